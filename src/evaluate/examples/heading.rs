//! An example of a heading's roll-up rules, tried on counts.

use super::set::Named;
use crate::evaluate::Because;
use crate::evaluate::TestedHeading;
use crate::evaluate::follow_up::serving;
use crate::evaluate::item::{Asking, Place};
use crate::evaluate::status::{built_in, decided};
use crate::evaluate::unmeasured::{NOTHING, unmeasured};
use crate::language::BuiltIn;
use crate::plan::{
    Elsewhere, Example, ExampleValue, Heading, HeadingId, OtherFact, Plan, RollUp, ScaleId,
    SliceOf, Status, StatusId,
};
use crate::quantity::{ArithmeticError, Number};
use crate::regions::{Counted, Inputs, decide};

/// What comes out of an example.
pub fn tested(
    plan: &Plan,
    id: HeadingId,
    heading: &Heading,
    at: usize,
    example: &Example,
) -> TestedHeading {
    let (got, because) = match &heading.rules {
        Some(rules) => {
            let roll_up =
                |asked: &RollUp| counted(plan, heading.scale, example, asked).unwrap_or(NOTHING);
            let total = SliceOf::total();
            let place = Place { slice: &total, period: example.period };
            let at = serving(plan, example.period);
            let asking = Asking { plan, at: &at, others: &Named { plan, example }, from: place };
            let elsewhere = |asked: &Elsewhere| asking.value(asked);
            let of_other = |fact: &OtherFact| asking.fact(fact);
            let inputs =
                Inputs { elsewhere: &elsewhere, of_other: &of_other, ..unmeasured(&roll_up) };
            decided(decide(rules, &inputs))
        }
        None => built_in(BuiltIn::NotMeasured, Because::NotGivenByHand),
    };
    TestedHeading { heading: id, example: at, got, because: Some(because) }
}

/// What is set, counted. The counts are of whatever a rule counts among, each with weight 1.
fn counted(
    plan: &Plan,
    own: ScaleId,
    example: &Example,
    asked: &RollUp,
) -> Result<Counted, ArithmeticError> {
    let (mut those, mut assessed) = (Number::ZERO, Number::ZERO);
    for value in &example.values {
        let ExampleValue::Count(count, status) = value else { continue };
        let count = Number::integer(i64::from(*count));
        let counts = match status {
            Status::Declared(status) => {
                assessed = assessed.plus(count)?;
                asked.statuses.iter().any(|asked| same(plan, *asked, (own, *status)))
            }
            Status::BuiltIn(status) => asked.not_assessed && *status != BuiltIn::Struck,
        };
        if counts {
            those = those.plus(count)?;
        }
    }
    Ok(Counted { those, assessed, open: Number::ZERO })
}

/// Whether two statuses, maybe of two scales, go by the same name.
fn same(plan: &Plan, one: (ScaleId, StatusId), other: (ScaleId, StatusId)) -> bool {
    let name =
        |(scale, status)| Some(plan.scale(scale)?.level(Status::Declared(status))?.name.as_str());
    one == other || name(one).is_some_and(|one| Some(one) == name(other))
}
