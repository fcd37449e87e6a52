//! What Region Jämtland Härjedalen published of its plans for 2020 and 2024, number by number.

use super::FollowedUp;
use malvakt::evaluate::Counts;
use malvakt::language::{BuiltIn, KindWord};
use malvakt::plan::{Item, Status, StatusId};
use malvakt::quantity::Number;

/// Of a kind word, how many are green, yellow and red.
fn colours(counts: &Counts, word: KindWord) -> [u32; 3] {
    [0, 1, 2].map(|at| counted(counts, word, Status::Declared(StatusId(at))))
}

fn counted(counts: &Counts, word: KindWord, status: Status) -> u32 {
    counts.get(&word).and_then(|each| each.get(&status)).copied().unwrap_or_default()
}

/// Of a kind word, how many in all.
fn all(counts: &Counts, word: KindWord) -> u32 {
    counts.get(&word).map_or(0, |each| each.values().sum())
}

/// Assignments and indicators by colour, and the row's sum, as the report's table has them.
const TABLE: [(&str, [u32; 3], [u32; 3], u32); 4] = [
    ("Hälso- och sjukvård", [7, 13, 2], [8, 3, 4], 37),
    ("Tandvård", [4, 8, 0], [2, 1, 2], 17),
    ("Stödverksamhet", [2, 2, 0], [1, 0, 1], 6),
    ("Ledningsprocesser", [0, 10, 1], [1, 1, 1], 14),
];

#[test]
fn the_table_of_2024_comes_out_as_it_was_published() {
    let followed = FollowedUp::named("jamtland-harjedalen-2024");
    let (plan, evaluated) = (followed.plan(), &followed.evaluated);
    for (area, assignments, indicators, sum) in TABLE {
        let heading = evaluated.headings.iter().find(|heading| {
            plan.heading(heading.heading).is_some_and(|heading| heading.title == area)
        });
        let counts = &heading.unwrap_or_else(|| panic!("{area} is a heading")).counts;
        assert_eq!(colours(counts, KindWord::Assignment), assignments, "assignments, {area}");
        assert_eq!(colours(counts, KindWord::Kpi), indicators, "indicators, {area}");
        let here = all(counts, KindWord::Assignment) + all(counts, KindWord::Kpi);
        assert_eq!(here, sum, "the sum of the row, {area}: none of them is without a colour");
    }
    assert_eq!(colours(&evaluated.counts, KindWord::Assignment), [13, 33, 3]);
    assert_eq!(colours(&evaluated.counts, KindWord::Kpi), [12, 5, 8]);
    let both = all(&evaluated.counts, KindWord::Assignment) + all(&evaluated.counts, KindWord::Kpi);
    assert_eq!(both, 74);
}

#[test]
fn every_colour_published_in_2024_comes_out_by_the_written_rules() {
    let followed = FollowedUp::named("jamtland-harjedalen-2024");
    let evaluated = &followed.evaluated;
    let published: Vec<_> =
        evaluated.results.iter().filter_map(|result| Some((result, result.published?))).collect();
    assert_eq!(
        published.len(),
        15,
        "four of the board's view, three of dental care's, eight of management's"
    );
    for (result, published) in published {
        assert_eq!(result.status, published, "{:?}", result.item);
        assert!(!result.because.tried().is_empty(), "by rules, never by hand: {:?}", result.item);
    }
}

#[test]
fn the_24_goals_of_2020_have_the_colours_that_were_published() {
    let followed = FollowedUp::named("jamtland-harjedalen-2020-fore");
    let evaluated = &followed.evaluated;
    let goals = KindWord::Indicator;
    assert_eq!(colours(&evaluated.counts, goals), [2, 16, 4]);
    let not_measured = counted(&evaluated.counts, goals, Status::BuiltIn(BuiltIn::NotMeasured));
    assert_eq!(not_measured, 2);
    assert_eq!(all(&evaluated.counts, goals), 24);
}

#[test]
fn the_five_changes_of_2020_stand_in_the_revised_plan() {
    let (before, after) = (
        FollowedUp::named("jamtland-harjedalen-2020-fore"),
        FollowedUp::named("jamtland-harjedalen-2020-efter"),
    );
    let plan = after.plan();
    let log: Vec<(Option<String>, bool)> = plan
        .decisions
        .iter()
        .map(|decision| (decision.date.map(|date| date.to_string()), decision.proposed))
        .collect();
    let day = |day: &str| Some(day.to_owned());
    assert_eq!(log, [(day("2019-12-18"), false), (day("2020-04-02"), false), (None, true)]);

    // A goal is struck, one is replaced by another, and a measure is struck since nobody can measure it.
    let goals = plan.headings.iter().filter(|heading| heading.struck.is_some());
    let goals: Vec<&str> = goals.map(|heading| heading.title.as_str()).collect();
    assert_eq!(goals, ["Omlokaliserade verksamheter", "Hög tillgänglighet"]);
    let struck = plan.items.iter().filter(|item| item.struck.is_some());
    let struck: Vec<&str> = struck.map(|item| item.name.as_str()).collect();
    assert_eq!(struck, ["kömiljarden", "hembesök", "SIP"]);
    assert!(before.plan().headings.iter().all(|heading| heading.struck.is_none()));
    assert!(before.plan().items.iter().all(|item| item.struck.is_none()));

    // Those that go on have a target now, and had none.
    let targets = [
        ("våldsfrågor", 2000),
        ("vårdgarantin-0", 100),
        ("vårdgarantin-3", 90),
        ("vårdgarantin-90-första", 80),
        ("vårdgarantin-90-andra", 80),
        ("inköp", 95),
    ];
    for (name, figure) in targets {
        let target = after
            .result(name, None)
            .target
            .as_ref()
            .and_then(malvakt::evaluate::TargetFigure::value);
        assert_eq!(target, Some(Number::integer(figure)), "{name}");
    }
    let items = before.plan().items.iter().filter_map(Item::indicator);
    assert!(items.into_iter().all(|indicator| indicator.targets.is_empty()));
    let reworded = |followed: &FollowedUp, name: &str| {
        let item = followed.plan().items.iter().find(|item| item.name == name);
        item.map(|item| item.title.clone())
    };
    for name in ["våldsfrågor", "inköp"] {
        assert_ne!(reworded(&before, name), reworded(&after, name), "{name} is worded anew");
    }
}
