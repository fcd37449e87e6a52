//! What it would take: the outcome that is told, put in place of the outcome in the data, gives the status that is
//! told, and nothing nearer does. Better outcomes are never worse statuses where no rule says otherwise.

use malvakt::evaluate::{ItemResult, Step};
use malvakt::plan::{Status, StatusId};
use malvakt::quantity::{Dimension, Number};
use proptest::prelude::*;
use proptest::sample::Index;

use super::cases;
use super::rig::{Planned, Run, planned, run_planned};
use crate::generate::{About, Case, Cell, Decimal, Keyword, Row, case, monotone};

/// A result that rests on one row, and the row.
struct Ground<'a> {
    case: &'a Case,
    planned: &'a Planned,
    run: &'a Run,
    result: &'a ItemResult,
    row: usize,
}

impl<'a> Ground<'a> {
    fn of(
        case: &'a Case,
        planned: &'a Planned,
        run: &'a Run,
        result: &'a ItemResult,
    ) -> Option<Self> {
        let outcome = result.outcome.as_ref().filter(|outcome| outcome.pooled.is_none())?;
        let row = usize::try_from(result.source?.row).ok()?.checked_sub(2)?;
        let indicator = run.plan.item(result.item)?.indicator()?;
        let summed = indicator.accumulates.as_ref().is_some_and(|how| how.from_monthly_figures);
        let row_is_it = case.rows[row].about == About::Item(result.item.0 as usize);
        assert!(row_is_it, "a result rests on a row of its own item");
        let unquotable = outcome.denominator.is_some() && case.factor(row).is_none();
        (!summed && !unquotable && !result.extra).then_some(Self {
            case,
            planned,
            run,
            result,
            row,
        })
    }

    fn scale(&self) -> Number {
        self.run.plan.item(self.result.item).unwrap().indicator().unwrap().unit.scale
    }

    /// The status of the same result with another outcome in its row; `None`: it cannot be written in few decimals.
    fn with_outcome(&self, outcome: Number) -> Option<Status> {
        let mut row = self.case.rows[self.row].clone();
        if let (Some(denominator), Some(factor)) = (row.denominator, self.case.factor(self.row)) {
            let numerator = outcome.times(denominator.number()).ok()?.over(factor).ok()?;
            row.numerator = Some(Decimal::of(numerator, 0)?);
            row.value = Cell::Empty;
        } else {
            row.value = Cell::Number(Decimal::of(outcome.over(self.scale()).ok()?, 0)?, None);
        }
        Some(self.with_row(row))
    }

    /// The same with so many cases more in its row.
    fn with_cases(&self, cases: i128) -> Option<Status> {
        let mut row = self.case.rows[self.row].clone();
        let more = |decimal: Decimal| {
            Decimal::of(decimal.number().plus(Number::ratio(cases, 1).ok()?).ok()?, 0)
        };
        match (row.numerator, &row.value) {
            (Some(numerator), _) => {
                row.numerator = Some(more(numerator)?);
                row.value = Cell::Empty;
            }
            (None, Cell::Number(value, unit)) => row.value = Cell::Number(more(*value)?, *unit),
            _ => return None,
        }
        Some(self.with_row(row))
    }

    fn with_row(&self, row: Row) -> Status {
        let mut rows = self.case.rows.clone();
        rows[self.row] = row;
        let data = self.case.data_of(&rows);
        let run = run_planned(self.planned, &[data.as_bytes()], Some(&self.run.at));
        let mut same = run.evaluated.results.iter().filter(|other| {
            other.item == self.result.item && other.slice == self.result.slice && !other.extra
        });
        same.next().expect("a slice with a row has a result").status
    }

    /// Outcomes strictly nearer than a step's, at its own number of decimals.
    fn nearer(&self, step: &Step, probes: &[Index]) -> Vec<Number> {
        let outcome = self.result.outcome.as_ref().unwrap();
        let indicator = self.run.plan.item(self.result.item).unwrap().indicator().unwrap();
        let counted = indicator.unit.dimension == Dimension::Count;
        let decimals = if counted { 0 } else { outcome.decimals };
        let decimals = indicator.round_outcome.unwrap_or(decimals).min(decimals);
        let told = step.outcome.over(self.scale()).unwrap().decimals().unwrap();
        let grid = Number::decimal(1, decimals.max(told)).unwrap().times(self.scale()).unwrap();
        // From the grid's point at or below the outcome, so many steps down and up.
        let from = outcome.value.over(grid).unwrap().floor();
        let far = step.change.size().over(grid).unwrap().ceiling();
        let near = |steps: i128| {
            let other = Number::ratio(steps, 1).unwrap().times(grid).unwrap();
            let apart = other.minus(outcome.value).unwrap();
            let possible = match indicator.unit.dimension {
                Dimension::Share => other >= Number::ZERO && other <= Number::HUNDRED,
                Dimension::Money(_) | Dimension::Own(_) => true,
                _ => other >= Number::ZERO,
            };
            let nearer = apart.size() < step.change.size() && !apart.is_zero();
            (possible && nearer).then_some(other)
        };
        let span = usize::try_from(far.min(10_000)).unwrap() * 2 + 3;
        let of_probe = probes
            .iter()
            .map(|probe| i128::try_from(probe.index(span)).unwrap() - far.min(10_000) - 1);
        let edges = [-far, 1 - far, 2 - far, far - 2, far - 1, far, far + 1, -1, 0, 1];
        edges.into_iter().chain(of_probe).filter_map(|steps| near(from + steps)).collect()
    }
}

fn declared(status: Status) -> Option<StatusId> {
    if let Status::Declared(id) = status { Some(id) } else { None }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn what_it_would_take_takes_it_and_nothing_nearer_does(
        case in prop_oneof![case(), monotone()],
        probes in proptest::collection::vec(any::<Index>(), 4),
    ) {
        // Where rules look at the numerator itself, another outcome is more than another outcome.
        prop_assume!(!case.says_any(&[Keyword::Numerator]));
        let planned = planned(&case.plan());
        let data = case.data();
        let run = run_planned(&planned, &[data.as_bytes()], None);
        for result in &run.evaluated.results {
            let Some(ground) = Ground::of(&case, &planned, &run, result) else { continue };
            let Some(now) = declared(result.status) else {
                prop_assert!(result.to_better.is_none() && result.to_worse.is_none());
                continue;
            };
            for (better, step) in [(true, result.to_better), (false, result.to_worse)] {
                let Some(step) = step else { continue };
                let wanted = |status: StatusId| if better { status < now } else { status > now };
                prop_assert!(wanted(step.status));
                prop_assert_eq!(result.outcome.as_ref().unwrap().value.plus(step.change).unwrap(), step.outcome);
                if let Some(status) = ground.with_outcome(step.outcome) {
                    prop_assert_eq!(status, Status::Declared(step.status), "{:?} with {}", step, step.outcome.plain());
                }
                for other in ground.nearer(&step, &probes) {
                    let status = ground.with_outcome(other).and_then(declared);
                    prop_assert!(!status.is_some_and(wanted), "{} is nearer than {:?}: {:?}", other.plain(), step, status);
                }
                if let Some(cases) = step.cases
                    && let Some(status) = ground.with_cases(cases)
                {
                    prop_assert_eq!(status, Status::Declared(step.status), "{} cases: {:?}", cases, step);
                    let fewer = cases - cases.signum();
                    let fewer = (fewer != 0).then(|| ground.with_cases(fewer)).flatten();
                    prop_assert_ne!(fewer, Some(Status::Declared(step.status)), "one case less than {} is enough", cases);
                }
            }
        }
    }

    #[test]
    fn a_better_outcome_is_never_a_worse_status(
        case in monotone(),
        far in proptest::collection::vec(1..3000_i64, 3),
    ) {
        let planned = planned(&case.plan());
        let data = case.data();
        let run = run_planned(&planned, &[data.as_bytes()], None);
        for result in &run.evaluated.results {
            let Some(ground) = Ground::of(&case, &planned, &run, result) else { continue };
            let indicator = run.plan.item(result.item).unwrap().indicator().unwrap();
            let (Some(higher), Some(now)) = (indicator.higher_is_better, declared(result.status)) else { continue };
            let raw = result.outcome.as_ref().unwrap().raw;
            for away in far.iter().flat_map(|far| [*far, far % 40 + 1]) {
                let away = Number::decimal(away.into(), 1).unwrap().times(ground.scale()).unwrap();
                let better = if higher { raw.plus(away) } else { raw.minus(away) };
                let better = better.unwrap();
                let Some(other) = ground.with_outcome(better).and_then(declared) else { continue };
                prop_assert!(other <= now, "{} is {:?}, and {} is {:?}", raw.plain(), now, better.plain(), other);
            }
        }
    }
}
