//! What is told of the other times and values that an item's rules and flags ask for.

use super::Times;
use crate::evaluate::{Carried, FurtherFigures, Moved, Spread};
use crate::language::{Horizon, Window};
use crate::plan::{Figured, Item, Rules, Value};
use crate::regions::{Inputs, OverTime, value};

impl Times<'_> {
    /// The windows, projections and spreads that an item asks for, each once, in the order written.
    pub fn told(&self, item: &Item, inputs: &Inputs<'_>) -> FurtherFigures {
        let rules = if let Rules::By(set) = &item.rules { set.rules.as_slice() } else { &[] };
        let conditions = rules.iter().map(|rule| &rule.condition);
        let flags = item.flags.iter().map(|flag| &flag.condition);
        let (mut windows, mut projections, mut spreads) = (Vec::new(), Vec::new(), Vec::new());
        for condition in conditions.chain(flags) {
            condition.each_figured(&mut |asked| match asked {
                Figured::Window(window) => add(&mut windows, window),
                Figured::Projection(horizon, window) => {
                    add(&mut windows, window);
                    add(&mut projections, (horizon, window));
                }
                Figured::Spread(values) => add(&mut spreads, values),
            });
        }
        FurtherFigures {
            moved: windows.into_iter().map(|window| self.moved(window, inputs)).collect(),
            carried: projections.into_iter().map(|of| self.carried(of, inputs)).collect(),
            spreads: spreads.into_iter().map(|values| spread(values, inputs)).collect(),
        }
    }

    fn moved(&self, window: Window, inputs: &Inputs<'_>) -> Moved {
        let per_year = value(&Value::MeanChange(window), inputs).ok();
        Moved { window, from: self.earlier(window).ok(), per_year }
    }

    fn carried(&self, (horizon, window): (Horizon, Window), inputs: &Inputs<'_>) -> Carried {
        Carried {
            horizon,
            window,
            year: self.ahead(horizon).ok().map(|ahead| ahead.year),
            outcome: value(&Value::Projected(horizon, window), inputs).ok(),
            deviation: value(&Value::ProjectedDeviation(horizon, window), inputs).ok(),
        }
    }
}

fn spread(values: &[Value], inputs: &Inputs<'_>) -> Spread {
    Spread {
        each: values.iter().map(|of| (of.clone(), value(of, inputs).ok())).collect(),
        spread: value(&Value::Spread(values.to_vec()), inputs).ok(),
    }
}

fn add<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}
