//! What is asked about the steps of an assignment. A step with no row is unknown, never taken as not done.

use super::{Inputs, Known, StepReported, Truth, Unknown};
use crate::language::{Quantifier, StepIs};
use crate::quantity::Number;

/// Steps, counted: those that are so, those nobody knows, and all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepsCounted {
    /// How many are reported as any of what is asked.
    pub those: u32,
    /// The names of those of which nobody can tell.
    pub unknown: Vec<String>,
    /// How many there are.
    pub all: u32,
}

impl StepsCounted {
    /// Counts the steps that are reported as any of these.
    pub fn of(are: &[StepIs], inputs: &Inputs<'_>) -> Self {
        let mut counted = Self { those: 0, unknown: Vec::new(), all: 0 };
        for step in inputs.steps {
            counted.all = counted.all.saturating_add(1);
            match is_one_of(are, step.reported) {
                Truth::True => counted.those = counted.those.saturating_add(1),
                Truth::Unknown => counted.unknown.push(step.name.clone()),
                Truth::False => {}
            }
        }
        counted
    }

    /// Whether all, any, none or more than half of them are so: unknown where what nobody knows could change it, and
    /// over none.
    pub fn holds(&self, quantifier: Quantifier) -> Truth {
        if self.all == 0 {
            return Truth::Unknown;
        }
        let open = u32::try_from(self.unknown.len()).unwrap_or(u32::MAX);
        let most = self.those.saturating_add(open);
        let between = |least: bool, at_most: bool| match (least, at_most) {
            (true, true) => Truth::True,
            (false, false) => Truth::False,
            _ => Truth::Unknown,
        };
        let more_than_half = |count: u32| count > self.all.saturating_sub(count);
        match quantifier {
            Quantifier::All => between(self.those == self.all, most == self.all),
            Quantifier::Any => between(self.those > 0, most > 0),
            Quantifier::No => between(self.those > 0, most > 0).negated(),
            Quantifier::Most => between(more_than_half(self.those), more_than_half(most)),
        }
    }

    /// Why it cannot be told.
    pub fn reasons(&self) -> Vec<Unknown> {
        if self.all == 0 {
            return vec![Unknown::NoSteps];
        }
        self.unknown.iter().cloned().map(Unknown::Step).collect()
    }

    /// How many there are: unknown where nobody can tell of any of them.
    pub fn count(&self) -> Known {
        if self.all > 0 && !self.unknown.is_empty() {
            return Err(self.reasons());
        }
        Ok(Number::integer(i64::from(self.those)))
    }

    /// How many of all, in percent.
    pub fn share(&self) -> Known {
        if self.all == 0 {
            return Err(self.reasons());
        }
        let all = Number::integer(i64::from(self.all));
        let share = self.count()?.over(all).and_then(|share| share.times(Number::HUNDRED));
        share.map_err(|error| vec![error.into()])
    }
}

fn is_one_of(are: &[StepIs], step: Option<StepReported>) -> Truth {
    let Some(step) = step else { return Truth::Unknown };
    are.iter().fold(Truth::False, |so_far, asked| {
        so_far.or(match asked {
            StepIs::State(state) => step.state.map_or(Truth::Unknown, |is| (is == *state).into()),
            StepIs::Forecast(forecast) => (step.forecast == Some(*forecast)).into(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::State;
    use crate::regions::StepHere;
    use crate::regions::sample::nothing_known;

    const DONE: Option<StepReported> =
        Some(StepReported { state: Some(State::Completed), forecast: None });
    const LATE: Option<StepReported> =
        Some(StepReported { state: Some(State::Delayed), forecast: None });
    const SILENT: Option<StepReported> = Some(StepReported { state: None, forecast: None });

    fn counted(steps: &[Option<StepReported>]) -> StepsCounted {
        let steps: Vec<StepHere> = steps
            .iter()
            .zip(["a", "b", "c", "d"])
            .map(|(reported, name)| StepHere { name: name.to_owned(), reported: *reported })
            .collect();
        let inputs = Inputs { steps: &steps, ..nothing_known() };
        StepsCounted::of(&[StepIs::State(State::Completed)], &inputs)
    }

    fn holds(steps: &[Option<StepReported>]) -> [Truth; 4] {
        let counted = counted(steps);
        [Quantifier::All, Quantifier::Any, Quantifier::No, Quantifier::Most]
            .map(|quantifier| counted.holds(quantifier))
    }

    #[test]
    fn a_step_without_a_row_leaves_open_only_what_it_could_change() {
        use Truth::{False, True, Unknown as Open};
        assert_eq!(holds(&[DONE, DONE]), [True, True, False, True]);
        assert_eq!(holds(&[DONE, LATE]), [False, True, False, False]);
        assert_eq!(holds(&[LATE, LATE]), [False, False, True, False]);
        assert_eq!(holds(&[DONE, None]), [Open, True, False, Open]);
        assert_eq!(holds(&[LATE, None]), [False, Open, Open, False]);
        assert_eq!(holds(&[DONE, DONE, None]), [Open, True, False, True]);
        assert_eq!(holds(&[LATE, SILENT]), [False, Open, Open, False]);
        assert_eq!(holds(&[]), [Open; 4]);
    }

    #[test]
    fn counts_and_shares_need_every_step() {
        assert_eq!(counted(&[DONE, LATE, DONE, LATE]).share(), Ok(Number::integer(50)));
        assert_eq!(counted(&[DONE, LATE]).count(), Ok(Number::ONE));
        assert_eq!(counted(&[DONE, None]).count(), Err(vec![Unknown::Step("b".to_owned())]));
        assert_eq!(counted(&[DONE, None]).share(), Err(vec![Unknown::Step("b".to_owned())]));
        assert_eq!(counted(&[]).count(), Ok(Number::ZERO));
        assert_eq!(counted(&[]).share(), Err(vec![Unknown::NoSteps]));
    }
}
