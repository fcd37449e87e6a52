//! Hart District Council's sheet for the first quarter of 2014/15.

use super::FollowedUp;

const ABOVE: [&str; 27] = [
    "CS01", "CS03", "FI06", "RB01", "RB02", "RB04", "RB05", "RB06", "RB07", "RB09", "HR01", "HR03",
    "HR05", "HS01", "HS07", "HS16", "IA02", "IA04", "IT02", "IT03", "IT04", "IT05", "IT06", "PS02",
    "PS03", "PS05", "RS21",
];
const CLOSE: [&str; 6] = ["CS02a", "CS02b", "IT01", "IT07", "PS01", "RS20"];
const BELOW: [&str; 9] =
    ["ETS01", "RB08", "HR02", "HR11", "HS08", "IA01", "LS05", "SNH01", "SNH02"];
const GREY: [&str; 3] = ["SNH03", "SNH04", "SNH06"];

/// What the rule of 10 % makes of the three that the sheet itself gets wrong: a figure that is missing and stands as 0,
/// 42.5 against 60 called close, and 80.6 against 90 called above.
const WRONG: [(&str, &str); 3] =
    [("ETS01", "not measured"), ("IT01", "below target"), ("IT03", "below target")];

#[test]
fn all_is_as_published_but_the_three_the_sheet_gets_wrong() {
    let followed = FollowedUp::named("hart-2014");
    let all = [
        ("above target", &ABOVE[..]),
        ("close to target", &CLOSE),
        ("below target", &BELOW),
        ("no target", &GREY),
    ];
    for (published, names) in all {
        for name in names {
            let result = followed.result(name, None);
            let wrong = WRONG.iter().find(|(wrong, _)| wrong == name);
            let own = wrong.map_or(published, |(_, own)| own);
            let carried = result.published.expect("every measure has a published status");
            assert_eq!(followed.word(result, carried), published, "{name}, as published");
            assert_eq!(followed.word(result, result.status), own, "{name}");
        }
    }
    let results = &followed.evaluated.results;
    assert_eq!(results.len(), 45);
    let differing = results.iter().filter(|result| result.published != Some(result.status));
    assert_eq!(differing.count(), WRONG.len());
}
