//! What an outcome is held against: baselines, last year and the trend's period.

use super::Subject;
use crate::evaluate::BaselineFrom;
use crate::evaluate::follow_up::{Labels, before};
use crate::evaluate::item::Place;
use crate::plan::{Baseline, Reference};
use crate::quantity::{Number, Period};
use crate::regions::Unknown;

/// A baseline and where it comes from, or why there is none.
pub type Against = Result<(Number, BaselineFrom), Unknown>;

impl Subject<'_> {
    /// The item's baseline: its `baseline` line, else the same period last year.
    pub(super) fn baseline(&self, place: Place<'_>) -> Against {
        if let Some(set) = self.figures.baseline(place) {
            return set.map(|figure| (figure, BaselineFrom::Figure));
        }
        match self.indicator.baseline_for(&self.plan.units, place.slice) {
            Some(Baseline::Figure(figure, ..)) => Ok((*figure, BaselineFrom::Figure)),
            Some(Baseline::Of(reference, _)) => {
                self.of_period(place, &self.labels_of(*reference, place), Unknown::Baseline)
            }
            None if self.indicator.baseline.is_empty() => {
                self.of_period(place, &self.year_before(place), Unknown::Baseline)
            }
            None => Err(Unknown::BaselineFigure),
        }
    }

    /// The baseline a goal is counted from: the period it names, else the item's.
    pub(super) fn goal_baseline(&self, reference: Reference, place: Place<'_>) -> Against {
        if reference == Reference::Unsaid || self.figures.baseline(place).is_some() {
            return self.baseline(place);
        }
        self.of_period(place, &self.labels_of(reference, place), Unknown::Baseline)
    }

    /// What the trend is against: the period it names, else the item's baseline.
    pub(super) fn trend_baseline(&self, place: Place<'_>) -> Against {
        match self.indicator.trend_against {
            None | Some(Reference::Unsaid) => self.baseline(place),
            Some(reference) => self.of_period(place, &self.labels_of(reference, place), |period| {
                Unknown::OutcomeOf(place.slice.clone(), period)
            }),
        }
    }

    /// The same period last year.
    pub(super) fn previous(&self, place: Place<'_>) -> Result<Number, Unknown> {
        let labels = self.year_before(place);
        let absent = Unknown::Previous(labels.period);
        self.compared(place.slice, &labels, place.period, absent)
    }

    fn of_period(
        &self,
        place: Place<'_>,
        labels: &Labels,
        absent: impl FnOnce(Period) -> Unknown,
    ) -> Against {
        let absent = absent(labels.period);
        let figure = self.compared(place.slice, labels, place.period, absent)?;
        Ok((figure, BaselineFrom::Period(labels.period)))
    }

    fn year_before(&self, place: Place<'_>) -> Labels {
        self.at.labels_of(self.plan, place.period.year_before())
    }

    /// The labels of the period that a reference stands for.
    pub(super) fn labels_of(&self, reference: Reference, place: Place<'_>) -> Labels {
        let of = |period| self.at.labels_of(self.plan, period);
        match reference {
            Reference::Unsaid | Reference::YearBefore => self.year_before(place),
            Reference::SamePartOf(year) => of(place.period.in_year(year)),
            Reference::FullYear(year) => of(Period::year(year)),
            Reference::Exactly(period) => of(period),
            Reference::PreviousFollowUp => {
                let id = self.at.id.filter(|_| place.period == self.at.period);
                before(self.plan, &self.item.follow_ups, place.period, id)
                    .unwrap_or_else(|| self.year_before(place))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::evaluate::rig::{
        NOWHERE, Table, assessed, at_least, indicator, measured, n, period, plan, slice, target,
    };
    use crate::evaluate::{BaselineFrom, ItemResult};
    use crate::plan::{
        Accumulation, Baseline, FollowUpId, Goal, Item, Reference, Selector, SeriesBreak, SliceFor,
    };
    use crate::regions::Unknown;

    fn result(item: &Item, figures: &Table, slice: &str, at: &str) -> ItemResult {
        assessed(&plan(vec![item.clone()]), figures, slice, at).result
    }

    fn of(label: &str) -> BaselineFrom {
        BaselineFrom::Period(period(label))
    }

    fn increase(reference: Reference) -> Item {
        measured("st", vec![target(Goal::Increase(None, reference))])
    }

    #[test]
    fn every_reference_is_its_own_period() {
        let figures = Table::default()
            .with("", "2022-04", "90")
            .with("", "2021-04", "1")
            .with("", "2021", "2")
            .with("", "2020-T1", "3")
            .with("", "2020", "4")
            .with("", "2019-07", "5");
        let cases = [
            (Reference::Unsaid, "1", "2021-04"),
            (Reference::YearBefore, "1", "2021-04"),
            (Reference::SamePartOf(2020), "3", "2020-04"),
            (Reference::FullYear(2020), "4", "2020"),
            (Reference::Exactly(period("2019-07")), "5", "2019-07"),
            // Before DÅ04 2022 comes ÅR 2021.
            (Reference::PreviousFollowUp, "2", "2021"),
        ];
        for (reference, figure, label) in cases {
            let result = result(&increase(reference), &figures, "", "DÅ04");
            assert_eq!(
                result.target.unwrap().goals[0].from,
                Some(Ok((n(figure), of(label)))),
                "{label}"
            );
            let last_year = Some((n("1"), of("2021-04")));
            assert_eq!(result.baseline, last_year, "compared to serves that target alone");
        }
    }

    #[test]
    fn the_follow_up_before_is_among_the_items_own() {
        let mut item = increase(Reference::PreviousFollowUp);
        let figures = Table::default().with("", "2022", "90").with("", "2022-T1", "7");
        let missing = Some(Err(Unknown::Baseline(period("2022-08"))));
        assert_eq!(result(&item, &figures, "", "ÅR").target.unwrap().goals[0].from, missing);
        item.follow_ups = vec![FollowUpId(0), FollowUpId(2)];
        let found = Some(Ok((n("7"), of("2022-04"))));
        assert_eq!(result(&item, &figures, "", "ÅR").target.unwrap().goals[0].from, found);
    }

    #[test]
    fn a_baseline_line_serves_goal_and_trend_and_a_trend_may_have_its_own() {
        let mut item = increase(Reference::Unsaid);
        indicator(&mut item).baseline = vec![Baseline::Of(Reference::SamePartOf(2019), NOWHERE)];
        let figures = Table::default()
            .with("", "2022-04", "90")
            .with("", "2021", "95")
            .with("", "2019-04", "80");
        let found = result(&item, &figures, "", "DÅ04");
        assert_eq!(found.baseline, Some((n("80"), of("2019-04"))));
        assert_eq!(found.target.unwrap().goals[0].from, Some(Ok((n("80"), of("2019-04")))));
        assert_eq!(found.trend.unwrap().1, of("2019-04"));
        indicator(&mut item).trend_against = Some(Reference::FullYear(2021));
        let found = result(&item, &figures, "", "DÅ04");
        assert_eq!(found.trend.unwrap().1, of("2021"));
        assert_eq!(found.baseline, Some((n("80"), of("2019-04"))));
        indicator(&mut item).trend_against = Some(Reference::FullYear(2020));
        let missing = Err(Unknown::OutcomeOf(slice(""), period("2020")));
        assert_eq!(result(&item, &figures, "", "DÅ04").trend, missing);
    }

    #[test]
    fn a_figure_of_a_count_is_the_totals_and_a_slice_without_one_is_told() {
        let mut item = increase(Reference::Unsaid);
        let everything = SliceFor { org: Selector::Unsaid, values: vec![Selector::Unsaid] };
        indicator(&mut item).baseline = vec![Baseline::Figure(n("68"), everything, NOWHERE)];
        let figures = Table::default().with("", "2022", "90").with("K", "2022", "40");
        let total = result(&item, &figures, "", "ÅR");
        assert_eq!(total.baseline, Some((n("68"), BaselineFrom::Figure)));
        let women = result(&item, &figures.with("K", "2021", "30"), "K", "ÅR");
        assert_eq!(women.baseline, None);
        assert_eq!(women.trend, Err(Unknown::BaselineFigure));
    }

    #[test]
    fn outcomes_before_and_from_a_break_are_not_compared() {
        let mut item = measured("%", vec![at_least("70")]);
        let broken = period("2021-09");
        indicator(&mut item).breaks = vec![SeriesBreak { from: broken, reason: None }];
        let figures = Table::default()
            .with("", "2022-04", "80")
            .with("", "2021-04", "75")
            .with("", "2023-04", "81");
        let before = result(&item, &figures, "", "DÅ04");
        assert_eq!(before.baseline, None);
        assert_eq!(before.trend, Err(Unknown::Break(broken)));
        let after = result(&item, &figures, "", "DÅ04 2023");
        assert_eq!(after.baseline, Some((n("80"), of("2022-04"))));
    }

    #[test]
    fn an_accumulating_outcome_begins_on_1_january() {
        let mut item = measured("%", vec![at_least("70")]);
        let broken = period("2022-02");
        indicator(&mut item).breaks = vec![SeriesBreak { from: broken, reason: None }];
        let figures = Table::default().with("", "2023-04", "80").with("", "2022-04", "75");
        assert_eq!(
            result(&item, &figures, "", "DÅ04 2023").baseline,
            Some((n("75"), of("2022-04")))
        );
        indicator(&mut item).accumulates = Some(Accumulation::default());
        let found = result(&item, &figures, "", "DÅ04 2023");
        assert_eq!(found.trend, Err(Unknown::Break(broken)), "January is before the break");
    }
}
