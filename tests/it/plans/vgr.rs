//! Västra Götalandsregionen's published indicators of 2019.

use malvakt::language::When;

use super::FollowedUp;

/// What the view shows of an indicator: how far its target is reached, its colour and its arrow.
type Row = (&'static str, &'static str, &'static str, &'static str);

const PUBLISHED: [Row; 7] = [
    ("kollektivtrafik", "100", "green", "Lika"),
    ("sysselsättning", "100", "green", "Lika"),
    ("unga besök", "93", "red", "Ned"),
    ("folkhögskolor", "121", "green", "Upp"),
    ("koldioxid", "99", "yellow", "Lika"),
    ("chefer", "98", "red", "Ned"),
    ("sjukfrånvaro", "105", "ingen färg", "Upp"),
];

const NOTHING_SHOWN: [&str; 8] = [
    "förvärvsfrekvens",
    "matchningsgrad",
    "infrastruktur",
    "pendlingsnav",
    "studieförbund",
    "forskning",
    "innovationsindex",
    "arbetsgivare",
];

#[test]
fn attainment_colours_and_arrows_are_as_published_but_one_colour() {
    let followed = FollowedUp::named("vgr-2019");
    for (name, attainment, colour, arrow) in PUBLISHED {
        let result = followed.result(name, None);
        let own = result.attainment.unwrap().rounded(0).unwrap();
        assert_eq!(own.plain(), attainment, "{name}");
        let trend = match result.trend {
            Ok((When::Improving, _)) => "Upp",
            Ok((When::Unchanged, _)) => "Lika",
            Ok((When::Worsening, _)) => "Ned",
            _ => "Ingen",
        };
        assert_eq!(trend, arrow, "{name}");
        assert_eq!(
            followed.word(result, result.published.unwrap()),
            colour,
            "{name}, as published"
        );
        let by_rule = if name == "sjukfrånvaro" { "green" } else { colour };
        assert_eq!(followed.word(result, result.status), by_rule, "{name}");
    }
    for name in NOTHING_SHOWN {
        let result = followed.result(name, None);
        assert_eq!(followed.word(result, result.status), "ingen färg", "{name}");
        assert_eq!(result.published, Some(result.status), "{name}");
    }
    let results = &followed.evaluated.results;
    assert_eq!(results.len(), PUBLISHED.len() + NOTHING_SHOWN.len());
}
