//! Pages for eyes and ears.

use unicode_width::UnicodeWidthStr;

use super::super::{Options, Report, csv, json, markdown, plain, table, why};
use super::rig::{number, rig, swedish};
use crate::evaluate::{Because, ItemResult};
use crate::language::{BuiltIn, Language, is_unsafe};
use crate::plan::Status;

/// What every medium makes of a report.
fn every_medium(report: &Report<'_>, options: &Options) -> Vec<String> {
    let summary = Options { summary: true, ..options.clone() };
    let mut all = vec![
        table(report, options),
        table(report, &Options { explain: true, ..options.clone() }),
        table(report, &summary),
        plain(report, options),
        markdown(report, options),
        json(report, options),
        csv(report, options),
        csv(report, &summary),
    ];
    for result in &report.evaluated.results {
        all.push(why(report, result, false, options));
        all.push(why(report, result, true, options));
    }
    all
}

fn line_with<'a>(text: &'a str, part: &str) -> &'a str {
    text.lines().find(|line| line.contains(part)).unwrap_or_else(|| panic!("{part}: {text}"))
}

#[test]
fn a_politician_reads_counts_headings_and_rows_in_the_plans_own_words() {
    let rig = rig();
    let text = table(&rig.report(), &swedish());
    let before_rows = [
        "Länssjukvård 1, 2022 · Region Norrbotten                                        DÅ04, per april 2022",
        "",
        "          ■ uppnått  ● nära  ▲ ej uppnått  kan inte bedömas  summa",
        "Styrmått          0       0             1                 1      2",
        "          ■ klar  ● pågår  ▲ i riskzonen  summa",
        "Åtgärder       0        1              0      1",
        "",
        "VERKSAMHET",
        "Strategiskt mål: God nära och samordnad vård",
        "",
        "En sammanhållen vård",
    ];
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[..before_rows.len()], before_rows);
    let nobreak = |line: &str| line.replace('\u{a0}', " ");
    let row: Vec<String> = lines[12..15].iter().map(|line| nobreak(line)).collect();
    assert!(row[0].starts_with("  Oplanerade återinskrivningar inom 30"), "{}", row[0]);
    assert!(row[1].ends_with("K högst 16 %          K 18,8 %  ▲ ej uppnått      –"), "{}", row[1]);
    assert!(row[2].ends_with("M högst 17,2 %        M 17,3 %  ● nära            –"), "{}", row[2]);
    let reason = nobreak(lines[15]);
    assert_eq!(
        reason,
        "      K: 2,8 procentenheter över målet; nära vid 17 %. M: 0,1 procentenheter över målet."
    );
    assert_eq!(lines[16], "      Publicerat: K ▲ ej uppnått, M ■ uppnått (skiljer sig).");
    assert!(text.contains("Utfallet för april 2020 saknas"), "{text}");
    assert!(text.contains("1 av 2 publicerade statusar skiljer sig"), "{text}");
    assert!(text.contains("malvakt why ls1.plan återinskrivningar --for K"), "{text}");
}

#[test]
fn english_words_stand_beside_the_plans_own() {
    let rig = rig();
    let text = table(&rig.report(), &Options::default());
    assert!(line_with(&text, "Target").starts_with("  Styrmått "), "{text}");
    assert!(text.contains("cannot be assessed"), "{text}");
    assert!(text.contains("▲ ej uppnått"), "declared words are kept: {text}");
    assert!(text.contains("K: 2.8 percentage points over the target"), "{text}");
}

#[test]
fn no_line_is_wider_than_the_terminal_whatever_is_written() {
    let mut rig = rig();
    rig.plan.title = "日本語の計画の題名はとても長いのでどこかで折り返す必要があります".repeat(2);
    rig.plan.items[0].title =
        "Sjukvårdsproduktionsuppföljningsindikatorsammanställningsrapporteringsunderlag 日本語"
            .into();
    rig.plan.items[2].title = "Å".repeat(300);
    rig.evaluated.results[4].comment = Some("mycket långt ".repeat(40));
    let report = rig.report();
    for width in [40, 60, 79, 80, 100, 120] {
        for (language, explain, summary) in
            [(Language::Sv, false, false), (Language::En, true, false), (Language::Sv, false, true)]
        {
            let options = Options { language, width, explain, summary, ..Options::default() };
            let results = rig.evaluated.results.iter();
            let mut texts: Vec<String> =
                results.map(|result| why(&report, result, false, &options)).collect();
            texts.push(table(&report, &options));
            for line in texts.iter().flat_map(|text| text.lines()) {
                assert!(line.width() <= width, "{width} columns: {line}");
            }
        }
    }
}

#[test]
fn a_stranger_cannot_steer_the_terminal_or_turn_the_text_around() {
    let mut rig = rig();
    let evil = "röd\u{1b}[32m\u{202e}grön\u{7}\nrad två\t|<b>\u{9b}31m";
    rig.plan.title = evil.into();
    rig.plan.organisation = Some(evil.into());
    rig.plan.headings[0].title = evil.into();
    rig.plan.headings[0].notes.push(evil.into());
    rig.plan.scales[0].statuses[2].word = Some(evil.into());
    rig.plan.scales[0].statuses[2].symbol = "\u{202e}".into();
    rig.plan.breakdowns[0].values[0].name = evil.into();
    rig.plan.breakdowns[0].values[0].title = Some(evil.into());
    rig.plan.notes.push(evil.into());
    for item in &mut rig.plan.items {
        item.name = evil.into();
        item.title = evil.into();
        item.notes.push(evil.into());
        item.responsible = Some(evil.into());
    }
    for result in &mut rig.evaluated.results {
        result.comment = Some(evil.into());
    }
    for text in every_medium(&rig.report(), &swedish()) {
        let unsafe_one = text.chars().find(|one| is_unsafe(*one) && *one != '\n');
        assert_eq!(unsafe_one, None, "{text}");
        assert!(!text.contains("<b>") || text.starts_with('{') || !text.starts_with('#'), "{text}");
    }
}

#[test]
fn colour_adds_nothing_but_colour() {
    let rig = rig();
    let bare = table(&rig.report(), &swedish());
    let coloured = table(&rig.report(), &Options { colour: true, ..swedish() });
    assert!(!bare.contains('\u{1b}'));
    assert!(coloured.contains('\u{1b}'));
    let mut stripped = String::new();
    let mut inside = false;
    for character in coloured.chars() {
        match character {
            '\u{1b}' => inside = true,
            'm' if inside => inside = false,
            other if !inside => stripped.push(other),
            _ => {}
        }
    }
    let trimmed =
        |text: &str| text.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<String>>();
    assert_eq!(trimmed(&stripped), trimmed(&bare));
}

#[test]
fn a_screen_reader_gets_one_fact_a_line_in_words() {
    let rig = rig();
    let text = plain(&rig.report(), &swedish()).replace('\u{a0}', " ");
    for line in [
        "Styrmått: Oplanerade återinskrivningar inom 30 dagar, 65 år eller äldre.",
        "Mål, kvinnor: högst 16 %.",
        "Utfall, män: 17,3 %.",
        "Måluppfyllelse, kvinnor: ej uppnått.",
        "Utveckling, män: går inte att jämföra.",
        "Publicerat: kvinnor ej uppnått, män uppnått (skiljer sig).",
        "Nr: 12.",
        "Status: pågår.",
    ] {
        assert!(text.lines().any(|own| own == line), "{line}\n{text}");
    }
    let why = why(&rig.report(), &rig.evaluated.results[1], true, &swedish());
    for sign in ["■", "●", "▲", "◆", "↑", "→", "↓", "–", "│", "|", "≤", "  "] {
        assert!(!text.contains(sign) && !why.contains(sign), "{sign}\n{text}\n{why}");
    }
}

#[test]
fn markdown_has_one_table_a_strategic_goal_in_the_seeds_columns() {
    let mut rig = rig();
    rig.plan.items[0].title = "Andel | <i>akut</i> *nu*".into();
    let text = markdown(&rig.report(), &swedish()).replace('\u{a0}', " ");
    let header = "| Framgångsfaktor | Styrmått | Mål | Uppföljningsperiod | Periodens utfall | \
                  Måluppfyllelse | Utveckling |";
    assert!(text.contains(header), "{text}");
    let row = line_with(&text, "Andel");
    assert!(row.contains("Andel \\| &lt;i&gt;akut&lt;/i&gt; \\*nu\\* ¹"), "{row}");
    assert!(row.contains("| <br>K: högst 16 %<br>M: högst 17,2 % | DÅ04 |"), "{row}");
    assert!(row.contains("17,9 %<br>K: 18,8 %<br>M: 17,3 %"), "{row}");
    assert!(row.contains("inget målvärde<br>K: ▲ ej uppnått<br>M: ● nära<br>*K: 2,8"), "{row}");
    assert!(text.contains("| Nr | Mål | Åtgärd | Status | Kommentar |"), "{text}");
    assert!(
        text.contains("| 12 | En sammanhållen vård | Utveckla den palliativa vården ¹ | ● pågår | Arbete pågår. |"),
        "{text}"
    );
    assert!(text.contains("¹ Gult upp till en procentenhet över."), "{text}");
    assert!(text.contains("## Hur statusen är bestämd"), "{text}");
    assert!(text.contains("annars gul om utfall &lt;= målvärde + 1 pe"), "{text}");
    assert!(text.contains("Åtgärder: statusen sätts för hand."), "{text}");
    // Every row of a table has as many cells as its header.
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    for block in text.split("\n\n").filter(|block| block.starts_with('|')) {
        let mut lines = block.lines();
        let columns = cells(lines.next().unwrap());
        assert!(lines.all(|line| cells(line) == columns), "{block}");
    }
}

#[test]
fn the_row_that_stands_for_the_slices_says_so() {
    let mut rig = rig();
    let extra = ItemResult {
        extra: true,
        headline: true,
        outcome: None,
        because: Because::SliceNotAssessed(BuiltIn::NotMeasured),
        status: Status::BuiltIn(BuiltIn::CannotBeAssessed),
        ..rig.evaluated.results[0].clone()
    };
    rig.evaluated.results.insert(3, extra);
    let report = rig.report();
    let value: serde_json::Value = serde_json::from_str(&json(&report, &swedish())).unwrap();
    assert_eq!(value["results"][3]["slice"], "headline");
    assert!(
        !csv(&report, &Options { summary: true, ..swedish() }).contains("återinskrivningar,cannot")
    );
    let text = table(&report, &swedish());
    assert!(
        text.contains("Samlat: en") && line_with(&text, "samlat ").contains("kan inte bedömas"),
        "{text}"
    );
}

#[test]
fn only_what_is_asked_for_is_shown_and_it_is_said() {
    let rig = rig();
    let report = rig.report();
    let red = Options { only: vec!["röd".into()], ..swedish() };
    let text = table(&report, &red);
    assert!(text.contains("Visar bara röd: 1 av 5 resultat."), "{text}");
    assert!(!text.contains("fallskador"), "{text}");
    assert_eq!(csv(&report, &red).lines().count(), 2);
    let under = |under: &str| Options { under: Some(under.into()), ..swedish() };
    assert_eq!(csv(&report, &under("VERKSAMHET")).lines().count(), 6);
    assert_eq!(csv(&report, &under("Ekonomi")).lines().count(), 1);
    assert!(table(&report, &under("Ekonomi")).contains("Inget resultat stämmer med urvalet."));
    assert_eq!(
        csv(&report, &Options { org: Some("Kiruna".into()), ..swedish() }).lines().count(),
        1
    );
}

#[test]
fn cases_say_whether_existing_ones_change_or_new_ones_come() {
    let mut rig = rig();
    let women = &mut rig.evaluated.results[1];
    let outcome = women.outcome.as_mut().unwrap();
    (outcome.numerator, outcome.denominator) = (Some(number("94")), Some(number("500")));
    women.to_better.as_mut().unwrap().cases = Some(-9);
    let text = table(&rig.report(), &swedish()).replace('\u{a0}', " ");
    assert!(
        text.contains(
            "K: 94 av 500, 2,8 procentenheter över målet; 9 färre till nära, av samma 500."
        ),
        "{text}"
    );
    let full = why(&rig.report(), &rig.evaluated.results[1], false, &swedish());
    assert!(full.contains("bland de 500 fall som redan ingår"), "{full}");
}

#[test]
fn contradictions_are_counted_by_name_and_listed_with_their_rows() {
    use crate::diagnostic::{Code, Diagnostic};
    use crate::language::say::evaluate;
    use crate::source::{FileId, Span};
    let rig = rig();
    let row = |number: u32| {
        let file = rig.files.get(FileId(1)).unwrap();
        let at = file.text.find(file.line_text(number)).unwrap();
        let start = u32::try_from(at).unwrap();
        Span { file: FileId(1), start, end: start + 3 }
    };
    // The words are another stage's; here any will do.
    let message = || evaluate::Message::Overflow { item: "återinskrivningar".into() };
    let found = [
        Diagnostic::at(Code::Differs, message(), row(2)).and(row(3)),
        Diagnostic::at(Code::DoesNotAddUp, message(), row(5)),
        Diagnostic::at(Code::RepeatedRow, message(), row(4)),
    ];
    let report = Report { diagnostics: &found, ..rig.report() };
    let text = table(&report, &swedish());
    assert!(
        text.contains("2 motsägelser i utfallsfilerna (återinskrivningar, fallskador)."),
        "{text}"
    );
    assert!(text.contains("1 annan anmärkning på rader i utfallsfilerna."), "{text}");
    assert!(text.contains("Visa dem:   malvakt check ls1.plan --data"), "{text}");
    let text = markdown(&report, &swedish());
    let (_, to_check) = text.split_once("## Att kontrollera").unwrap();
    assert!(to_check.contains("(utfall.csv, rad 2 och 3)"), "{text}");
}

#[test]
fn a_heading_that_goes_on_later_keeps_what_is_under_it_together() {
    let mut rig = rig();
    let mut second = rig.plan.headings[0].clone();
    second.title = "Ekonomi".into();
    rig.plan.headings.push(second);
    // Under the first perspective, and written after the second.
    let mut late = rig.plan.headings[2].clone();
    late.title = "Bästa tillgängliga kunskap".into();
    rig.plan.headings.push(late);
    for (item, heading) in rig.plan.items.iter_mut().zip([2, 3, 4]) {
        item.heading = Some(crate::plan::HeadingId(heading));
    }
    let text = table(&rig.report(), &swedish());
    let place = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}: {text}"));
    assert!(place("VERKSAMHET") < place("Bästa tillgängliga kunskap"), "{text}");
    assert!(place("Bästa tillgängliga kunskap") < place("EKONOMI"), "{text}");
}

#[test]
fn what_the_slices_have_in_common_is_said_once() {
    let mut rig = rig();
    let women = rig.evaluated.results[1].clone();
    rig.evaluated.results[2] = ItemResult {
        slice: rig.evaluated.results[2].slice.clone(),
        deviation: Some(number("3,8")),
        outcome: rig.evaluated.results[2].outcome.clone(),
        headline: false,
        published: None,
        ..women.clone()
    };
    rig.evaluated.results[0] =
        ItemResult { slice: rig.evaluated.results[0].slice.clone(), ..women };
    let text = table(&rig.report(), &swedish()).replace('\u{a0}', " ");
    assert!(
        text.contains("      2,8 procentenheter över målet (K 2,8, M 1,3); nära vid 17 %.\n"),
        "{text}"
    );
}

#[test]
fn slices_that_nobody_measured_are_one_line_and_those_some_measured_are_named() {
    let mut rig = rig();
    let unmeasured = |result: &mut ItemResult| {
        result.outcome = None;
        result.status = Status::BuiltIn(BuiltIn::NotMeasured);
        result.because = Because::NoOutcome(crate::outcomes::Missing::NotReported);
    };
    unmeasured(&mut rig.evaluated.results[1]);
    let text = table(&rig.report(), &swedish());
    assert!(line_with(&text, "◆ ej mätt").contains("  K       "), "{text}");
    unmeasured(&mut rig.evaluated.results[0]);
    unmeasured(&mut rig.evaluated.results[2]);
    let text = table(&rig.report(), &swedish());
    let rows = text.lines().filter(|line| line.ends_with("◆ ej mätt"));
    assert_eq!(rows.count(), 1, "{text}");
}
