//! What a number is a number of. Units are types: what is mixed up is refused, never guessed.

use super::Number;

/// What kind of quantity; two quantities may be compared or added only within one, with the exceptions that
/// `resolve` knows (share ± points).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// `%`, `‰`: a share, held in percent.
    Share,
    /// `pp`: a difference of shares, held in percentage points.
    Points,
    /// `st`, `cases`, `persons`: a count.
    Count,
    /// `per 1000 invånare`: mixes only with the same words.
    Rate(String),
    /// `min`, `hours`, `days`, `weeks`: held in minutes.
    Time,
    /// `months`, `years` as lengths: held in months.
    Months,
    /// `kr`, `tkr`, `EUR`: held in the currency's unit; different currencies never mix.
    Money(String),
    /// `yes`, `no`: held as 1 and 0.
    YesNo,
    /// Any word declared by `unit "poäng"`.
    Own(String),
}

/// A unit: its dimension, its size in the dimension's own measure, and its word.
///
/// ```
/// use malvakt::quantity::{Dimension, Number, Unit};
/// let thousand_kronor = Unit { dimension: Dimension::Money("kr".into()), scale: Number::integer(1000), word: "tkr".into() };
/// assert_eq!(thousand_kronor.scale, Number::integer(1000));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Unit {
    /// What kind of quantity.
    pub dimension: Dimension,
    /// How many of the dimension's own measure one of this is: 1000 for `tkr`, 60 for `hours`, 1/10 for `‰`.
    pub scale: Number,
    /// The unit's key in the language's table (English), another form of it that the author uses (`mnkr`), or the
    /// author's own word.
    pub word: String,
}

/// A number with its unit. `number` is in the unit itself, as people write it: 19 with `mnkr` is 19 million.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Amount {
    /// In the unit itself.
    pub number: Number,
    /// The unit.
    pub unit: Unit,
}
