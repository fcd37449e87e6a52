//! What parts make together: a share is the sum of numerators over the sum of denominators, a count is the sum. One
//! that is missing leaves the sum missing. A mean of shares is never taken.

use super::super::Record;
use crate::outcomes::row::factor;
use crate::outcomes::{Missing, Observed};
use crate::plan::Indicator;
use crate::quantity::{ArithmeticError, Dimension, Number};

/// What parts make together; `None` where nothing can be made of such parts.
pub fn sum(indicator: &Indicator, parts: &[Option<Record>]) -> Option<Record> {
    let there = || parts.iter().flatten();
    let first = there().next()?;
    let quotients = there().any(|part| part.quotient().is_some());
    let adds = matches!(indicator.unit.dimension, Dimension::Count | Dimension::Money(_));
    if indicator.unit.dimension == Dimension::YesNo || !(quotients || adds) {
        return None;
    }
    let record = bare(first, parts);
    let made = if quotients { pooled(indicator, parts, &record) } else { added(parts, &record) };
    Some(made.unwrap_or(Record { value: Observed::Missing(Missing::Overflow), ..record }))
}

/// What the months of a year make together. Of what accumulates the months add up, whatever the unit: hours too, and
/// points.
pub fn sum_of_months(indicator: &Indicator, months: &[Option<Record>]) -> Option<Record> {
    let made = sum(indicator, months);
    let of_share = matches!(indicator.unit.dimension, Dimension::Share | Dimension::Points);
    if made.is_some() || of_share || indicator.unit.dimension == Dimension::YesNo {
        return made;
    }
    let first = months.iter().flatten().next()?;
    let record = bare(first, months);
    let overflow = Record { value: Observed::Missing(Missing::Overflow), ..record };
    Some(added(months, &record).unwrap_or(overflow))
}

/// A sum of which nothing is known but where its first part stands.
fn bare(first: &Record, parts: &[Option<Record>]) -> Record {
    Record {
        value: Observed::Missing(Missing::PartMissing),
        numerator: None,
        denominator: None,
        forecast: None,
        precision: Number::ZERO,
        decimals: parts.iter().flatten().map(|part| part.decimals).max().unwrap_or(0),
        status: None,
        published: None,
        comment: None,
        place: first.place,
        pooled: None,
    }
}

fn pooled(
    indicator: &Indicator,
    parts: &[Option<Record>],
    record: &Record,
) -> Result<Record, ArithmeticError> {
    let (mut numerators, mut denominators) = (Number::ZERO, Number::ZERO);
    for part in parts {
        let usable = part.filter(|part| {
            let none_of_none = part.value == Observed::Missing(Missing::ZeroDenominator);
            part.figure().is_some() || none_of_none
        });
        let Some((numerator, denominator)) = usable.and_then(|part| part.quotient()) else {
            return Ok(*record);
        };
        numerators = numerators.plus(numerator)?;
        denominators = denominators.plus(denominator)?;
    }
    let value = if denominators.is_zero() {
        Observed::Missing(Missing::ZeroDenominator)
    } else {
        Observed::Value(numerators.over(denominators)?.times(factor(&indicator.unit)?)?)
    };
    Ok(Record { value, numerator: Some(numerators), denominator: Some(denominators), ..*record })
}

fn added(parts: &[Option<Record>], record: &Record) -> Result<Record, ArithmeticError> {
    let mut sum = Number::ZERO;
    for part in parts {
        let Some(value) = part.and_then(|part| part.figure()) else { return Ok(*record) };
        sum = sum.plus(value)?;
    }
    Ok(Record { value: Observed::Value(sum), ..*record })
}
