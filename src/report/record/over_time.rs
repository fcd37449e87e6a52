//! How an outcome has moved, and where that leads, as a record.

use super::plain;
use super::schema::{OverTime, Projected};
use crate::evaluate::{ItemResult, Moved};
use crate::explain::difference_unit;
use crate::language::Window;
use crate::quantity::Unit;

/// A window each, in the order that the rules ask for them.
pub fn record(result: &ItemResult, unit: &Unit) -> Vec<OverTime> {
    let difference = difference_unit(unit);
    let projected = |moved: &Moved| {
        let carried = result.further.carried.iter();
        carried
            .filter(|carried| carried.window == moved.window)
            .map(|carried| Projected {
                year: carried.year,
                outcome: carried.outcome.map(|outcome| plain(outcome, unit)),
                deviation: carried.deviation.map(|deviation| plain(deviation, &difference)),
            })
            .collect()
    };
    let windows = result.further.moved.iter().map(|moved| OverTime {
        over: match moved.window {
            Window::Years(1) => "1 year".to_owned(),
            Window::Years(years) => format!("{years} years"),
            Window::Values(values) => format!("the last {values} values"),
        },
        from: moved.from.map(|from| from.period.to_string()),
        outcome: moved.from.map(|from| plain(from.outcome, unit)),
        per_year: moved.per_year.map(|per_year| plain(per_year, &difference)),
        projected: projected(moved),
    });
    windows.collect()
}
