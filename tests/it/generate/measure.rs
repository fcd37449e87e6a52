//! What figures are of, and figures as they are written.

use malvakt::quantity::Number;

/// A number with its decimals as written: 17.20 is not 17.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    pub digits: i64,
    pub decimals: u32,
}

impl Decimal {
    pub fn number(self) -> Number {
        Number::decimal(self.digits.into(), self.decimals).unwrap()
    }

    /// As many decimals as the number has, and at least so many.
    pub fn of(number: Number, at_least: u32) -> Option<Self> {
        let decimals = number.decimals()?.max(at_least);
        let ten = Number::decimal(1, decimals).ok()?;
        let digits = number.over(ten).ok().filter(|digits| digits.is_integer())?;
        Some(Self { digits: digits.numerator().try_into().ok()?, decimals })
    }

    /// In plain notation. Three decimals after one to three digits read two ways, so a zero is put after them.
    pub fn plain(self) -> String {
        let text = self.number().plain_with(self.decimals);
        let whole = text.trim_start_matches('-').split('.').next().unwrap_or("");
        let two_ways = self.decimals == 3 && whole.len() <= 3 && !whole.starts_with('0');
        if two_ways { format!("{text}0") } else { text }
    }
}

/// A unit of measurement: its key in the table of words, or the author's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// In the table of words, by its English form.
    Known(&'static str),
    /// `per 1000 invånare`.
    Rate(&'static str),
    /// `unit "poäng"`.
    Own(&'static str),
    /// A bare number.
    Bare,
}

/// What things are measured in; most plans are mostly of shares.
pub const MEASURES: &[Measure] = &[
    Measure::Known("%"),
    Measure::Known("%"),
    Measure::Known("%"),
    Measure::Known("%"),
    Measure::Known("%"),
    Measure::Known("%"),
    Measure::Known("%"),
    Measure::Known("count"),
    Measure::Known("mkr"),
    Measure::Known("days"),
    Measure::Own("poäng"),
    Measure::Rate("per 1000 invånare"),
    Measure::Known("‰"),
    Measure::Known("tkr"),
    Measure::Known("h"),
    Measure::Known("persons"),
    Measure::Known("min"),
    Measure::Known("kr"),
    Measure::Known("months"),
    Measure::Known("years"),
    Measure::Known("weeks"),
    Measure::Known("cases"),
    Measure::Known("mdkr"),
    Measure::Known("EUR"),
    Measure::Own("HME-index"),
    Measure::Rate("per 100 000"),
    Measure::Bare,
];

/// Those that have others of their kind.
pub const OF_A_KIND: &[Measure] = &[
    Measure::Known("tkr"),
    Measure::Known("mkr"),
    Measure::Known("kr"),
    Measure::Known("h"),
    Measure::Known("min"),
    Measure::Known("days"),
    Measure::Known("‰"),
    Measure::Known("years"),
];

impl Measure {
    pub fn is_share(self) -> bool {
        matches!(self, Self::Known("%" | "‰"))
    }

    pub fn is_count(self) -> bool {
        matches!(self, Self::Known("count" | "persons" | "cases") | Self::Bare)
    }

    pub fn is_money(self) -> bool {
        self.family().is_some_and(|family| family.contains(&"kr")) || self == Self::Known("EUR")
    }

    /// Units of the same kind, each with how many of the smallest it is.
    fn sizes(self) -> &'static [(&'static str, i64)] {
        const FAMILIES: &[&[(&str, i64)]] = &[
            &[("kr", 1), ("tkr", 1000), ("mkr", 1_000_000), ("mdkr", 1_000_000_000)],
            &[("min", 1), ("h", 60), ("days", 1440), ("weeks", 10_080)],
            &[("months", 1), ("years", 12)],
            &[("‰", 1), ("%", 10)],
        ];
        let Self::Known(key) = self else { return &[] };
        FAMILIES.iter().find(|all| all.iter().any(|(one, _)| *one == key)).copied().unwrap_or(&[])
    }

    fn family(self) -> Option<Vec<&'static str>> {
        let sizes = self.sizes();
        (!sizes.is_empty()).then(|| sizes.iter().map(|(key, _)| *key).collect())
    }

    /// The same figure in each other unit of the same kind that can hold it in a few decimals.
    pub fn elsewhere(self, figure: Decimal) -> Vec<(Measure, Decimal)> {
        let Self::Known(own) = self else { return Vec::new() };
        let sizes = self.sizes();
        let Some((_, from)) = sizes.iter().find(|(key, _)| *key == own) else { return Vec::new() };
        let others = sizes.iter().filter(|(key, _)| *key != own);
        let converted = others.filter_map(|(key, to)| {
            let factor = Number::ratio((*from).into(), (*to).into()).ok()?;
            let number = figure.number().times(factor).ok()?;
            let decimal = Decimal::of(number, 0).filter(|decimal| decimal.decimals <= 10)?;
            Some((Self::Known(key), decimal))
        });
        converted.collect()
    }

    /// What numerator / denominator is multiplied by; 0 where data gives no parts.
    pub fn factor(self) -> i64 {
        match self {
            Self::Known("%") => 100,
            Self::Rate("per 1000 invånare") => 1000,
            Self::Rate(_) => 100_000,
            _ => 0,
        }
    }

    /// The largest figure that is sensible, and its most decimals.
    pub fn range(self) -> (i64, u32) {
        match self {
            Self::Known("%") => (100, 2),
            Self::Known("‰") => (1000, 1),
            _ if self.is_count() => (4000, 0),
            _ if self.is_money() => (500, 1),
            _ => (120, 1),
        }
    }
}
