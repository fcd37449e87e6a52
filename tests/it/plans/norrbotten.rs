//! Region Norrbotten, one division's follow-up per April 2022.

use super::FollowedUp;

/// The cells whose symbols the report published, as the report has them.
#[test]
fn the_published_symbols_come_out_by_the_written_rules() {
    let followed = FollowedUp::named("norrbotten-ls1-2022");
    let symbol = |name: &str, slice: Option<&str>| {
        let result = followed.result(name, slice);
        followed.symbol(result, result.status).map(str::to_owned)
    };
    let is = |symbol: &str| Some(symbol.to_owned());
    assert_eq!(symbol("återinskrivningar", Some("M")), is("●"), "17,3 against 17,2");
    assert_eq!(symbol("återinskrivningar", Some("K")), is("▲"), "18,8 against 16");
    assert_eq!(symbol("läkemedelsberättelse", Some("M")), is("■"), "76 against 70");
    assert_eq!(symbol("läkemedelsberättelse", Some("K")), is("■"), "78 against 70");
    assert_eq!(symbol("fallskador", None), None, "90 falls: no baseline, so no symbol of a status");
    let actions = ["●", "◇", "●", "●", "●", "●", "●", "●", "●", "●", "▲"];
    for (number, published) in (7..).zip(actions) {
        assert_eq!(symbol(&format!("Å{number}"), None), is(published), "action {number}");
    }
    let rest = ["▲", "●", "●", "●", "●", "●", "●"];
    for (number, published) in (25..).zip(rest) {
        assert_eq!(symbol(&format!("Å{number}"), None), is(published), "action {number}");
    }
    let items = &followed.plan().items;
    let indicators = items.iter().filter(|item| item.indicator().is_some_and(|own| !own.series));
    assert_eq!(indicators.count(), 17);
    assert_eq!(items.iter().filter(|item| item.indicator().is_none()).count(), 31);
}
