//! Records for other programs.

use super::super::{Options, csv, json};
use super::rig::{number, rig, swedish};
use crate::source::Files;

#[test]
fn json_is_the_documented_shape() {
    let rig = rig();
    let text = json(&rig.report(), &swedish());
    assert_eq!(text.matches('\n').count(), 1);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let order = |part: &str, fields: &[&str]| {
        let places: Vec<usize> = fields
            .iter()
            .map(|field| part.find(&format!("\"{field}\":")).unwrap_or_else(|| panic!("{field}")))
            .collect();
        assert!(places.is_sorted(), "{fields:?} {places:?}");
    };
    order(
        &text,
        &["malvakt", "schema", "plan", "follow_up", "data", "results", "headings", "diagnostics"],
    );
    let men = text.split("{\"item\":").nth(3).unwrap();
    order(
        men,
        &[
            "kind",
            "word",
            "id",
            "title",
            "path",
            "also_under",
            "assignment",
            "headline",
            "org",
            "breakdown",
            "period",
            "status",
            "symbol",
            "published",
            "published_differs",
            "outcome",
            "target",
            "target_met",
            "deviation",
            "attainment",
            "baseline",
            "change",
            "trend",
            "rule",
            "explanation",
            "to_better",
            "to_best",
            "to_worse",
            "trace",
            "flags",
            "comment",
            "source",
        ],
    );
    let men = &value["results"][2];
    assert_eq!(men["status"], "yellow");
    assert_eq!(men["breakdown"], serde_json::json!({"kön": "M"}));
    assert_eq!(men["outcome"]["value"], "17.3");
    assert_eq!(men["outcome"]["raw"], "17.3");
    assert_eq!(men["target"]["value"], "17.2");
    assert_eq!(men["target"]["comparison"], "at most");
    assert_eq!(men["deviation"], "0.1");
    // 17.2 / 17.3 = 0.99421965317919075…: at 12 decimals of the percentage.
    assert_eq!(men["attainment"], "99.421965317919");
    assert_eq!(men["published_differs"], true);
    assert_eq!(men["rule"]["line"], 9);
    assert_eq!(men["trend"], serde_json::Value::Null);
    assert_eq!(men["source"], serde_json::json!({"file": "utfall.csv", "row": 3}));
    assert_eq!(value["results"][3]["status"], "cannot be assessed");
    assert_eq!(value["results"][3]["trend"], "worsening");
    assert_eq!(value["results"][3]["baseline"]["period"], "2021-04");
    assert_eq!(value["counts"]["styrmått"]["red"], 1);
    assert_eq!(value["counts"]["total"], 3);
    assert_eq!(value["headings"][1]["path"], serde_json::json!(["Verksamhet"]));
    assert!(men.get("slice").is_none());
}

#[test]
fn json_does_not_tell_where_somebody_keeps_their_files() {
    let mut rig = rig();
    let mut files = Files::default();
    for (name, file) in ["/mapp/ls1.plan", "..\\data\\utfall.csv"].iter().zip(rig.files.iter()) {
        files.add(crate::source::File::new(*name, file.text.clone()));
    }
    rig.files = files;
    let text = json(&rig.report(), &swedish());
    assert!(!text.contains("mapp") && !text.contains(".."), "{text}");
    assert!(text.contains("\"file\":\"ls1.plan\"") && text.contains("\"file\":\"utfall.csv\""));
}

#[test]
fn csv_keeps_numbers_and_defuses_formulas() {
    let mut rig = rig();
    rig.plan.items[0].name = "=HYPERLINK(\"http://x\";\"y\")".into();
    rig.plan.items[1].name = "-1+1".into();
    rig.evaluated.results[3].deviation = Some(number("-0,5"));
    let text = csv(&rig.report(), &swedish());
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(
        header.join(","),
        "item,kind,org,kön,period,outcome,unit,target,status,trend,deviation,explanation,rule_line,headline"
    );
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(&rows[1][0], "'=HYPERLINK(\"http://x\";\"y\")");
    assert_eq!(
        rows[1].iter().skip(3).take(6).collect::<Vec<_>>(),
        ["K", "2022-04", "18.8", "%", "16", "red"]
    );
    assert_eq!(&rows[3][0], "'-1+1");
    assert_eq!(&rows[3][10], "-0.5", "a number stays a number");
    assert_eq!((&rows[1][12], &rows[1][13]), ("10", "true"));
    let summary = csv(&rig.report(), &Options { summary: true, ..swedish() });
    assert!(summary.starts_with("item,status,n\n"), "{summary}");
    assert!(summary.contains("Å12,yellow,1\n"), "{summary}");
}
