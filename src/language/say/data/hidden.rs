//! What is said where figures are hidden: that something is wrong, and where to look, and no figure.

use super::contradiction::{of_what, total_word};
use super::{Account, Contradiction, Parts, RowFault, Shown, SliceRows, Told, and, listed};
use crate::language::Language;
use crate::language::say::Said;

/// What stands in place of a figure.
pub(super) fn figure(language: Language) -> String {
    match language {
        Language::Sv => "visas inte".to_owned(),
        Language::En => "not shown".to_owned(),
    }
}

/// A fault of a row whose figures are not shown. `code` is what explains it.
pub(super) fn fault(code: &str, language: Language) -> Said {
    match language {
        Language::Sv => Said::new(
            "Något på raden stämmer inte. Vad som står där visas inte, eftersom fallen kan vara få.",
            "raden visas inte",
            format!("Öppna filen på den raden. Felet förklaras av  malvakt explain {code}"),
        ),
        Language::En => Said::new(
            "Something in the row does not agree. What it says is not shown, since the cases may be few.",
            "the row is not shown",
            format!("Open the file at that row. The fault is explained by  malvakt explain {code}"),
        ),
    }
}

impl Contradiction {
    /// Tells no figure any more, nor which of two are larger. False where nothing is left to say.
    pub(super) fn hide_figures(&mut self) -> bool {
        match self {
            Self::Duplicate { slices, swapped, .. } | Self::Differs { slices, swapped, .. } => {
                *swapped = None;
                let told = slices.iter_mut().flat_map(|SliceRows { told, .. }| told);
                told.for_each(Told::hide_figure);
                true
            }
            Self::Sums { accounts, total, .. } => {
                // That units make more than their whole tells how much each of them is at least.
                accounts.retain(|account| !matches!(account.by, Parts::Units(_)));
                accounts.iter_mut().for_each(Account::hide_figures);
                if let Some(total) = total {
                    total.hide_figure();
                }
                !accounts.is_empty()
            }
        }
    }
}

impl Contradiction {
    /// Whether its figures are hidden.
    pub(super) fn is_hidden(&self) -> bool {
        let accounts = match self {
            Self::Sums { accounts, .. } => accounts.as_slice(),
            Self::Duplicate { .. } | Self::Differs { .. } => &[],
        };
        self.told().any(|(_, told)| told.shown == Shown::Hidden)
            || accounts.iter().any(|account| account.sum == Shown::Hidden)
    }

    /// What it says then: what contradicts what, and where.
    pub(super) fn without_figures(&self, language: Language) -> String {
        let mut each: Vec<String> = Vec::new();
        for (slice, told) in self.told() {
            let name = slice.as_deref().unwrap_or(total_word(language)).to_owned();
            each.push(format!("{name} ({})", told.place(language)));
        }
        let each = listed(&each, and(language));
        let what = match self {
            Self::Duplicate { item, occasion, .. } | Self::Differs { item, occasion, .. } => {
                of_what(item, None, occasion)
            }
            Self::Sums { item, occasion, slice, .. } => of_what(item, slice.as_deref(), occasion),
        };
        match (self, language) {
            (Self::Duplicate { .. }, Language::Sv) => format!(
                "Olika utfall för {what}: {each}. Inget av dem används. Talen visas inte, eftersom fallen är få."
            ),
            (Self::Duplicate { .. }, Language::En) => format!(
                "Different outcomes for {what}: {each}. None is used. The figures are not shown, since the cases are few."
            ),
            (Self::Differs { .. }, Language::Sv) => format!(
                "Uppgifterna om {what}, stämmer inte överens: {each}. Det första talet används. Talen visas inte, eftersom fallen är få."
            ),
            (Self::Differs { .. }, Language::En) => format!(
                "What is said of {what}, does not agree: {each}. The first figure is used. The figures are not shown, since the cases are few."
            ),
            (Self::Sums { .. }, Language::Sv) => format!(
                "Delarna och totalen för {what}, stämmer inte överens. Talen visas inte, eftersom fallen är få."
            ),
            (Self::Sums { .. }, Language::En) => format!(
                "Parts and total of {what}, do not agree. The figures are not shown, since the cases are few."
            ),
        }
    }
}

impl Told {
    fn hide_figure(&mut self) {
        self.shown = Shown::Hidden;
    }
}

impl Account {
    fn hide_figures(&mut self) {
        self.sum = Shown::Hidden;
        self.parts.iter_mut().for_each(|(_, told)| told.hide_figure());
    }
}

impl RowFault {
    /// Whether it tells what is written in a row beside what the row is of, or what follows from it.
    pub fn tells_figures(&self) -> bool {
        !matches!(
            self,
            Self::UnknownItem { .. }
                | Self::AmbiguousItem { .. }
                | Self::AmbiguousHeading { .. }
                | Self::WrongKind { .. }
                | Self::UnknownStep { .. }
                | Self::UnknownHeading { .. }
                | Self::TwoNames { .. }
                | Self::NoName
                | Self::NoPeriod
                | Self::TooFewCells { .. }
                | Self::UnknownValue { .. }
                | Self::UnknownOrg { .. }
                | Self::SimilarOrg { .. }
                | Self::UnknownPeriod { .. }
                | Self::UnknownState { .. }
                | Self::UnknownForecast { .. }
                | Self::UnreadableDate { .. }
                | Self::WrongColumn { .. }
                | Self::DeadlineDiffers { .. }
                | Self::NoProgress { .. }
                | Self::ProgressOutside { .. }
                | Self::Hidden { .. }
                | Self::Repeated { .. }
                | Self::NothingToCompare { .. }
        )
    }
}
