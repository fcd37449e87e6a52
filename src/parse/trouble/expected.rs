//! What each rule of the grammar is to people: what could stand where a line stops, and how such a line looks.

use crate::language::say::parse::{Expected, Like};
use crate::language::table::Keyword;
use crate::parse::grammar::Rule;

/// How many things are said to be expected.
const MOST: usize = 5;

/// What could stand there, the most telling first. After a text another text only goes on with it.
pub(super) fn all(rules: &[Rule], after_text: bool) -> Vec<Expected> {
    let mut expected: Vec<Expected> = rules.iter().filter_map(|rule| shown(*rule)).collect();
    expected.sort_unstable();
    expected.dedup();
    let telling = |expected: &Expected| match expected {
        Expected::Text => !after_text,
        // What may always follow a value or a goal is said only where nothing else could.
        Expected::Arithmetic | Expected::Unit => false,
        Expected::Word(keyword) => !matches!(
            keyword,
            Keyword::Of | Keyword::For | Keyword::In | Keyword::Decided | Keyword::Over
        ),
        _ => true,
    };
    if expected.iter().any(|one| telling(one) && *one != Expected::End) {
        expected.retain(telling);
    }
    expected.truncate(MOST);
    expected
}

/// What people see for a rule; `None` for what is never said, because what it belongs to is.
fn shown(rule: Rule) -> Option<Expected> {
    Some(match rule {
        Rule::EOI => Expected::End,

        Rule::text | Rule::texts | Rule::straight | Rule::curly | Rule::guillemets => {
            Expected::Text
        }
        Rule::name | Rule::bare_name | Rule::slice_value | Rule::follow_up | Rule::column => {
            Expected::Name
        }
        Rule::kind
        | Rule::kind_indicator
        | Rule::kind_measure
        | Rule::kind_kpi
        | Rule::kind_styrmatt
        | Rule::kind_matetal
        | Rule::kind_assignment
        | Rule::kind_action
        | Rule::kind_activity
        | Rule::kind_series => Expected::Kind,
        Rule::level | Rule::level_name => Expected::Level,
        Rule::status_name | Rule::status_words | Rule::status_level => Expected::Status,
        Rule::goal
        | Rule::figure_goal
        | Rule::compared_goal
        | Rule::between_goal
        | Rule::change_goal
        | Rule::double_goal
        | Rule::target_part
        | Rule::moved
        | Rule::maintained
        | Rule::k_follow_only
        | Rule::k_increase
        | Rule::k_decrease
        | Rule::k_improve
        | Rule::k_maintain
        | Rule::k_double => Expected::Goal,
        Rule::condition
        | Rule::clause
        | Rule::test
        | Rule::negation
        | Rule::fact
        | Rule::target_met
        | Rule::target_missed
        | Rule::forecast_fact
        | Rule::state
        | Rule::state_planned
        | Rule::state_ongoing
        | Rule::state_delayed
        | Rule::state_at_risk
        | Rule::state_completed
        | Rule::state_cancelled
        | Rule::rolled_up
        | Rule::of_steps
        | Rule::step_is_list
        | Rule::are
        | Rule::step_is
        | Rule::counted
        | Rule::quantified
        | Rule::k_not
        | Rule::k_target_met
        | Rule::k_target_missed
        | Rule::k_deadline_passed
        | Rule::k_start_passed
        | Rule::k_all
        | Rule::k_any
        | Rule::k_none
        | Rule::k_most
        | Rule::k_count_of
        | Rule::k_share_of
        | Rule::k_weighted_share_of => Expected::Condition,
        Rule::sum
        | Rule::goal_sum
        | Rule::part
        | Rule::single
        | Rule::goal_single
        | Rule::goal_value
        | Rule::parenthesis
        | Rule::part_of
        | Rule::extreme
        | Rule::goal_extreme
        | Rule::value_word
        | Rule::status_of
        | Rule::time_value
        | Rule::k_outcome
        | Rule::k_previous
        | Rule::k_previous_measured
        | Rule::k_deviation
        | Rule::k_attainment
        | Rule::k_change
        | Rule::k_relative_change
        | Rule::k_numerator
        | Rule::k_denominator
        | Rule::k_progress
        | Rule::k_forecast
        | Rule::k_minimum_of
        | Rule::k_maximum_of
        | Rule::k_spread_of
        | Rule::k_gap_between
        | Rule::k_mean_change
        | Rule::k_projected_in
        | Rule::k_target_year
        | Rule::k_status
        | Rule::gap
        | Rule::mean_change
        | Rule::projected => Expected::Value,
        Rule::number | Rule::quantity | Rule::amount | Rule::tolerance | Rule::percentage => {
            Expected::Number
        }
        Rule::unit
        | Rule::rate
        | Rule::unit_pair
        | Rule::percent_sign
        | Rule::percent_unit
        | Rule::percent_word => Expected::Unit,
        Rule::year_number => Expected::Year,
        Rule::date => Expected::Date,
        Rule::period
        | Rule::period_ref
        | Rule::baseline_in
        | Rule::k_same_period_last_year
        | Rule::k_previous_follow_up
        | Rule::k_year => Expected::Period,
        Rule::code => Expected::Code,
        Rule::id_word => Expected::Id,
        Rule::step_name | Rule::step_ref | Rule::step_words => Expected::Name,
        Rule::comparison
        | Rule::sign
        | Rule::compare_words
        | Rule::asked
        | Rule::between
        | Rule::within
        | Rule::missing
        | Rule::k_at_least
        | Rule::k_at_most
        | Rule::k_more_than
        | Rule::k_less_than
        | Rule::k_between
        | Rule::k_missing
        | Rule::k_measured => Expected::Comparison,
        Rule::minus_sign | Rule::arithmetic_sum | Rule::arithmetic_product => Expected::Arithmetic,
        Rule::forecast_word
        | Rule::forecast_good
        | Rule::forecast_uncertain
        | Rule::forecast_poor => Expected::Forecast,
        Rule::example_setting
        | Rule::example_figure
        | Rule::value_missing
        | Rule::item_value
        | Rule::step_set
        | Rule::item_missing => Expected::Setting,

        Rule::comma => Expected::Mark(','),
        Rule::open => Expected::Mark('('),
        Rule::close => Expected::Mark(')'),
        Rule::above => Expected::Mark('>'),
        Rule::equals => Expected::Mark('='),
        Rule::colon => Expected::Mark(':'),

        Rule::k_if => Expected::Word(Keyword::If),
        Rule::k_otherwise => Expected::Word(Keyword::Otherwise),
        Rule::k_and | Rule::second_goal => Expected::Word(Keyword::And),
        Rule::k_or => Expected::Word(Keyword::Or),
        Rule::k_is => Expected::Word(Keyword::Is),
        Rule::k_of => Expected::Word(Keyword::Of),
        Rule::k_to => Expected::Word(Keyword::To),
        Rule::k_by => Expected::Word(Keyword::By),
        Rule::k_with => Expected::Word(Keyword::With),
        Rule::k_within => Expected::Word(Keyword::Within),
        Rule::k_compared_to | Rule::against => Expected::Word(Keyword::ComparedTo),
        Rule::k_for | Rule::slice_for | Rule::for_slice | Rule::rules_for => {
            Expected::Word(Keyword::For)
        }
        // A place or a setting says where and when.
        Rule::k_in
        | Rule::in_period
        | Rule::at_period
        | Rule::place
        | Rule::setting
        | Rule::example_place => Expected::Word(Keyword::In),
        Rule::k_every | Rule::every => Expected::Word(Keyword::Every),
        Rule::k_swedish => Expected::Word(Keyword::Swedish),
        Rule::k_english => Expected::Word(Keyword::English),
        Rule::k_total => Expected::Word(Keyword::Total),
        Rule::k_worst => Expected::Word(Keyword::Worst),
        Rule::k_best => Expected::Word(Keyword::Best),
        Rule::k_cases => Expected::Word(Keyword::Cases),
        Rule::k_items => Expected::Word(Keyword::Items),
        Rule::k_decided | Rule::decision => Expected::Word(Keyword::Decided),
        Rule::k_decimals => Expected::Word(Keyword::Decimals),
        Rule::k_judged_at_year_end => Expected::Word(Keyword::JudgedAtYearEnd),
        Rule::k_from_monthly_figures => Expected::Word(Keyword::FromMonthlyFigures),
        Rule::k_over | Rule::over_time => Expected::Word(Keyword::Over),
        Rule::k_years => Expected::Word(Keyword::Years),
        Rule::k_values => Expected::Word(Keyword::Values),

        // What may stand beside a comparison or a place, and says less.
        Rule::trend_fact
        | Rule::trend_of
        | Rule::k_improving
        | Rule::k_worsening
        | Rule::k_unchanged
        | Rule::full_year
        | Rule::k_full_year
        // What may follow a fact or a goal.
        | Rule::in_a_row
        | Rule::yes_or_no
        | Rule::from_or_until
        | Rule::day
        | Rule::by_year
        | Rule::four_digits
        | Rule::headline_rule
        | Rule::k_follow_ups_in_a_row
        | Rule::k_over_the_last
        | Rule::k_yes
        | Rule::k_no
        | Rule::k_linear
        | Rule::k_per_year
        | Rule::k_from
        | Rule::k_until
        | Rule::k_by_year
        // Parts of words, white space, and what people know by its parts.
        | Rule::WHITESPACE
        | Rule::sp
        | Rule::letter
        | Rule::wc
        | Rule::edge
        | Rule::word
        | Rule::year_ahead
        | Rule::plain_word
        | Rule::reserved
        | Rule::any_words
        | Rule::status_word
        | Rule::digit
        | Rule::group
        | Rule::since
        | Rule::arithmetic
        | Rule::primary
        | Rule::simple
        | Rule::list
        | Rule::goes_on
        | Rule::trend_word
        | Rule::status_list
        | Rule::example_part
        | Rule::words
        | Rule::negative_words
        | Rule::plural
        | Rule::status_plural
        // A line's own first words: it was told by them what it is.
        | Rule::plan
        | Rule::item
        | Rule::rules
        | Rule::heading
        | Rule::organisation
        | Rule::language
        | Rule::year
        | Rule::levels
        | Rule::follow_ups
        | Rule::statuses
        | Rule::breakdown
        | Rule::units
        | Rule::data
        | Rule::columns
        | Rule::decided
        | Rule::proposed
        | Rule::in_force_from
        | Rule::revises
        | Rule::matrix
        | Rule::struck
        | Rule::id
        | Rule::note
        | Rule::source
        | Rule::responsible
        | Rule::weight
        | Rule::data_key
        | Rule::unit_line
        | Rule::direction
        | Rule::trend_compared
        | Rule::trend_tolerance
        | Rule::decimals
        | Rule::round_outcome
        | Rule::headline
        | Rule::headline_of
        | Rule::follow_up_at
        | Rule::accumulates
        | Rule::latest_within
        | Rule::break_in
        | Rule::follow_only
        | Rule::not_measurable
        | Rule::by_hand
        | Rule::minimum_cases
        | Rule::suppress_below
        | Rule::at_most_items
        | Rule::also_under
        | Rule::deadline
        | Rule::step
        | Rule::use_rules
        | Rule::allow
        | Rule::target
        | Rule::baseline
        | Rule::status_rule
        | Rule::otherwise_rule
        | Rule::flag
        | Rule::example
        | Rule::k_plan
        | Rule::k_organisation
        | Rule::k_language
        | Rule::k_levels
        | Rule::k_follow_ups
        | Rule::k_statuses
        | Rule::k_breakdown
        | Rule::k_units
        | Rule::k_data
        | Rule::k_columns
        | Rule::k_matrix
        | Rule::k_proposed
        | Rule::k_in_force_from
        | Rule::k_revises
        | Rule::k_struck
        | Rule::k_rules
        | Rule::k_id
        | Rule::k_note
        | Rule::k_source
        | Rule::k_responsible
        | Rule::k_weight
        | Rule::k_data_key
        | Rule::k_unit
        | Rule::k_higher_is_better
        | Rule::k_lower_is_better
        | Rule::k_target
        | Rule::k_baseline
        | Rule::k_trend
        | Rule::k_trend_tolerance
        | Rule::k_round_outcome_to
        | Rule::k_headline
        | Rule::k_follow_up_at
        | Rule::k_not_measurable
        | Rule::k_assessed_by_hand
        | Rule::k_minimum_cases
        | Rule::k_suppress_below
        | Rule::k_accumulates_over_the_year
        | Rule::k_latest_within
        | Rule::k_computed_as
        | Rule::k_break
        | Rule::k_also_under
        | Rule::k_deadline
        | Rule::k_use
        | Rule::k_let
        | Rule::k_allow
        | Rule::k_flag
        | Rule::k_example
        | Rule::k_step
        | Rule::k_not_assessed => return None,
    })
}

/// How a line of a kind looks.
pub(super) fn like(rule: Rule) -> Option<Like> {
    Some(match rule {
        Rule::plan => Like::Plan,
        Rule::item => Like::Item,
        Rule::rules => Like::Rules,
        Rule::heading => Like::Heading,
        Rule::organisation => Like::Organisation,
        Rule::language => Like::Language,
        Rule::year => Like::Year,
        Rule::levels => Like::Levels,
        Rule::follow_ups => Like::FollowUps,
        Rule::statuses => Like::Statuses,
        Rule::breakdown => Like::Breakdown,
        Rule::units => Like::Units,
        Rule::data => Like::Data,
        Rule::columns => Like::Columns,
        Rule::decided => Like::Decided,
        Rule::proposed => Like::Proposed,
        Rule::in_force_from => Like::InForceFrom,
        Rule::revises => Like::Revises,
        Rule::matrix => Like::Matrix,
        Rule::struck => Like::Struck,
        Rule::id => Like::Id,
        Rule::note => Like::Note,
        Rule::source => Like::Source,
        Rule::responsible => Like::Responsible,
        Rule::weight => Like::Weight,
        Rule::data_key => Like::DataKey,
        Rule::unit_line => Like::Unit,
        Rule::direction => Like::Direction,
        Rule::target => Like::Target,
        Rule::baseline => Like::Baseline,
        Rule::trend_compared => Like::TrendComparedTo,
        Rule::trend_tolerance => Like::TrendTolerance,
        Rule::decimals => Like::Decimals,
        Rule::round_outcome => Like::RoundOutcome,
        Rule::headline => Like::Headline,
        Rule::follow_up_at => Like::FollowUpAt,
        Rule::accumulates => Like::Accumulates,
        Rule::latest_within => Like::LatestWithin,
        Rule::break_in => Like::Break,
        Rule::follow_only => Like::FollowOnly,
        Rule::not_measurable => Like::NotMeasurable,
        Rule::by_hand => Like::ByHand,
        Rule::minimum_cases => Like::MinimumCases,
        Rule::suppress_below => Like::SuppressBelow,
        Rule::at_most_items => Like::AtMostItems,
        Rule::also_under => Like::AlsoUnder,
        Rule::deadline => Like::Deadline,
        Rule::step => Like::Step,
        Rule::use_rules => Like::Use,
        Rule::allow => Like::Allow,
        Rule::status_rule => Like::Rule,
        Rule::otherwise_rule => Like::Otherwise,
        Rule::flag => Like::Flag,
        Rule::example => Like::Example,
        _ => return None,
    })
}
