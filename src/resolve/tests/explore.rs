use super::*;
use crate::language::Language;

pub fn dump(text: &str) {
    let mut files = Files::default();
    let file = files.add(File::new("test.plan", text));
    let parsed = parse(file, text);
    for d in &parsed.diagnostics {
        println!("  PARSE {:?}", d.say(Language::Sv).message);
    }
    let r = resolve(&parsed.document, &files);
    for d in &r.diagnostics {
        for l in [Language::Sv, Language::En] {
            let s = d.say(l);
            println!(
                "  {} [{}] {} {{{}}}",
                d.code.text(),
                files.get(file).unwrap().line(d.places[0].start),
                s.message,
                s.labels.join(" | ")
            );
            println!("       -> {}", s.help.unwrap_or_default());
            assert_eq!(s.labels.len(), d.places.len(), "labels of {:?}", d);
        }
    }
    if r.diagnostics.is_empty() {
        println!("  (nothing)");
    }
}

const HEAD: &str = "plan \"P\"\n  år 2022\n  nivåer perspektiv > strategiskt mål\n  uppföljningar DÅ04 = 2022-04, DÅ08 = 2022-08, ÅR = 2022\n  uppdelning kön: K \"kvinnor\", M \"män\"\nregler för styrmått\n  grön om målet är uppnått\n  annars gul om utfall inom 10 % av målvärdet\n  annars röd\nregler för uppdrag\n  grön om slutförd\n  annars röd\n";
const EN: &str = "plan \"P\"\n  year 2024\n  follow-ups ÅR = 2024\nrules for indicators\n  green if target met\n  otherwise red\n";

#[test]
fn explore() {
    let cases = std::fs::read_to_string("/tmp/cases.txt").unwrap();
    for case in cases.split("\n====\n") {
        println!("---\n{case}");
        let text = if let Some(rest) = case.strip_prefix("RAW\n") {
            rest.to_owned()
        } else if let Some(rest) = case.strip_prefix("EN\n") {
            format!("{EN}{rest}\n")
        } else {
            format!("{HEAD}{case}\n")
        };
        dump(&text);
    }
}

fn timed(name: &str, text: &str) {
    let mut files = Files::default();
    let file = files.add(File::new("test.plan", text));
    let t0 = std::time::Instant::now();
    let parsed = parse(file, text);
    let t1 = std::time::Instant::now();
    let r = resolve(&parsed.document, &files);
    println!(
        "{name}: {} lines, parse {:?} ({} bad), resolve {:?}, {} diagnostics",
        text.lines().count(),
        t1 - t0,
        parsed.diagnostics.len(),
        t1.elapsed(),
        r.diagnostics.len()
    );
}

#[test]
fn speed() {
    use std::fmt::Write;
    for n in [2_500, 5_000] {
        let mut t = HEAD.to_owned();
        for i in 0..n {
            if i % 20 == 0 {
                writeln!(t, "perspektiv \"Mål nummer {i} i planen\"").unwrap();
            }
            writeln!(t, "styrmått mått {i} \"Titel {i}\"\n  målvärde högst 17,2 % för M\n  målvärde högst 16 % för K\n  ansvarig \"X\"\n  notering \"n\"\n  flagga \"f\" om röd och försämras\n  exempel 17,3 % för M är gul").unwrap();
        }
        timed("plain", &t);
        let mut t = HEAD.to_owned();
        for i in 0..n {
            writeln!(
                t,
                "styrmått m{i}\n  målvärde minst 5 %\n  grön om okänt{i} > 5\n  annars röd"
            )
            .unwrap();
        }
        timed("unknown", &t);
        let mut t = HEAD.to_owned() + "styrmått m\n";
        for i in 0..n {
            writeln!(t, "  målvärde minst 5 % för \"E{i}\"\n  målvärde minst 6 % för \"E{i}\" för K\n  målvärde minst 6 % för \"E{i}\" för K i 2022").unwrap();
        }
        timed("targets", &t);
        let mut t = HEAD.to_owned() + "styrmått m\n";
        for _ in 0..n {
            writeln!(t, "  målvärde minst 5 %").unwrap();
        }
        timed("same targets", &t);
        let mut t = HEAD.to_owned() + "styrmått m\n";
        for i in 0..n {
            writeln!(
                t,
                "  målvärde minst 5 % för \"E{i}\"\n  målvärde minst 6 % i {}",
                1000 + i % 9000
            )
            .unwrap();
        }
        timed("crossing targets", &t);
        let mut t = HEAD.to_owned();
        for i in 0..n {
            writeln!(t, "perspektiv \"Rubrik{i} med flera ord i titeln\"").unwrap();
        }
        timed("headings", &t);
        let mut t = HEAD.to_owned();
        for i in 0..n {
            writeln!(t, "styrmått m{i}\n  enhet \"enhet{i}\"\n  målvärde minst 5").unwrap();
        }
        timed("units", &t);
        let mut t = HEAD.to_owned();
        for i in 0..n {
            writeln!(t, "styrmått m\n  nr 1\n  målvärde minst 5 s").unwrap();
            let _ = i;
        }
        timed("duplicates", &t);
    }
}
