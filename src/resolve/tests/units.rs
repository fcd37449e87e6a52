//! Units, and figures in them.

use super::*;
use crate::plan::{Baseline, Goal};
use crate::quantity::{Dimension, Number};

#[test]
fn a_unit_is_said_or_shown_or_a_count() {
    let of = |lines: &str| indicator(&below(lines)).unit.dimension.clone();
    assert_eq!(of("styrmått a\n  målvärde minst 5 %\n"), Dimension::Share);
    assert_eq!(of("styrmått a\n  målvärde öka\n"), Dimension::Count);
    assert_eq!(of("styrmått a\n  målvärde öka med 5 pe\n"), Dimension::Share);
    assert_eq!(
        of("styrmått a\n  enhet \"poäng\"\n  målvärde minst 5\n"),
        Dimension::Own("poäng".into())
    );
    assert_eq!(
        of("styrmått a\n  målvärde minst 5 per 1000 invånare\n"),
        Dimension::Rate("1000 invånare".into())
    );
}

#[test]
fn figures_are_brought_to_the_measure_of_the_dimension() {
    let plan =
        below("styrmått a\n  enhet tkr\n  målvärde högst 0,5 mkr i 2022-04\n  utgångsvärde 250\n");
    let measured = indicator(&plan);
    let half_a_million = Number::integer(500_000);
    assert_eq!(
        measured.targets[0].goal,
        Goal::Figure(crate::language::Comparison::AtMost, half_a_million)
    );
    let Baseline::Figure(figure, ..) = measured.baseline[0] else { panic!("a figure") };
    assert_eq!(figure, Number::integer(250_000));
}

#[test]
fn a_unit_of_ones_own_is_quoted_once_and_may_then_be_written_beside_figures() {
    let plan = below(
        "styrmått a\n  enhet \"poäng\"\n  målvärde minst 5\nstyrmått b\n  målvärde minst 7 poäng\n",
    );
    assert_eq!(indicator(&plan).unit.dimension, Dimension::Own("poäng".into()));
    let told = only("styrmått a\n  enhet poäng\n  målvärde minst 5\n");
    assert_eq!(told.code, "plan::unknown-unit");
    assert_eq!(told.help, "En egen enhet skrivs inom citattecken:  enhet \"poäng\"");
}

#[test]
fn a_figure_in_another_kind_of_unit_is_refused() {
    let told = only("styrmått a\n  enhet %\n  målvärde minst 5 st\n");
    assert_eq!(told.code, "plan::mixed-units");
    assert_eq!(told.message, "5 st går inte ihop med enheten, som är %.");
    assert_eq!(
        codes("styrmått a\n  målvärde öka\n  exempel 17 % är grön\n"),
        ["plan::mixed-units"]
    );
    assert_eq!(
        codes("styrmått a\n  enhet per 1000 invånare\n  målvärde minst 5 per 100 000 invånare\n"),
        ["plan::mixed-units"]
    );
    assert_eq!(
        codes("styrmått a\n  målvärde minst 5 EUR i 2022-04\n  utgångsvärde 5 kr\n"),
        ["plan::mixed-units"]
    );
    let told = only("styrmått a\n  målvärde minst 80 pe\n");
    assert_eq!(
        told.help,
        "Skriv  80\u{a0}% .  Är det en skillnad som mäts? Lägg till raden  enhet pe"
    );
    let gap = below("styrmått skillnad\n  enhet pe\n  målvärde högst 3 pe\n");
    assert_eq!(indicator(&gap).unit.dimension, Dimension::Points);
    let told = only("styrmått a\n  enhet ja/nej\n  målvärde minst 1\n");
    assert_eq!(told.code, "plan::mixed-units");
    let told = only("styrmått a\n  målvärde minst 5 %\n  oförändrat inom 0,5 %\n");
    assert_eq!(told.help, "Skriv  0,5\u{a0}pe");
}
