//! The outcome that a window begins with.

use super::{Found, Times};
use crate::evaluate::follow_up::serving;
use crate::language::Window;
use crate::quantity::{ArithmeticError, Number, Period};
use crate::regions::{Earlier, Unknown};

impl Times<'_> {
    /// The first outcome of a window.
    pub(super) fn begins(&self, window: Window) -> Found<Earlier> {
        let now = self.place.period;
        let period = match window {
            Window::Years(years) => {
                let years = i16::try_from(years).unwrap_or(i16::MAX);
                now.in_year(now.year.saturating_sub(years))
            }
            Window::Values(values) => self.value_before(values)?,
        };
        let (subject, slice) = (&self.subject, self.place.slice);
        let labels = subject.at.labels_of(subject.plan, period);
        let absent = Unknown::OutcomeOf(slice.clone(), period);
        let outcome =
            subject.compared(slice, &labels, now, absent).map_err(|reason| vec![reason])?;
        let years = years_between(period, now).map_err(|error| vec![error.into()])?;
        Ok(Earlier { period, outcome, years })
    }

    /// The period of the first of so many measured outcomes, the one that is judged among them.
    fn value_before(&self, values: u16) -> Found<Period> {
        let measured = self.measured_before();
        let asked = usize::from(values).saturating_sub(1);
        let first = asked.checked_sub(1).and_then(|at| measured.get(at));
        first.copied().ok_or_else(|| {
            let found = u16::try_from(measured.len().saturating_add(1)).unwrap_or(u16::MAX);
            vec![Unknown::FewerValues { found, asked: values }]
        })
    }

    /// The earlier periods that have an outcome, of the same kind as the one that is judged, newest first.
    fn measured_before(&self) -> Vec<Period> {
        let (subject, place) = (&self.subject, self.place);
        let labels = subject.figures.labels();
        let mut periods: Vec<Period> =
            labels.into_iter().map(|label| serving(subject.plan, label).period).collect();
        periods.retain(|period| {
            period.last() < place.period.last() && subject.is_alike(*period, place.period)
        });
        periods.sort_by_key(|period| std::cmp::Reverse((period.last(), *period)));
        periods.dedup();
        periods.retain(|period| {
            let labels = subject.at.labels_of(subject.plan, *period);
            let reading = subject.figures.reading(place.slice, &labels);
            reading.is_some_and(|reading| reading.is_measured())
        });
        periods
    }
}

/// The years from one period to a later one, by their last days: whole years and months; days of a month are parts of a
/// year of 365.
fn years_between(earlier: Period, later: Period) -> Result<Number, ArithmeticError> {
    let (from, to) = (earlier.last(), later.last());
    let less = |to: i64, from: i64| Number::integer(to.saturating_sub(from));
    let years = less(i64::from(to.year()), i64::from(from.year()));
    let months = less(i64::from(to.month()), i64::from(from.month()));
    let of_months = months.over(Number::integer(12))?;
    let both_are_days = [earlier, later].iter().all(|period| period.first() == period.last());
    let days = if both_are_days {
        less(i64::from(to.day()), i64::from(from.day())).over(Number::integer(365))?
    } else {
        Number::ZERO
    };
    years.plus(of_months)?.plus(days)
}

#[cfg(test)]
mod tests {
    use super::years_between;
    use crate::evaluate::rig::{n, period};

    #[test]
    fn years_are_counted_by_last_days() {
        let between = |one: &str, other: &str| years_between(period(one), period(other)).unwrap();
        assert_eq!(between("2017", "2022"), n("5"));
        assert_eq!(between("2021-T1", "2022-T2"), n("4").over(n("3")).unwrap());
        assert_eq!(between("2021-Q1", "2022-Q2"), n("1.25"));
        assert_eq!(between("2021-12", "2022-01"), n("1").over(n("12")).unwrap());
        assert_eq!(
            between("2020-02-29", "2022-02-28"),
            n("2").minus(n("1").over(n("365")).unwrap()).unwrap()
        );
        assert_eq!(
            between("2021-12-31", "2022-01-01"),
            n("1").over(n("12")).unwrap().minus(n("30").over(n("365")).unwrap()).unwrap()
        );
    }
}
