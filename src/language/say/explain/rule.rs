//! A rule as it came out, with the numbers in it: `17,3 % ≤ 17,2 % stämmer inte`.

use super::{Figure, InARow, Lack, StatusName, list};
use crate::language::table::{self, Keyword, Word};
use crate::language::{Comparison, Forecast, Language, Quantifier, State, StepIs, When, Window};
use crate::quantity::Date;

/// A value in a condition: its figure, or all it lacks.
pub type Operand = Result<Figure, Vec<Lack>>;

/// One fact or comparison of a rule's condition, and how it came out: true, false, or `None` for unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leaf {
    /// Two values compared.
    Compared(Operand, Comparison, Operand, Option<bool>),
    /// A value between two ends.
    Between(Operand, Operand, Operand, Option<bool>),
    /// How far on the wrong side of the target, and the most that is allowed.
    Within(Operand, Operand, Option<bool>),
    /// The trend that was asked for, over what where that is said, and the one there is, or what it lacks.
    Trend(When, Option<Window>, Result<When, Vec<Lack>>),
    /// The target at several follow-ups.
    InARow(InARow),
    /// The state that was asked for, and the one reported.
    State(State, Option<State>),
    /// The forecast that was asked for, and the one reported.
    Forecast(Forecast, Option<Forecast>),
    /// The status of another item that was asked for, and the one it has, or what it lacks.
    StatusOf(String, Option<StatusName>, Result<Option<StatusName>, Vec<Lack>>),
    /// The trend of another indicator that was asked for, and the one there is, or what it lacks.
    TrendOf(String, When, Option<Window>, Result<When, Vec<Lack>>),
    /// Whether a value is missing, and whose it is where it is another's.
    Missing(Option<String>, bool),
    /// Whether no forecast is reported.
    ForecastMissing(bool),
    /// Whether the deadline is passed, and which it is.
    DeadlinePassed(Option<Date>, Option<bool>),
    /// Whether the start is passed, and which it is.
    StartPassed(Option<Date>, Option<bool>),
    /// The status just decided.
    Status(String, Option<bool>),
    /// How many of how many assessed, against what was asked.
    Counted(Quantifier, String, u32, u32, Option<bool>),
    /// How many of an assignment's steps are reported so, against what was asked.
    Steps {
        /// Which were asked for.
        quantifier: Quantifier,
        /// What they were asked to be: any of these.
        are: Vec<StepIs>,
        /// How many are.
        those: u32,
        /// Of how many.
        all: u32,
        /// The names of those nobody can tell of.
        unknown: Vec<String>,
        /// How it came out.
        held: Option<bool>,
    },
    /// A bare `otherwise`.
    Always,
    /// The opposite of these.
    Not(Vec<Leaf>, Option<bool>),
    /// A rule above it holds already: on this line.
    Above(u32),
}

impl Leaf {
    /// With its numbers and how it came out.
    pub fn say(&self, language: Language) -> String {
        let fact = self.fact(language);
        match (self.truth(), language) {
            _ if matches!(self, Self::Above(_)) => fact,
            (Some(true), Language::Sv) => format!("{fact} stämmer"),
            (Some(true), Language::En) => format!("{fact} is true"),
            (Some(false), Language::Sv) => format!("{fact} stämmer inte"),
            (Some(false), Language::En) => format!("{fact} is false"),
            (None, Language::Sv) => format!("{fact} går inte att avgöra{}", self.lacking(language)),
            (None, Language::En) => format!("{fact} cannot be told{}", self.lacking(language)),
        }
    }

    fn lacking(&self, language: Language) -> String {
        let mut words: Vec<String> = Vec::new();
        let steps = self.unknown_steps();
        for lack in self.lacks().into_iter().chain(&steps) {
            let said = lack.say(language);
            if !words.contains(&said) {
                words.push(said);
            }
        }
        if words.is_empty() { String::new() } else { format!(": {}", list(&words, language)) }
    }

    /// The steps it cannot tell of.
    fn unknown_steps(&self) -> Vec<Lack> {
        match self {
            Self::Steps { unknown, .. } => unknown.iter().cloned().map(Lack::Step).collect(),
            Self::Not(parts, _) => parts.iter().flat_map(Self::unknown_steps).collect(),
            _ => Vec::new(),
        }
    }

    /// What it lacks.
    fn lacks(&self) -> Vec<&Lack> {
        match self {
            Self::Compared(left, _, right, _) | Self::Within(left, right, _) => [left, right]
                .into_iter()
                .filter_map(|operand| operand.as_ref().err())
                .flatten()
                .collect(),
            Self::Between(value, low, high, _) => [value, low, high]
                .into_iter()
                .filter_map(|operand| operand.as_ref().err())
                .flatten()
                .collect(),
            Self::InARow(row) => row.lacks.iter().collect(),
            Self::Trend(_, _, Err(lacks))
            | Self::StatusOf(_, _, Err(lacks))
            | Self::TrendOf(_, _, _, Err(lacks)) => lacks.iter().collect(),
            Self::Not(parts, _) => parts.iter().flat_map(Self::lacks).collect(),
            Self::State(..) => vec![&Lack::State],
            Self::DeadlinePassed(None, None) => vec![&Lack::Deadline],
            Self::StartPassed(None, None) => vec![&Lack::Start],
            Self::Status(..) => vec![&Lack::Status],
            Self::Counted(_, _, _, 0, _) => vec![&Lack::NothingAssessed],
            Self::Counted(..) => vec![&Lack::SliceNotAssessed],
            Self::Steps { all: 0, .. } => vec![&Lack::NoSteps],
            _ => Vec::new(),
        }
    }

    /// How it came out.
    pub fn truth(&self) -> Option<bool> {
        match self {
            Self::Compared(.., truth)
            | Self::Between(.., truth)
            | Self::Within(.., truth)
            | Self::DeadlinePassed(_, truth)
            | Self::StartPassed(_, truth)
            | Self::Status(_, truth)
            | Self::Not(_, truth)
            | Self::Counted(.., truth)
            | Self::Steps { held: truth, .. } => *truth,
            Self::Trend(asked, _, is) => is.as_ref().ok().map(|is| is == asked),
            Self::StatusOf(_, asked, is) => is.as_ref().ok().map(|is| is == asked),
            Self::TrendOf(_, asked, _, is) => is.as_ref().ok().map(|is| is == asked),
            Self::InARow(row) => row.held,
            Self::State(asked, is) => is.map(|is| is == *asked),
            Self::Forecast(asked, is) => Some(*is == Some(*asked)),
            Self::Missing(_, truth) | Self::ForecastMissing(truth) => Some(*truth),
            Self::Always => Some(true),
            Self::Above(_) => Some(false),
        }
    }

    /// The fact with its numbers, without how it came out.
    pub fn fact(&self, language: Language) -> String {
        let word = |keyword| table::written(Word::Keyword(keyword), language);
        let sv = language == Language::Sv;
        match self {
            Self::Compared(left, comparison, right, _) => {
                let sign = match comparison {
                    Comparison::Less => "<",
                    Comparison::AtMost => "≤",
                    Comparison::More => ">",
                    Comparison::AtLeast => "≥",
                    Comparison::Equal => "=",
                    Comparison::NotEqual => "≠",
                };
                format!("{} {sign} {}", operand(left, language), operand(right, language))
            }
            Self::Between(value, low, high, _) => format!(
                "{} ≤ {} ≤ {}",
                operand(low, language),
                operand(value, language),
                operand(high, language)
            ),
            Self::Within(distance, allowed, _) => {
                let (distance, allowed) = (operand(distance, language), operand(allowed, language));
                if sv {
                    format!("avvikelsen {distance} ≤ {allowed}")
                } else {
                    format!("deviation {distance} ≤ {allowed}")
                }
            }
            Self::InARow(row) => row.fact(language),
            Self::Trend(asked, over, is) => {
                let asked_word = asked_trend(*asked, *over, language);
                match is {
                    Ok(is) if is != asked => format!("\"{asked_word}\" ({})", trend(*is, language)),
                    _ => format!("\"{asked_word}\""),
                }
            }
            Self::State(asked, is) => {
                let name = |state| table::written(Word::State(state), language);
                reported(name(*asked), is.filter(|is| is != asked).map(name), language)
            }
            Self::Forecast(asked, is) => {
                let name = |forecast| table::written(Word::Forecast(forecast), language);
                let asked_word = format!("{} {}", word(Keyword::Forecast), name(*asked));
                reported(&asked_word, is.filter(|is| is != asked).map(name), language)
            }
            Self::StatusOf(name, asked, is) => {
                let said = |status: &Option<StatusName>| {
                    status.as_ref().map(|status| status.say(language)).unwrap_or_default()
                };
                let verb = if sv { "är" } else { "is" };
                let fact = format!("\"{} {name} {verb} {}\"", word(Keyword::Status), said(asked));
                match is {
                    Ok(is) if is != asked && sv => format!("{fact} (den är {})", said(is)),
                    Ok(is) if is != asked => format!("{fact} (it is {})", said(is)),
                    _ => fact,
                }
            }
            Self::TrendOf(name, asked, over, is) => {
                let verb = if sv { "" } else { "is " };
                let fact = format!("\"{name} {verb}{}\"", asked_trend(*asked, *over, language));
                match is {
                    Ok(is) if is != asked => format!("{fact} ({})", trend(*is, language)),
                    _ => fact,
                }
            }
            Self::Missing(Some(name), _) if sv => {
                format!("\"{name} {}\"", word(Keyword::Missing))
            }
            Self::Missing(Some(name), _) => format!("\"{name} is {}\"", word(Keyword::Missing)),
            Self::Missing(None, _) => format!("\"{}\"", word(Keyword::Missing)),
            Self::ForecastMissing(_) => {
                format!("\"{} {}\"", word(Keyword::Forecast), word(Keyword::Missing))
            }
            Self::DeadlinePassed(date, _) => dated(word(Keyword::DeadlinePassed), *date),
            Self::StartPassed(date, _) => dated(word(Keyword::StartPassed), *date),
            Self::Status(status, _) => format!("\"{status}\""),
            Self::Counted(quantifier, statuses, counted, of, _) => {
                let quantifier = word(of_quantifier(*quantifier));
                if sv {
                    format!("\"{quantifier} {statuses}\" ({counted} av {of} bedömda)")
                } else {
                    format!("\"{quantifier} {statuses}\" ({counted} of {of} assessed)")
                }
            }
            Self::Steps { quantifier, are, those, all, .. } => {
                let asked = asked_of_steps(*quantifier, are, language);
                let of = if sv { "av" } else { "of" };
                format!("\"{asked}\" ({those} {of} {all})")
            }
            Self::Always => word(Keyword::Otherwise).to_owned(),
            Self::Not(parts, _) => {
                let parts: Vec<String> = parts.iter().map(|part| part.fact(language)).collect();
                format!("{} ({})", word(Keyword::Not), parts.join("; "))
            }
            Self::Above(line) if sv => format!("regeln på rad {line} gäller redan"),
            Self::Above(line) => format!("the rule on line {line} holds already"),
        }
    }
}

impl Leaf {
    /// What the fact holds by, as a clause that can be read aloud: `17,3 % är högst 18,2 %`; `None` where it does not
    /// hold or has no number to show.
    pub fn clause(&self, language: Language) -> Option<String> {
        let sv = language == Language::Sv;
        let is = if sv { "är" } else { "is" };
        let say = |value: &Operand| operand(value, language);
        if self.truth() != Some(true) {
            return None;
        }
        Some(match self {
            Self::Compared(left @ Ok(_), how, right @ Ok(_), _) => {
                let how = match (how, language) {
                    (Comparison::Equal, Language::Sv) => "lika med",
                    (Comparison::Equal, Language::En) => "equal to",
                    (Comparison::NotEqual, Language::Sv) => "inte",
                    (Comparison::NotEqual, Language::En) => "not",
                    _ => super::target::comparison(*how, language),
                };
                format!("{} {is} {how} {}", say(left), say(right))
            }
            Self::Between(value, low, high, _) => {
                let [between, and] = [Keyword::Between, Keyword::And]
                    .map(|word| table::written(Word::Keyword(word), language));
                format!("{} {is} {between} {} {and} {}", say(value), say(low), say(high))
            }
            Self::Within(distance, allowed, _) => {
                let most = table::written(Word::Keyword(Keyword::AtMost), language);
                let deviation = if sv { "avvikelsen" } else { "the deviation" };
                format!("{deviation} {} {is} {most} {}", say(distance), say(allowed))
            }
            Self::DeadlinePassed(Some(date), _) if sv => format!("det skulle vara klart {date}"),
            Self::DeadlinePassed(Some(date), _) => format!("it was due {date}"),
            Self::StartPassed(Some(date), _) if sv => format!("det skulle börja {date}"),
            Self::StartPassed(Some(date), _) => format!("it was to start {date}"),
            Self::Counted(_, statuses, counted, of, _) if sv => {
                format!("{counted} av {of} bedömda är {statuses}")
            }
            Self::Counted(_, statuses, counted, of, _) => {
                let is = if *counted == 1 { "is" } else { "are" };
                format!("{counted} of {of} assessed {is} {statuses}")
            }
            Self::Steps { are, those, all, .. } => {
                let so = are_words(are, true, language);
                if sv {
                    format!("{those} av {all} delpunkter är {so}")
                } else {
                    let is = if *those == 1 { "is" } else { "are" };
                    format!("{those} of {all} steps {is} {so}")
                }
            }
            Self::InARow(row) => row.clause(language),
            // The rule itself and the reason before it say what there is to say.
            Self::Compared(..)
            | Self::DeadlinePassed(None, _)
            | Self::StartPassed(None, _)
            | Self::Trend(..)
            | Self::State(..)
            | Self::Forecast(..)
            | Self::StatusOf(..)
            | Self::TrendOf(..)
            | Self::Missing(..)
            | Self::ForecastMissing(_)
            | Self::Status(..)
            | Self::Always
            | Self::Not(..)
            | Self::Above(_) => return None,
        })
    }
}

/// `alla delpunkter slutförda`, `någon delpunkt försenad`.
fn asked_of_steps(quantifier: Quantifier, are: &[StepIs], language: Language) -> String {
    let many = matches!(quantifier, Quantifier::All | Quantifier::Most);
    let (one, several) = match language {
        Language::Sv => ("delpunkt", "delpunkter"),
        Language::En => ("step", "steps"),
    };
    let which = table::written(Word::Keyword(of_quantifier(quantifier)), language);
    let steps = if many { several } else { one };
    format!("{which} {steps} {}", are_words(are, many, language))
}

fn of_quantifier(quantifier: Quantifier) -> Keyword {
    match quantifier {
        Quantifier::All => Keyword::All,
        Quantifier::Any => Keyword::Any,
        Quantifier::No => Keyword::None,
        Quantifier::Most => Keyword::Most,
    }
}

/// What steps are asked to be: `slutförda eller avbrutna`.
fn are_words(are: &[StepIs], many: bool, language: Language) -> String {
    let or = table::written(Word::Keyword(Keyword::Or), language);
    let word = |is: &StepIs| match is {
        StepIs::State(state) if many => table::of_several(*state, language).to_owned(),
        StepIs::State(state) => table::written(Word::State(*state), language).to_owned(),
        StepIs::Forecast(forecast) => {
            let name = table::written(Word::Forecast(*forecast), language);
            format!("{} {name}", table::written(Word::Keyword(Keyword::Forecast), language))
        }
    };
    are.iter().map(word).collect::<Vec<_>>().join(&format!(" {or} "))
}

fn operand(operand: &Operand, language: Language) -> String {
    match operand {
        Ok(figure) => figure.say(language),
        Err(lacks) => match lacks.as_slice() {
            [beyond @ (Lack::MoreThanAnyNumber | Lack::LessThanAnyNumber)] => beyond.say(language),
            _ => "?".to_owned(),
        },
    }
}

fn reported(asked: &str, is: Option<&str>, language: Language) -> String {
    match (is, language) {
        (Some(is), Language::Sv) => format!("\"{asked}\" (rapporterat: {is})"),
        (Some(is), Language::En) => format!("\"{asked}\" (reported: {is})"),
        (None, _) => format!("\"{asked}\""),
    }
}

fn dated(fact: &str, date: Option<Date>) -> String {
    date.map_or_else(|| format!("\"{fact}\""), |date| format!("\"{fact}\" ({date})"))
}

/// A trend as it is asked for: `improving over 5 years`.
fn asked_trend(asked: When, over: Option<Window>, language: Language) -> String {
    let word = trend(asked, language);
    over.map_or_else(|| word.to_owned(), |over| format!("{word} {}", window(over, language)))
}

/// `over 5 years`, `over the last 6 values`.
fn window(window: Window, language: Language) -> String {
    let word = |keyword| table::written(Word::Keyword(keyword), language);
    match window {
        Window::Years(years) => {
            format!("{} {years} {}", word(Keyword::Over), word(Keyword::Years))
        }
        Window::Values(values) => {
            format!("{} {values} {}", word(Keyword::OverTheLast), word(Keyword::Values))
        }
    }
}

/// A trend in the word that rules use.
pub(super) fn trend(when: When, language: Language) -> &'static str {
    table::written(
        Word::Keyword(match when {
            When::Improving => Keyword::Improving,
            When::Worsening => Keyword::Worsening,
            When::Unchanged => Keyword::Unchanged,
        }),
        language,
    )
}
