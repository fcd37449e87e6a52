//! Numbers and what stands around them: ranges, groups, words, *under* and *över*.

use std::ops::Range;

use super::stopped::{Kind, Piece, Stopped};
use crate::diagnostic::Code;
use crate::language::Language;
use crate::language::say::parse::Message;
use crate::language::table::Keyword;
use crate::parse::attempt::Junk;
use crate::parse::grammar::Rule;
use crate::parse::suggest::{self, keyword};

const DASHES: [char; 4] = ['-', '\u{2013}', '\u{2014}', '\u{2212}'];

/// `77-80`, `77 – 80 %`, `between 85 % - 90 %`.
pub(super) fn range(line: &Stopped<'_>) -> Option<Junk> {
    range_in_one(line).or_else(|| range_apart(line))
}

fn range_in_one(line: &Stopped<'_>) -> Option<Junk> {
    // Elsewhere `0-17` is a name that needs quotes, or an id.
    let judged = matches!(
        line.rule,
        Rule::target | Rule::status_rule | Rule::otherwise_rule | Rule::flag | Rule::example
    );
    line.pieces.iter().enumerate().find_map(|(at, piece)| {
        if piece.kind != Kind::Figure || !judged {
            return None;
        }
        let (low, high) = piece.text.split_once(DASHES)?;
        let plain = |number: &str| {
            !number.is_empty()
                && number.chars().all(|letter| letter.is_ascii_digit() || ",.".contains(letter))
        };
        // Two years, or a year and a month, are no range of outcomes.
        if !plain(low) || !plain(high) || low.len() == 4 && high.len() != 3 {
            return None;
        }
        let before = at.checked_sub(1).and_then(|before| line.piece(before));
        if before.is_some_and(|before| before.is(&["for", "för"])) {
            return None;
        }
        let said = before.is_some_and(|before| before.is(&["between", "mellan"]));
        Some(interval(line, &piece.range, low, high, said))
    })
}

fn range_apart(line: &Stopped<'_>) -> Option<Junk> {
    let at = line.pieces.iter().position(|piece| piece.text.starts_with(DASHES))?;
    let dash = line.piece(at)?;
    let figure = |at: usize| line.piece(at).filter(|piece| piece.kind == Kind::Figure);
    // Before the dash a figure, perhaps with its unit; after it a figure.
    let start = (1..=2).find_map(|back| figure(at.checked_sub(back)?).map(|_| back))?;
    let first = at.checked_sub(start)?;
    let high = figure(at.saturating_add(1))?;
    let said = first.checked_sub(1).and_then(|before| line.piece(before));
    let said = said.is_some_and(|before| before.is(&["between", "mellan"]));
    if !said && line.rule != Rule::target {
        return None;
    }
    let begin = line.piece(first)?.range.start;
    let low = line.author(begin..dash.range.start);
    let place = begin..high.range.end;
    Some(interval(line, &place, &low, &line.author(high.range.clone()), said))
}

fn interval(line: &Stopped<'_>, place: &Range<usize>, low: &str, high: &str, said: bool) -> Junk {
    let between = keyword(Keyword::Between, line.language);
    let and = keyword(Keyword::And, line.language);
    let words = if said { String::new() } else { format!("{between} ") };
    let correction = line.replace(place.clone(), format!("{words}{low} {and} {high}"));
    let write = if correction.reads() {
        correction.write.clone()
    } else {
        format!("{between} {low} {and} {high}")
    };
    let message = Message::Range { written: line.author(place.clone()), write };
    line.junk(Code::Range, message, place, correction)
}

/// `utfall under 5 %`, `målvärde över 100 %`.
pub(super) fn under_over(line: &Stopped<'_>) -> Option<Junk> {
    line.pieces.iter().zip(line.pieces.iter().skip(1)).find_map(|(piece, number)| {
        let comparison = match piece.text {
            "under" | "below" | "nedanför" => Keyword::LessThan,
            "över" | "over" | "above" | "ovanför" => Keyword::MoreThan,
            _ => return None,
        };
        if number.kind != Kind::Figure || piece.kind != Kind::Word {
            return None;
        }
        let comparison = keyword(comparison, line.language);
        let correction = line.replace(piece.range.clone(), comparison);
        if !correction.reads() {
            return None;
        }
        let mut end = number.range.end;
        let unit = line.pieces.iter().find(|next| next.range.start >= end);
        if let Some(unit) = unit.filter(|unit| unit.is(&["%", "‰"])) {
            end = unit.range.end;
        }
        let number = line.author(number.range.start..end);
        let message = Message::UnderOver {
            word: line.author(piece.range.clone()),
            write: format!("{comparison} {number}"),
            number,
            during: piece.text == "under",
        };
        Some(line.junk(Code::UnderOver, message, &(piece.range.start..end), correction))
    })
}

/// `95 % eller mer`, `at most` as `or less`.
pub(super) fn or_more(line: &Stopped<'_>) -> Option<Junk> {
    const MORE: &[&str] = &["mer", "fler", "högre", "över", "uppåt", "more", "higher", "above"];
    const LESS: &[&str] = &["mindre", "färre", "lägre", "under", "less", "fewer", "lower", "below"];
    let (at, or) = line
        .pieces
        .iter()
        .enumerate()
        .find(|(_, piece)| piece.is(&["eller", "or", "och", "and"]))?;
    let way = line.piece(at.checked_add(1)?)?;
    let comparison = if way.is(MORE) {
        Keyword::AtLeast
    } else if way.is(LESS) {
        Keyword::AtMost
    } else {
        return None;
    };
    let number = line.pieces.iter().take(at).rfind(|piece| piece.kind == Kind::Figure)?;
    let start = number.range.start;
    let correction = line.correct(&[
        (start..start, format!("{} ", keyword(comparison, line.language))),
        line.removed(&(or.range.start..way.range.end)),
    ]);
    if !correction.reads() {
        return None;
    }
    let place = or.range.start..way.range.end;
    let message =
        Message::OrMore { written: line.author(place.clone()), write: correction.write.clone() };
    Some(line.junk(Code::UnreadableLine, message, &place, correction))
}

/// `minska till 5 %`, `increase to 80 %`.
pub(super) fn change_to(line: &Stopped<'_>) -> Option<Junk> {
    if line.rule != Rule::target {
        return None;
    }
    line.pieces.iter().zip(line.pieces.iter().skip(1)).find_map(|(way, to)| {
        let comparison = match way.text {
            "öka" | "ökar" | "ökas" | "increase" | "höja" => Keyword::AtLeast,
            "minska" | "minskar" | "minskas" | "decrease" | "sänka" => Keyword::AtMost,
            _ => return None,
        };
        let place = way.range.start..to.range.end;
        let correction = line.replace(place.clone(), keyword(comparison, line.language));
        if !to.is(&["till", "to"]) || !correction.reads() {
            return None;
        }
        let message = Message::ChangeTo {
            written: line.author(place.clone()),
            write: correction.write.clone(),
        };
        Some(line.junk(Code::UnreadableLine, message, &place, correction))
    })
}

/// `12 50 00`: groups have three digits.
pub(super) fn groups(line: &Stopped<'_>) -> Option<Junk> {
    let at = line.found_at();
    let digits = |at: usize| {
        line.piece(at).filter(|piece| piece.text.bytes().all(|byte| byte.is_ascii_digit()))
    };
    digits(at)?;
    let first = (0..at).rev().take_while(|before| digits(*before).is_some()).last()?;
    let last = (at..line.pieces.len()).take_while(|after| digits(*after).is_some()).last()?;
    let place = line.piece(first)?.range.start..line.piece(last)?.range.end;
    let write = suggest::regrouped(line.line().get(place.clone())?);
    let correction = line.replace(place.clone(), write);
    if !correction.reads() {
        return None;
    }
    let message = Message::WrongGroups {
        written: line.author(place.clone()),
        write: correction.write.clone(),
    };
    Some(line.junk(Code::UnreadableNumber, message, &place, correction))
}

/// `minimum cases ten`.
pub(super) fn in_words(line: &Stopped<'_>) -> Option<Junk> {
    let word = line.found()?;
    let figures = suggest::in_figures(word.text)?;
    let correction = line.replace(word.range.clone(), figures);
    if !correction.reads() {
        return None;
    }
    let message = Message::NumberInWords {
        written: line.author(word.range.clone()),
        write: correction.write.clone(),
    };
    Some(line.junk(Code::UnreadableNumber, message, &word.range.clone(), correction))
}

/// `utfall inom 10 %`, and no word of what it is within.
pub(super) fn within_of_what(line: &Stopped<'_>) -> Option<Junk> {
    let within = line.pieces.iter().rposition(|piece| piece.is(&["within", "inom"]))?;
    let joined = |piece: &Piece<'_>| piece.is(&["and", "or", "och", "eller", ")"]);
    if !line.expects(&[Rule::k_of]) || !line.found().is_none_or(joined) {
        return None;
    }
    let start = line.piece(within.checked_add(1)?)?.range.start;
    let end = line.line().get(..line.stop.at)?.trim_end().len();
    let of_the_target = match line.language {
        Language::Sv => " av målvärdet",
        Language::En => " of target",
    };
    let correction = line.replace(end..end, of_the_target);
    if !correction.reads() || start >= end {
        return None;
    }
    let message =
        Message::WithinOfWhat { written: line.author(start..end), write: correction.write.clone() };
    Some(line.junk(Code::UnreadableLine, message, &(start..end), correction))
}

/// `outcome >= target -1 pp`, `outcome >= target-1.5 pp`: a minus between values has a space on each side.
pub(super) fn minus(line: &Stopped<'_>) -> Option<Junk> {
    let at = line.found_at();
    let starts = [Some(at), at.checked_sub(1)].into_iter().flatten();
    starts.filter_map(|at| line.piece(at)).find_map(|piece| {
        let write = if piece.kind == Kind::Word {
            suggest::difference(piece.text)?
        } else if piece.is(&["-", "\u{2212}"]) {
            " - ".to_owned()
        } else {
            return None;
        };
        let place =
            if piece.kind == Kind::Word { piece.range.clone() } else { line.widened(&piece.range) };
        let correction = line.replace(place, write);
        if !correction.reads() || piece.range.start < line.opened {
            return None;
        }
        let message = Message::MinusWithoutSpaces {
            written: line.author(piece.range.clone()),
            write: correction.write.clone(),
        };
        Some(line.junk(Code::MinusWithoutSpaces, message, &piece.range, correction))
    })
}
