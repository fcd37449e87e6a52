//! `accumulates over the year, from monthly figures`: the outcome of a month is the sum from January to it, and so is
//! that of every label that ends with it. A missing month leaves it missing.

use std::collections::BTreeMap;

use super::pool::sum;
use super::{Keyed, Record};
use crate::outcomes::slices::SliceId;
use crate::plan::Indicator;
use crate::quantity::{Part, Period};

/// Turns one item's monthly figures into sums from January. A label that a row reports itself keeps what it reports.
pub fn accumulate(indicator: &Indicator, records: &mut Vec<Keyed>) {
    let Some((item, ..)) = records.first().copied() else { return };
    let mut months: BTreeMap<(SliceId, i16), BTreeMap<i8, Record>> = BTreeMap::new();
    let mut reported: Vec<(SliceId, Period)> = Vec::new();
    records.retain(|(_, slice, period, record)| {
        if let Part::Month(month) = period.part {
            months.entry((*slice, period.year)).or_default().insert(month, *record);
            return false;
        }
        reported.push((*slice, *period));
        true
    });
    for ((slice, year), figures) in months {
        for (month, record) in &figures {
            let so_far: Vec<Option<Record>> =
                (1..=*month).map(|month| figures.get(&month).copied()).collect();
            let Some(summed) = sum(indicator, &so_far) else { continue };
            let summed = Record {
                place: record.place,
                status: record.status,
                published: record.published,
                forecast: record.forecast,
                comment: record.comment,
                pooled: record.pooled,
                ..summed
            };
            for part in ending_with(*month) {
                let label = Period { year, part };
                if !reported.contains(&(slice, label)) {
                    records.push((item, slice, label, summed));
                }
            }
        }
    }
}

/// The parts of a year that end with a month.
fn ending_with(month: i8) -> Vec<Part> {
    let block = |length: i8| {
        let (whole, rest) = (month.checked_div(length), month.checked_rem(length));
        whole.filter(|_| rest == Some(0))
    };
    let mut parts = vec![Part::Month(month)];
    parts.extend(block(3).map(Part::Quarter));
    parts.extend(block(4).map(Part::Tertial));
    parts.extend(block(6).map(Part::Half));
    parts.extend((month == 12).then_some(Part::Year));
    parts
}
