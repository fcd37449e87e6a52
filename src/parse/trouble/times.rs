//! Days and periods in another form.

use super::stopped::{Kind, Stopped};
use crate::diagnostic::Code;
use crate::language::say::parse::{Message, PeriodFault};
use crate::parse::attempt::Junk;
use crate::parse::grammar::Rule;
use crate::parse::suggest;

/// `decided 18 december 2019 § 131`, `deadline 31/12 2024`.
pub(super) fn date(line: &Stopped<'_>) -> Option<Junk> {
    let dated = matches!(
        line.rule,
        Rule::decided | Rule::proposed | Rule::in_force_from | Rule::deadline | Rule::target
    );
    let at = line.found_at();
    let starts = [at.checked_sub(1), Some(at)].into_iter().flatten().filter(|_| dated);
    starts.into_iter().find_map(|first| {
        let start = line.piece(first)?.range.start;
        let (end, date) = (1..=5).rev().find_map(|count| {
            let last = line.piece(first.checked_add(count)?.checked_sub(1)?)?;
            if !matches!(last.kind, Kind::Figure | Kind::Word) {
                return None;
            }
            let text = line.line().get(start..last.range.end)?;
            Some((last.range.end, suggest::date(text)?))
        })?;
        let place = start..end;
        let written = line.author(place.clone());
        let date = date.to_string();
        let correction = line.replace(place.clone(), date.clone());
        if written == date {
            return None;
        }
        if correction.reads() {
            let message = Message::BadDate { written, no_such_day: false, write: Some(date) };
            return Some(line.junk(Code::BadDate, message, &place, correction));
        }
        let rest = line.pieces.iter().find(|piece| piece.range.start >= end)?.range.start;
        let correction = line.correct(&[
            (place.clone(), date),
            (rest..rest, "\"".to_owned()),
            (line.line().len()..line.line().len(), "\"".to_owned()),
        ]);
        let message = Message::DateThenText { date: written, write: correction.write.clone() };
        correction.reads().then(|| line.junk(Code::BadDate, message, &place, correction))
    })
}

/// `follow-ups T1 = april 2024`, `in T1 2024`.
pub(super) fn period(line: &Stopped<'_>) -> Option<Junk> {
    let at = line.found_at();
    let starts = [at.checked_sub(2), at.checked_sub(1), Some(at)].into_iter().flatten();
    starts.into_iter().find_map(|first| {
        (1..=3).rev().find_map(|count| {
            let stretch = line.pieces.get(first..first.checked_add(count)?)?;
            if stretch.iter().any(|piece| piece.kind == Kind::Text || piece.is(&["=", ","])) {
                return None;
            }
            let place = stretch.first()?.range.start..stretch.last()?.range.end;
            let period = suggest::period(line.line().get(place.clone())?)?.to_string();
            let correction = line.replace(place.clone(), period.clone());
            let written = line.author(place.clone());
            if written == period || !correction.reads() || place.start < line.opened {
                return None;
            }
            let message =
                Message::BadPeriod { written, fault: PeriodFault::NoPeriod, write: Some(period) };
            Some(line.junk(Code::BadPeriod, message, &place, correction))
        })
    })
}
