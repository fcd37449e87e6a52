//! How an outcome has moved over the windows that a rule looks back over, where that leads, and how far apart the values are
//! that it takes the spread of.

use super::{Scene, figures, slices};
use crate::evaluate::{Carried, ItemResult, Spread};
use crate::language::say::explain::{Ahead, Apart, Moved, Remark};
use crate::language::{Horizon, Window};
use crate::plan::{Condition, ElsewhereValue, Figured, Item, Plan, Rule, Value};
use crate::quantity::{Number, Unit};

/// What is told of the rule that decided; where it asks for nothing of the kind, of those above it that did not hold.
pub fn over_time(
    scene: &Scene<'_>,
    result: &ItemResult,
    rules: &[Rule],
    decided: usize,
) -> Vec<Remark> {
    let Some(indicator) = scene.plan.item(result.item).and_then(Item::indicator) else {
        return Vec::new();
    };
    let ground = Ground { plan: scene.plan, unit: &indicator.unit, result };
    let own = rules.get(decided).map(|rule| ground.remarks([&rule.condition]));
    own.filter(|own| !own.is_empty())
        .unwrap_or_else(|| ground.remarks(rules.iter().take(decided).map(|rule| &rule.condition)))
}

struct Ground<'a> {
    plan: &'a Plan,
    unit: &'a Unit,
    result: &'a ItemResult,
}

impl Ground<'_> {
    fn remarks<'c>(&self, conditions: impl IntoIterator<Item = &'c Condition>) -> Vec<Remark> {
        let mut remarks: Vec<Remark> = Vec::new();
        for condition in conditions {
            condition.each_figured(&mut |asked| {
                let remark = match asked {
                    Figured::Window(window) => self.moved(window, None).map(Remark::Moved),
                    Figured::Projection(horizon, window) => {
                        self.moved(window, Some(horizon)).map(Remark::Moved)
                    }
                    Figured::Spread(values) => self.apart(values).map(Remark::Apart),
                };
                if let Some(remark) = remark {
                    add(&mut remarks, remark);
                }
            });
        }
        remarks
    }

    fn shown(&self) -> u32 {
        self.result.outcome.as_ref().map_or(0, |outcome| outcome.decimals)
    }

    fn moved(&self, window: Window, horizon: Option<Horizon>) -> Option<Moved> {
        let all = &self.result.further;
        let moved = all.moved.iter().find(|moved| moved.window == window)?;
        let (from, per_year) = (moved.from?, moved.per_year?);
        let of = |carried: &&Carried| (Some(carried.horizon), carried.window) == (horizon, window);
        let difference = figures::difference_unit(self.unit);
        Some(Moved {
            from: from.period,
            figure: figures::derived(from.outcome, self.unit, self.shown()),
            per_year: figures::derived(per_year.size(), &difference, self.shown()),
            side: per_year.cmp(&Number::ZERO),
            ahead: all.carried.iter().find(of).and_then(|carried| self.ahead(carried)),
        })
    }

    fn ahead(&self, carried: &Carried) -> Option<Ahead> {
        let off = |off: Number| {
            let difference = figures::difference_unit(self.unit);
            (figures::derived(off.size(), &difference, self.shown()), off.cmp(&Number::ZERO))
        };
        Some(Ahead {
            year: carried.year?,
            outcome: figures::derived(carried.outcome?, self.unit, self.shown()),
            off: carried.deviation.map(off),
        })
    }

    /// How far apart values are, where each has a unit and a number.
    fn apart(&self, values: &[Value]) -> Option<Apart> {
        let of = |spread: &&Spread| spread.each.iter().map(|(value, _)| value).eq(values);
        let spread = self.result.further.spreads.iter().find(of)?;
        let unit =
            values.iter().find_map(|value| figures::unit_of(value, Some(self.unit), self.plan))?;
        let each = spread.each.iter().map(|(value, number)| {
            Some((self.name(value), figures::derived((*number)?, &unit, self.shown())))
        });
        Some(Apart {
            each: each.collect::<Option<_>>()?,
            by: figures::derived(spread.spread?, &figures::difference_unit(&unit), self.shown()),
        })
    }

    /// The slice that a value is of, where it is an outcome of this period.
    fn name(&self, value: &Value) -> Option<String> {
        match value {
            Value::Elsewhere(elsewhere)
                if elsewhere.item.is_none()
                    && elsewhere.value == ElsewhereValue::Outcome
                    && elsewhere.period.is_none() =>
            {
                slices::slice_name(self.plan, elsewhere.slice.as_ref()?)
            }
            _ => None,
        }
    }
}

/// Adds what is told; what says where it leads says how it has moved as well.
fn add(remarks: &mut Vec<Remark>, remark: Remark) {
    let Remark::Moved(new) = &remark else {
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
        return;
    };
    let same = |own: &Remark| {
        let Remark::Moved(own) = own else { return false };
        let moved = own.from == new.from;
        moved && (own.ahead == new.ahead || own.ahead.is_none() || new.ahead.is_none())
    };
    match remarks.iter_mut().find(|own| same(own)) {
        Some(own) if new.ahead.is_some() => *own = remark,
        Some(_) => {}
        None => remarks.push(remark),
    }
}
