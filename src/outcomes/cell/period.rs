//! Periods in cells: labels, and names of the plan's follow-ups.

use indexmap::IndexMap;

use super::likely::{YEARS, likely};
use crate::language::{fold, nearest};
use crate::plan::Plan;
use crate::quantity::Period;

/// A cell read as a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeriodCell {
    /// A period.
    Period(Period),
    /// None; what it most likely is.
    Unknown {
        /// The period.
        likely: Option<Period>,
        /// A follow-up's name that is nearly it.
        follow_up: Option<String>,
    },
}

/// Every way to write a period that was met so far.
#[derive(Debug, Default)]
pub struct Periods {
    /// Names of follow-ups, folded, with the periods they have in the plan's year.
    follow_ups: Vec<(String, String, Period)>,
    year: i16,
    met: IndexMap<String, PeriodCell>,
}

impl Periods {
    /// With the follow-ups of a plan.
    pub fn of(plan: &Plan) -> Self {
        let named = |follow_up: &crate::plan::FollowUp| {
            (fold(&follow_up.name), follow_up.name.clone(), follow_up.period)
        };
        let follow_ups = plan.follow_ups.iter().map(named).collect();
        Self { follow_ups, year: plan.year, met: IndexMap::new() }
    }

    /// What a cell says: a follow-up's name (in the plan's year, or `DÅ04 2021`) before a label.
    pub fn read(&mut self, cell: &str) -> &PeriodCell {
        const UNKNOWN: &PeriodCell = &PeriodCell::Unknown { likely: None, follow_up: None };
        let at = if let Some(at) = self.met.get_index_of(cell) {
            at
        } else {
            let read = self.understand(cell);
            self.met.insert_full(cell.to_owned(), read).0
        };
        self.met.get_index(at).map_or(UNKNOWN, |(_, read)| read)
    }

    fn understand(&self, cell: &str) -> PeriodCell {
        let folded = fold(cell);
        let (bare, year) = with_year(&folded);
        let exactly = self.follow_ups.iter().find(|(own, ..)| *own == folded);
        if let Some((_, _, period)) = exactly {
            return PeriodCell::Period(*period);
        }
        let in_year = self.follow_ups.iter().find(|(own, ..)| own == bare);
        if let (Some((_, _, period)), Some(year)) = (in_year, year) {
            let offset = year.saturating_sub(self.year);
            return PeriodCell::Period(period.in_year(period.year.saturating_add(offset)));
        }
        if let Some(period) = Period::parse(cell).filter(|period| YEARS.contains(&period.year)) {
            return PeriodCell::Period(period);
        }
        let likely = likely(cell).filter(|period| YEARS.contains(&period.year));
        let names = self.follow_ups.iter().map(|(_, name, _)| name.as_str());
        let follow_up = if likely.is_some() { None } else { nearest(bare, names) };
        let follow_up = follow_up.map(|name| match year {
            Some(year) => format!("{name} {year}"),
            None => name.to_owned(),
        });
        PeriodCell::Unknown { likely, follow_up }
    }
}

/// Whether a cell is written as a period of a part that no year has: `2022-T4`, `2022-13`.
pub fn is_beyond(cell: &str) -> bool {
    let Some((year, part)) = cell.trim().split_once('-') else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let part = part.trim_start_matches(['H', 'h', 'T', 't', 'Q', 'q', 'K', 'k']);
    year.len() == 4 && digits(year) && digits(part) && part.len() <= 2
}

/// `då04 2021` and `2021 då04` are `då04` in 2021.
fn with_year(folded: &str) -> (&str, Option<i16>) {
    let year = |text: &str| {
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten().filter(|year| YEARS.contains(year))
    };
    if let Some((name, last)) = folded.rsplit_once(' ')
        && let Some(year) = year(last)
    {
        return (name, Some(year));
    }
    if let Some((first, name)) = folded.split_once(' ')
        && let Some(year) = year(first)
    {
        return (name, Some(year));
    }
    (folded, None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::FollowUp;
    use crate::source::{FileId, Span};

    fn periods() -> Periods {
        let follow_up = |name: &str, label| FollowUp {
            name: name.into(),
            period: Period::parse(label).unwrap(),
            alternatives: Vec::new(),
            span: Span { file: FileId(0), start: 0, end: 0 },
        };
        let follow_ups = vec![follow_up("DÅ04", "2022-04"), follow_up("ÅR", "2022")];
        Periods::of(&Plan { year: 2022, follow_ups, ..Plan::default() })
    }

    fn label(cell: &str) -> Option<String> {
        match periods().read(cell) {
            PeriodCell::Period(period) => Some(period.to_string()),
            PeriodCell::Unknown { .. } => None,
        }
    }

    #[test]
    fn a_follow_ups_name_stands_for_its_period() {
        assert_eq!(label("då04").as_deref(), Some("2022-04"));
        assert_eq!(label("DÅ04 2021").as_deref(), Some("2021-04"));
        assert_eq!(label("2021 ÅR").as_deref(), Some("2021"));
        assert_eq!(label("202204").as_deref(), Some("2022-04"));
    }

    #[test]
    fn what_is_no_period_is_asked_about() {
        let unknown = |likely: Option<&str>, follow_up: Option<&str>| PeriodCell::Unknown {
            likely: likely.and_then(Period::parse),
            follow_up: follow_up.map(str::to_owned),
        };
        assert_eq!(*periods().read("Aug 2019"), unknown(Some("2019-08"), None));
        assert_eq!(*periods().read("DÅ4"), unknown(None, Some("DÅ04")));
        assert_eq!(*periods().read("DÅ4 2021"), unknown(None, Some("DÅ04 2021")));
        assert_eq!(*periods().read("1234"), unknown(None, None));
    }
}
