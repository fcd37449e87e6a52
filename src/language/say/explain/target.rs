//! Targets in words, computed from the goal: `minst 70 %`, `minska 50 % mot 2020`.

use super::{Figure, percent, period};
use crate::language::table::{self, Keyword, Word};
use crate::language::{Comparison, Language};
use crate::quantity::{Date, Number, Part, Period};

/// A target: its goal, what it is for, and the figures that hold here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The goal.
    pub aim: Aim,
    /// What it says it is for.
    pub slices: Vec<ForPart>,
    /// When it says it holds and is to be reached.
    pub time: Time,
    /// The figure to reach, where the goal is counted from a baseline.
    pub bound: Option<Figure>,
    /// That baseline, and the period it is the outcome of; `None`: a figure in the plan.
    pub baseline: Option<(Figure, Option<Period>)>,
    /// The part of the year's figure that holds here.
    pub year_share: Option<YearShare>,
}

/// When a target holds, and by when it is to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Time {
    /// `senast 2030`.
    pub by: Option<i16>,
    /// `år 2022`.
    pub during: Option<Period>,
    /// `från 2020-06-16`.
    pub from: Option<Date>,
    /// `till och med 2020-06-15`.
    pub until: Option<Date>,
}

impl Time {
    /// Each part in words.
    fn say(self, language: Language) -> Vec<String> {
        let during = self.during.map(|during| match (during.part, language) {
            (Part::Year, Language::Sv) => format!("år {}", during.year),
            (Part::Year, Language::En) => format!("in {}", during.year),
            (_, Language::Sv) => format!("i {}", period(during, language)),
            (_, Language::En) => format!("in {}", period(during, language)),
        });
        // A day that begins or ends a year is told by the year.
        let day = |day: Date, year: Date| {
            if day == year { day.year().to_string() } else { day.to_string() }
        };
        let from = self.from.map(|from| {
            let from = day(from, Period::year(from.year()).first());
            format!("{} {from}", keyword(Keyword::From, language))
        });
        let until = self.until.map(|until| {
            let until = day(until, Period::year(until.year()).last());
            format!("{} {until}", keyword(Keyword::Until, language))
        });
        [by_year(self.by, language), during, from, until].into_iter().flatten().collect()
    }
}

/// `senast 2030`.
fn by_year(year: Option<i16>, language: Language) -> Option<String> {
    year.map(|year| format!("{} {year}", keyword(Keyword::ByYear, language)))
}

/// One part of a `for`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ForPart {
    /// `för M`.
    One(String),
    /// `för varje kön`.
    Every(String),
    /// `för varje enhet`.
    EveryUnit,
}

/// A part of a figure for the whole year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearShare {
    /// How many twelfths.
    pub twelfths: i8,
    /// What holds here.
    pub here: Limit,
    /// The figure for the year; for an interval its ends are said with the goal.
    pub year: Option<Figure>,
}

/// What an outcome is held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// One figure.
    One(Figure),
    /// Two ends.
    Between(Figure, Figure),
}

impl Limit {
    /// `666,7 st`, `mellan 100 och 110 st`.
    pub fn say(&self, language: Language) -> String {
        match self {
            Self::One(figure) => figure.say(language),
            Self::Between(low, high) => between(low, high, language),
        }
    }
}

fn between(low: &Figure, high: &Figure, language: Language) -> String {
    let [between, and] = [Keyword::Between, Keyword::And].map(|word| keyword(word, language));
    format!("{between} {} {and} {}", low.bare(language), high.say(language))
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aim {
    /// `minst 70 %`.
    Compared(Comparison, Figure),
    /// `mellan 77 och 80 %`.
    Between(Figure, Figure),
    /// `ja`.
    Yes(Figure),
    /// `öka [med 5 pe] [jämfört med 2020]`.
    Move(Move, Option<By>, Option<Against>),
    /// `minst (utfall i 2019)`, in the plan's own words.
    Value(Comparison, String),
    /// `fördubbla till 2030 [jämfört med 2020] [linjärt]`.
    Double {
        /// The year.
        by: i16,
        /// Compared to what.
        against: Option<Against>,
        /// Whether each year has its point.
        linear: bool,
    },
    /// `minst 100 % år 2024, linjärt från 70 % år 2022`: two years with their figures.
    Line(Comparison, (i16, Figure), (i16, Figure)),
    /// `öka med 2,1 % per år från 2008 till 2050`.
    PerYear {
        /// Up or down.
        way: Move,
        /// How much.
        by: By,
        /// Whether a part is of the baseline, not of the year before.
        of_baseline: bool,
        /// From which year.
        since: i16,
        /// Until which year.
        last: Option<i16>,
    },
    /// Both.
    Both(Box<Aim>, Box<Aim>),
    /// `redovisas`.
    FollowOnly,
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Up.
    Increase,
    /// Down.
    Decrease,
    /// Better, whichever way that is.
    Improve,
    /// Not worse.
    Maintain,
}

/// By how much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// In the unit.
    Amount(Figure),
    /// A part of the baseline.
    Part(Number),
}

/// Compared to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// The same part of that year.
    Year(i16),
    /// That year as a whole.
    FullYear(i16),
    /// Exactly that period.
    Exactly(Period),
    /// The follow-up before.
    PreviousFollowUp,
    /// The same period one year earlier.
    YearBefore,
}

fn both(one: &str, other: &str, language: Language) -> String {
    format!("{one} {} {other}", keyword(Keyword::And, language))
}

fn keyword(keyword: Keyword, language: Language) -> &'static str {
    table::written(Word::Keyword(keyword), language)
}

/// How a comparison is written in words.
pub(super) fn comparison(comparison: Comparison, language: Language) -> &'static str {
    match comparison {
        Comparison::Less => keyword(Keyword::LessThan, language),
        Comparison::AtMost => keyword(Keyword::AtMost, language),
        Comparison::More => keyword(Keyword::MoreThan, language),
        Comparison::AtLeast => keyword(Keyword::AtLeast, language),
        Comparison::Equal => "=",
        Comparison::NotEqual => "≠",
    }
}

impl Target {
    /// Whether it asks for a movement, said in the infinitive.
    pub fn is_move(&self) -> bool {
        self.aim.is_move()
    }

    /// Whether any of its goals asks for a movement.
    pub fn moves(&self) -> bool {
        match &self.aim {
            Aim::Both(one, other) => one.is_move() || other.is_move(),
            aim => aim.is_move(),
        }
    }

    /// As short as it can be said, in a column: `minska 50 % mot 2020`, `högst 7 % senast 2030`. What it is for is left
    /// out.
    pub fn short(&self, language: Language) -> String {
        let by = by_year(self.time.by, language);
        std::iter::once(self.aim.short(self.bound.as_ref(), language))
            .chain(by)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// In full: `minska med 50 % jämfört med 2020 för K`.
    pub fn long(&self, language: Language) -> String {
        self.with(self.slices.iter(), language)
    }

    /// In a sentence about one slice, which is not every one: `minska med 50 % jämfört med 2020`.
    pub(super) fn here(&self, language: Language) -> String {
        let one = |part: &&ForPart| matches!(part, ForPart::One(_));
        self.with(self.slices.iter().filter(one), language)
    }

    fn with<'a>(&self, slices: impl Iterator<Item = &'a ForPart>, language: Language) -> String {
        let mut words = vec![self.aim.long(language)];
        words.extend(slices.map(|part| part.say(language)));
        words.extend(self.time.say(language));
        words.join(" ")
    }
}

impl ForPart {
    fn say(&self, language: Language) -> String {
        let of = keyword(Keyword::For, language);
        let every = keyword(Keyword::Every, language);
        match self {
            Self::One(value) => format!("{of} {value}"),
            Self::Every(breakdown) => format!("{of} {every} {breakdown}"),
            Self::EveryUnit => format!("{of} {every} {}", keyword(Keyword::Unit, language)),
        }
    }
}

impl Aim {
    fn is_move(&self) -> bool {
        matches!(self, Self::Move(..) | Self::Double { .. } | Self::PerYear { .. })
    }

    /// As short as it can be said; of a value or a line with the figure that holds here, where there is one.
    fn short(&self, here: Option<&Figure>, language: Language) -> String {
        let (way, by, against) = match (self, here) {
            (Self::Line(how, ..), Some(here)) => {
                let linear = keyword(Keyword::Linear, language);
                return format!("{} {} ({linear})", comparison(*how, language), here.say(language));
            }
            (Self::Value(how, words), Some(here)) => {
                return format!("{} {} ({words})", comparison(*how, language), here.say(language));
            }
            (Self::Both(one, other), _) => {
                return both(&one.short(None, language), &other.short(None, language), language);
            }
            (Self::Move(way, by, against), _) => (way, by, against),
            _ => return self.plain(language),
        };
        let mut words = vec![way.say(language).to_owned()];
        if let Some(by) = by {
            if *way == Move::Maintain {
                words.push(keyword(Keyword::Within, language).to_owned());
            }
            words.push(by.say(language));
        }
        if let Some(against) = against {
            let word = match language {
                Language::Sv => "mot",
                Language::En => "on",
            };
            words.push(format!("{word} {}", against.say(language)));
        }
        words.join(" ")
    }

    /// With all it says of the movement: `minska med 50 % jämfört med 2020`.
    fn long(&self, language: Language) -> String {
        let (way, by, against) = match self {
            Self::Both(one, other) => {
                return both(&one.long(language), &other.long(language), language);
            }
            Self::Move(way, by, against) => (way, by, against),
            _ => return self.plain(language),
        };
        let mut words = vec![way.say(language).to_owned()];
        if let Some(by) = by {
            let word = if *way == Move::Maintain { Keyword::Within } else { Keyword::By };
            words.push(format!("{} {}", keyword(word, language), by.say(language)));
        }
        if let Some(against) = against {
            let word = keyword(Keyword::ComparedTo, language);
            words.push(format!("{word} {}", against.long(language)));
        }
        words.join(" ")
    }

    /// What needs no setting.
    fn plain(&self, language: Language) -> String {
        match self {
            Self::Compared(how, figure) => {
                format!("{} {}", comparison(*how, language), figure.say(language))
            }
            Self::Between(low, high) => between(low, high, language),
            Self::Yes(figure) => figure.say(language),
            Self::Move(way, ..) => way.say(language).to_owned(),
            Self::Value(how, words) => format!("{} {words}", comparison(*how, language)),
            Self::Double { by, against, linear } => {
                let [double, compared, line] =
                    [Keyword::Double, Keyword::ComparedTo, Keyword::Linear]
                        .map(|word| keyword(word, language));
                let until = match language {
                    Language::Sv => "till",
                    Language::En => "by",
                };
                let against = against.map(|own| format!("{compared} {}", own.long(language)));
                let linear = linear.then(|| line.to_owned());
                let words = [Some(format!("{double} {until} {by}")), against, linear];
                words.into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
            Self::Line(how, (first, from), (last, to)) => {
                let (how, linear) =
                    (comparison(*how, language), keyword(Keyword::Linear, language));
                let (from, to) = (from.say(language), to.say(language));
                match language {
                    Language::Sv => {
                        format!("{how} {to} år {last}, {linear} från {from} år {first}")
                    }
                    Language::En => {
                        format!("{how} {to} in {last}, {linear} from {from} in {first}")
                    }
                }
            }
            Self::PerYear { way, by, of_baseline, since, last } => {
                let [word, of, per_year, from, to] =
                    [Keyword::By, Keyword::Of, Keyword::PerYear, Keyword::From, Keyword::To]
                        .map(|word| keyword(word, language));
                let baseline = match language {
                    Language::Sv => "utgångsvärdet",
                    Language::En => "baseline",
                };
                let of = of_baseline.then(|| format!(" {of} {baseline}")).unwrap_or_default();
                let last = last.map(|last| format!(" {to} {last}")).unwrap_or_default();
                let (way, by) = (way.say(language), by.say(language));
                format!("{way} {word} {by}{of} {per_year} {from} {since}{last}")
            }
            Self::Both(one, other) => both(&one.plain(language), &other.plain(language), language),
            Self::FollowOnly => keyword(Keyword::FollowOnly, language).to_owned(),
        }
    }
}

impl Move {
    fn say(self, language: Language) -> &'static str {
        keyword(
            match self {
                Self::Increase => Keyword::Increase,
                Self::Decrease => Keyword::Decrease,
                Self::Improve => Keyword::Improve,
                Self::Maintain => Keyword::Maintain,
            },
            language,
        )
    }
}

impl By {
    fn say(&self, language: Language) -> String {
        match self {
            Self::Amount(figure) => figure.say(language),
            Self::Part(part) => percent(*part, language),
        }
    }
}

impl Against {
    fn long(self, language: Language) -> String {
        match (self, language) {
            (Self::YearBefore, Language::Sv) => "samma period förra året".to_owned(),
            (Self::YearBefore, Language::En) => "the same period last year".to_owned(),
            _ => self.say(language),
        }
    }

    fn say(self, language: Language) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::FullYear(year) => format!("{} {year}", keyword(Keyword::FullYear, language)),
            Self::Exactly(exactly) => period(exactly, language),
            Self::PreviousFollowUp => keyword(Keyword::PreviousFollowUp, language).to_owned(),
            Self::YearBefore => match language {
                Language::Sv => "förra året".to_owned(),
                Language::En => "last year".to_owned(),
            },
        }
    }
}
