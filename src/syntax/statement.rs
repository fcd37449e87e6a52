//! Statements: every kind of line the language has.

use super::{
    BaselineWritten, Example, Expression, Name, NumberWritten, PeriodWritten, Target, Text,
};
use crate::language::{KindWord, Language};
use crate::quantity::{Date, Number, Period};
use crate::source::{Span, Spanned};

/// A statement. Block lines first, then the properties in the order LANGUAGE names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statement {
    /// `plan "title"`.
    Plan(Text),
    /// `perspektiv "Verksamhet"`: a level word and a title.
    Heading {
        /// The level word, as written.
        level: Name,
        /// The title.
        title: Text,
    },
    /// `indicator readmissions "…"`, `åtgärd Å1 "…"`.
    Item {
        /// Indicator or assignment.
        kind: ItemKind,
        /// The word used; it is kept.
        word: Spanned<KindWord>,
        /// The name, where one is written.
        name: Option<Name>,
        /// The title, where one is written.
        title: Option<Text>,
    },
    /// `rules for indicators`, `rules for perspektiv`: the words after `for`.
    RulesFor(Name),
    /// `rules NAME`.
    RulesNamed(Name),

    /// `organisation "Region Norrbotten"`.
    Organisation(Text),
    /// `language sv`.
    Language(Spanned<Language>),
    /// `year 2022`.
    Year(Spanned<i16>),
    /// `decided 2019-12-18 "§ 131"`.
    Decided(Decision),
    /// `proposed 2020-06-16 "§ 88"`.
    Proposed(Decision),
    /// `in force from 2020-04-02`.
    InForceFrom(Spanned<Date>),
    /// `revises "earlier.plan"`.
    Revises(Text),
    /// `matrix uppdrag, nyckeltal`: which words are counted, in this order.
    Matrix(Vec<Name>),
    /// `levels perspektiv > strategiskt mål > framgångsfaktor`.
    Levels(Vec<LevelWritten>),
    /// `follow-ups DÅ04 = 2022-04 or 2022-T1, ÅR = 2022`.
    FollowUps(Vec<FollowUpWritten>),
    /// `statuses green "■", yellow "●"`; with `for assignments`, the kind's words.
    Statuses {
        /// The words after `for`.
        kind: Option<Name>,
        /// The statuses, best first.
        statuses: Vec<StatusWritten>,
    },
    /// `breakdown kön: K "kvinnor", M "män"`.
    Breakdown(BreakdownWritten),
    /// `units "VO Internmedicin" > "Gällivare sjukhus", "Kalix sjukhus"`.
    Units(UnitsWritten),
    /// `data "utfall.csv"`.
    Data(Vec<Text>),
    /// `columns indicator = "Styrmått"`.
    Columns(Vec<ColumnWritten>),
    /// `minimum cases 10`.
    MinimumCases(Spanned<Number>),
    /// `suppress below 10`.
    SuppressBelow(Spanned<Number>),

    /// `id "1 a"`, or a word or number.
    Id(Name),
    /// `note "…"`.
    Note(Text),
    /// `struck 2020-06-16 "§ 88, 1 a"`.
    Struck(Decision),
    /// `source "…"`.
    Source(Text),
    /// `responsible "…"`.
    Responsible(Text),
    /// `weight 2`.
    Weight(Spanned<Number>),
    /// `data key "N00941"`.
    DataKey(Text),
    /// `unit %`, `unit "poäng"`, `unit mnkr`.
    Unit(Name),
    /// `higher is better` (true), `lower is better` (false).
    Direction(bool),
    /// `target …`.
    Target(Target),
    /// `baseline …`.
    Baseline(BaselineWritten),
    /// `trend compared to …`.
    TrendComparedTo(PeriodWritten),
    /// `trend tolerance 0.5 pp`.
    TrendTolerance(NumberWritten),
    /// `decimals 1`.
    Decimals(Spanned<Number>),
    /// `round outcome to 0 decimals`.
    RoundOutcome(Spanned<Number>),
    /// `headline worst`.
    Headline(Spanned<HeadlineWritten>),
    /// `follow up at DÅ04, ÅR`.
    FollowUpAt(Vec<Name>),
    /// `accumulates over the year`.
    Accumulates(Accumulation),
    /// `latest within 12 months`.
    LatestWithin(NumberWritten),
    /// `break in 2020 "new survey"`.
    Break {
        /// From when.
        period: PeriodWritten,
        /// Why.
        reason: Option<Text>,
    },
    /// `follow only` as a line of its own says `target follow only`.
    FollowOnly,
    /// `not measurable "reason"`.
    NotMeasurable(Option<Text>),
    /// `assessed by hand`.
    AssessedByHand,
    /// `also under "Tandvård" with "Folktandvården"`.
    AlsoUnder {
        /// The further heading.
        heading: Text,
        /// The unit whose result stands there.
        with: Option<Name>,
    },
    /// `deadline 2024-12-31`.
    Deadline(Spanned<Date>),
    /// `step a "Handla upp"`.
    Step {
        /// The name, where one is written.
        name: Option<Name>,
        /// The title, where one is written.
        title: Option<Text>,
    },
    /// `at most 12 items`.
    AtMostItems(Spanned<Number>),
    /// `use NAME`.
    Use(Name),
    /// `allow CODE "reason"`.
    Allow {
        /// The code.
        code: Name,
        /// The reason.
        reason: Text,
    },
    /// `green if target met`, `otherwise red`, `red otherwise`.
    Rule {
        /// Whether it says `otherwise`.
        otherwise: bool,
        /// The status, in the author's words.
        status: Name,
        /// Its condition; none for a bare `otherwise`.
        condition: Option<Expression>,
    },
    /// `flag "text" if CONDITION`.
    Flag {
        /// The remark.
        text: Text,
        /// When.
        condition: Expression,
    },
    /// `example 17.3 % for M is yellow`.
    Example(Example),
}

/// Something measured or something to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// Something measured.
    Indicator,
    /// Something to be done.
    Assignment,
    /// `series`: data to calculate with.
    Series,
}

/// `2019-12-18 "§ 131"`; either may be left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The whole, with its keyword.
    pub span: Span,
    /// When.
    pub date: Option<Spanned<Date>>,
    /// Where it stands.
    pub reference: Option<Text>,
}

/// One level: its words, the first of which names it, each with a plural perhaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelWritten {
    /// `effektmål or mål`; a plural in parentheses after each.
    pub words: Vec<(Name, Option<Name>)>,
}

/// `DÅ04 = 2022-04 or 2022-T1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpWritten {
    /// Its name.
    pub name: Name,
    /// Its period, then the alternatives.
    pub periods: Vec<Spanned<Period>>,
}

/// `uppfyllt (uppfyllda) "■" "klart"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusWritten {
    /// The status.
    pub name: Name,
    /// Its plural.
    pub plural: Option<Name>,
    /// Its symbol.
    pub symbol: Option<Text>,
    /// Its word beside the symbol.
    pub word: Option<Text>,
}

/// `kön: K "kvinnor", M "män"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreakdownWritten {
    /// Its name, which is its column's.
    pub name: Name,
    /// Its values.
    pub values: Vec<ValueWritten>,
}

/// `K "kvinnor"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueWritten {
    /// The value, as in the data.
    pub name: Name,
    /// What it is called in reports.
    pub title: Option<Text>,
}

/// `"VO Internmedicin" > "Gällivare sjukhus", "Kalix sjukhus"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitsWritten {
    /// The unit above.
    pub above: Name,
    /// Those that lie directly in it.
    pub within: Vec<Name>,
}

/// `indicator = "Styrmått"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnWritten {
    /// Our word for it.
    pub column: Name,
    /// The file's.
    pub header: Text,
}

/// Which result counts for the item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadlineWritten {
    /// `total`.
    Total,
    /// `worst`, `worst of total and units`: over what.
    Worst(Vec<Name>),
    /// `best`, `best of K and M`.
    Best(Vec<Name>),
    /// `green if no red units`, `otherwise red`.
    Rule {
        /// Whether it says `otherwise`.
        otherwise: bool,
        /// The status, in the author's words.
        status: Name,
        /// Its condition; none for a bare `otherwise`.
        condition: Option<Expression>,
    },
}

/// `accumulates over the year, judged at year end, from monthly figures`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Accumulation {
    /// `judged at year end`.
    pub judged_at_year_end: bool,
    /// `from monthly figures`.
    pub from_monthly_figures: bool,
}
