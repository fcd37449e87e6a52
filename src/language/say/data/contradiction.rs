//! What is said of rows that contradict each other: two figures for one thing, and parts that do not make their total.

use super::{Occasion, and, listed, quoted};
use crate::language::say::Said;
use crate::language::say::explain::Figure;
use crate::language::{Language, number};
use crate::quantity::Number;

/// Rows that contradict each other. Each told row is a place of the diagnostic, in the order they are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contradiction {
    /// Different figures for one observation; none is used.
    Duplicate {
        /// The item or heading.
        item: String,
        /// When.
        occasion: Occasion,
        /// The slices, each with its rows.
        slices: Vec<SliceRows>,
        /// Two slices whose figures fit better the other way round.
        swapped: Option<(String, String)>,
    },
    /// Figures for comparison that differ from those that are used; of each slice the used one is told first.
    Differs {
        /// The item.
        item: String,
        /// When.
        occasion: Occasion,
        /// The slices, each with its rows.
        slices: Vec<SliceRows>,
        /// Two slices whose figures fit better the other way round.
        swapped: Option<(String, String)>,
    },
    /// Parts and total, or two ways to divide, that do not add up.
    Sums {
        /// The item.
        item: String,
        /// When.
        occasion: Occasion,
        /// Of which slice; `None` is the whole.
        slice: Option<String>,
        /// Each way to divide, with its sum.
        accounts: Vec<Account>,
        /// The total's own row.
        total: Option<Box<Told>>,
    },
}

/// A slice and the rows that tell of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SliceRows {
    /// Its name; `None` is the total.
    pub slice: Option<String>,
    /// What is told.
    pub told: Vec<Told>,
}

/// A figure, and the row that tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The figure.
    pub shown: Shown,
    /// Its row; `None` for a sum of parts.
    pub row: Option<u32>,
    /// Its file, where the rows are of several.
    pub file: Option<String>,
    /// The row's comment.
    pub comment: Option<String>,
}

/// A figure as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// As written: the value, numerator and denominator.
    Written {
        /// The value.
        value: String,
        /// Numerator and denominator.
        of: Option<(String, String)>,
    },
    /// Reckoned from parts.
    Sum {
        /// The figure.
        figure: Figure,
        /// Numerator and denominator.
        of: Option<(Number, Number)>,
    },
    /// Not shown: the cases are few here, or it would tell of few cases elsewhere.
    Hidden,
}

/// One way to divide a total, and what its parts make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Into what.
    pub by: Parts,
    /// The parts by name; empty where they are many.
    pub parts: Vec<(String, Told)>,
    /// What they make.
    pub sum: Shown,
    /// Whether they are rows for comparison.
    pub compared: bool,
}

/// Into what a total is divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parts {
    /// The values of a breakdown.
    Breakdown(String),
    /// So many organisational units.
    Units(usize),
    /// So many units that lie directly in it.
    Within(usize),
    /// So many months.
    Months(usize),
}

impl Shown {
    fn say(&self, language: Language) -> String {
        let of = match language {
            Language::Sv => "av",
            Language::En => "of",
        };
        match self {
            Self::Written { value, of: Some((numerator, denominator)) } if value.is_empty() => {
                quoted(&format!("{numerator} {of} {denominator}"))
            }
            Self::Written { value, of: Some((numerator, denominator)) } => {
                quoted(&format!("{value} ({numerator} {of} {denominator})"))
            }
            Self::Written { value, of: None } => quoted(value),
            Self::Sum { figure, of: Some((numerator, denominator)) } => format!(
                "{} {of} {} ({})",
                number::write_up_to(*numerator, 3, language),
                number::write_up_to(*denominator, 3, language),
                figure.say(language)
            ),
            Self::Sum { figure, of: None } => figure.say(language),
            Self::Hidden => super::hidden::figure(language),
        }
    }
}

impl Told {
    /// `7 % (rad 27)`.
    fn say(&self, language: Language) -> String {
        let figure = self.shown.say(language);
        format!("{figure} ({})", self.place(language))
    }

    /// `rad 27`.
    pub(super) fn place(&self, language: Language) -> String {
        match (self.row, &self.file, language) {
            (Some(row), None, Language::Sv) => format!("rad {row}"),
            (Some(row), None, Language::En) => format!("row {row}"),
            (Some(row), Some(file), Language::Sv) => format!("{file} rad {row}"),
            (Some(row), Some(file), Language::En) => format!("{file} row {row}"),
            (None, _, Language::Sv) => "summan av delarna".to_owned(),
            (None, _, Language::En) => "the sum of its parts".to_owned(),
        }
    }

    /// `kvinnor: 7 %, "styrmåttsraden"`.
    fn label(&self, slice: &str, language: Language) -> String {
        let mut label = match &self.shown {
            Shown::Hidden => slice.to_owned(),
            shown => format!("{slice}: {}", shown.say(language)),
        };
        if let Some(comment) = &self.comment {
            label.push_str(", \"");
            label.push_str(&quoted(comment));
            label.push('"');
        }
        label
    }
}

impl Contradiction {
    /// The words in a language.
    pub fn say(&self, language: Language) -> Said {
        let (message, help) = match self {
            hidden if hidden.is_hidden() => (
                hidden.without_figures(language),
                match hidden {
                    Self::Duplicate { .. } => rows_help(None, true, language),
                    Self::Differs { .. } => rows_help(None, false, language),
                    Self::Sums { accounts, total, .. } => {
                        sums_help(accounts, total.as_deref(), language)
                    }
                },
            ),
            Self::Duplicate { item, occasion, slices, swapped } => (
                duplicate(item, occasion, slices, language),
                rows_help(swapped.as_ref(), true, language),
            ),
            Self::Differs { item, occasion, slices, swapped } => (
                differs(item, occasion, slices, language),
                rows_help(swapped.as_ref(), false, language),
            ),
            Self::Sums { item, occasion, slice, accounts, total } => (
                sums(item, slice.as_deref(), occasion, accounts, total.as_deref(), language),
                sums_help(accounts, total.as_deref(), language),
            ),
        };
        let labels = self.told().filter(|(_, told)| told.row.is_some());
        let label = |(slice, told): (Option<String>, &Told)| {
            told.label(slice.as_deref().unwrap_or(total_word(language)), language)
        };
        let labels = labels.map(label).collect();
        Said { message, labels, help: (!help.is_empty()).then_some(help) }
    }

    /// Everything that is told, in order; those with a row are the places of the diagnostic.
    pub(super) fn told(&self) -> Box<dyn Iterator<Item = (Option<String>, &Told)> + '_> {
        match self {
            Self::Duplicate { slices, .. } | Self::Differs { slices, .. } => Box::new(
                slices
                    .iter()
                    .flat_map(|slice| slice.told.iter().map(|told| (slice.slice.clone(), told))),
            ),
            Self::Sums { accounts, total, .. } => {
                let parts = accounts.iter().flat_map(|account| &account.parts);
                let parts = parts.map(|(name, told)| (Some(name.clone()), told));
                Box::new(total.iter().map(|total| (None, &**total)).chain(parts))
            }
        }
    }
}

/// `suicidbedömning, kvinnor, DÅ04 (2022-04)`.
pub(super) fn of_what(item: &str, slice: Option<&str>, occasion: &Occasion) -> String {
    let slice = slice.map(|slice| format!(", {slice}")).unwrap_or_default();
    format!("{item}{slice}, {}", occasion.say())
}

pub(super) fn total_word(language: Language) -> &'static str {
    match language {
        Language::Sv => "totalt",
        Language::En => "total",
    }
}

/// `kvinnor 7 % (rad 27) och 17 % (rad 28); män 17 % (rad 26) och 8 % (rad 29)`.
fn each_slice(slices: &[SliceRows], joined: &str, language: Language) -> String {
    let each = |slice: &SliceRows| {
        let told: Vec<String> = slice.told.iter().map(|told| told.say(language)).collect();
        let name = slice.slice.as_deref().unwrap_or(total_word(language));
        format!("{name} {}", listed(&told, joined))
    };
    slices.iter().map(each).collect::<Vec<_>>().join("; ")
}

fn duplicate(item: &str, occasion: &Occasion, slices: &[SliceRows], language: Language) -> String {
    if let [one] = slices {
        let told: Vec<String> = one.told.iter().map(|told| told.say(language)).collect();
        let what = of_what(item, one.slice.as_deref(), occasion);
        let rows = listed(&told, and(language));
        return match (language, told.len()) {
            (Language::Sv, 2) => {
                format!("Två olika utfall för {what}: {rows}. Inget av dem används.")
            }
            (Language::Sv, _) => format!("Olika utfall för {what}: {rows}. Inget av dem används."),
            (Language::En, 2) => {
                format!("Two different outcomes for {what}: {rows}. Neither is used.")
            }
            (Language::En, _) => format!("Different outcomes for {what}: {rows}. None is used."),
        };
    }
    let what = of_what(item, None, occasion);
    let each = each_slice(slices, and(language), language);
    match language {
        Language::Sv => format!("Olika utfall för {what}: {each}. Inget av dem används."),
        Language::En => format!("Different outcomes for {what}: {each}. None is used."),
    }
}

fn differs(item: &str, occasion: &Occasion, slices: &[SliceRows], language: Language) -> String {
    let what = of_what(item, None, occasion);
    match language {
        Language::Sv => {
            let each = each_slice(slices, "mot", language);
            format!(
                "Uppgifterna om {what}, stämmer inte överens: {each}. Det första talet används."
            )
        }
        Language::En => {
            let each = each_slice(slices, "against", language);
            format!("What is said of {what}, does not agree: {each}. The first figure is used.")
        }
    }
}

fn rows_help(swapped: Option<&(String, String)>, duplicate: bool, language: Language) -> String {
    let swapped = swapped.map(|(one, other)| match language {
        Language::Sv => format!("Värdena för {one} och {other} kan ha bytt plats."),
        Language::En => format!("The figures for {one} and {other} may have changed places."),
    });
    let remove = duplicate.then(|| match language {
        Language::Sv => "Ta bort den rad som är fel.".to_owned(),
        Language::En => "Take away the row that is wrong.".to_owned(),
    });
    swapped.into_iter().chain(remove).collect::<Vec<_>>().join(" ")
}

fn sums(
    item: &str,
    slice: Option<&str>,
    occasion: &Occasion,
    accounts: &[Account],
    total: Option<&Told>,
    language: Language,
) -> String {
    let what = of_what(item, slice, occasion);
    if let ([account], Some(total)) = (accounts, total) {
        let sum = account.addition(language);
        let total = total.say(language);
        return match language {
            Language::Sv => {
                format!(
                    "Delarna och totalen för {what}, stämmer inte: {sum}, men totalen är {total}."
                )
            }
            Language::En => {
                format!("Parts and total of {what}, do not agree: {sum}, but the total is {total}.")
            }
        };
    }
    let mut each: Vec<String> = accounts.iter().map(|account| account.say(language)).collect();
    each.extend(total.map(|total| match language {
        Language::Sv => format!("totalen {}", total.say(language)),
        Language::En => format!("the total {}", total.say(language)),
    }));
    let each = each.join(", ");
    match language {
        Language::Sv => format!("Summorna för {what}, stämmer inte överens: {each}."),
        Language::En => format!("The sums of {what}, do not agree: {each}."),
    }
}

fn sums_help(accounts: &[Account], total: Option<&Told>, language: Language) -> String {
    let used = total.map(|_| match language {
        Language::Sv => "Totalen används som den står.",
        Language::En => "The total is used as it stands.",
    });
    let units = accounts.iter().any(|account| matches!(account.by, Parts::Units(_)));
    let twice = units.then_some(match language {
        Language::Sv => "Räknas någon verksamhet två gånger?",
        Language::En => "Is a unit counted twice?",
    });
    used.into_iter().chain(twice).collect::<Vec<_>>().join(" ")
}

impl Account {
    /// `kvinnor 270 + män 200 = 470`.
    fn addition(&self, language: Language) -> String {
        let sum = self.sum.say(language);
        if self.parts.is_empty() || matches!(self.sum, Shown::Sum { of: Some(_), .. }) {
            return self.say(language);
        }
        let part = |(name, told): &(String, Told)| format!("{name} {}", told.shown.say(language));
        let parts: Vec<String> = self.parts.iter().map(part).collect();
        if let [only] = parts.as_slice() {
            return only.clone();
        }
        format!("{} = {sum}", parts.join(" + "))
    }

    /// `per kön 1 302 av 1 664 (78,2 %)`.
    fn say(&self, language: Language) -> String {
        let by = match (&self.by, language) {
            (Parts::Breakdown(name), Language::Sv) => format!("per {name}"),
            (Parts::Breakdown(name), Language::En) => format!("by {name}"),
            (Parts::Units(count), Language::Sv) => format!("per verksamhet ({count} st)"),
            (Parts::Units(count), Language::En) => format!("by unit ({count} of them)"),
            (Parts::Within(count), Language::Sv) => {
                format!("per enhet direkt under ({count} st)")
            }
            (Parts::Within(count), Language::En) => {
                format!("by unit directly in it ({count} of them)")
            }
            (Parts::Months(count), Language::Sv) => format!("{count} månader"),
            (Parts::Months(count), Language::En) => format!("{count} months"),
        };
        let compared = match (self.compared, language) {
            (true, Language::Sv) => " (endast jämförelse)",
            (true, Language::En) => " (compare only)",
            (false, _) => "",
        };
        format!("{by}{compared} {}", self.sum.say(language))
    }
}
