//! Diagnostics as SARIF 2.1.0 (the OASIS standard for results of static analysis), which review tools read.

use std::fmt::Write;

use serde_json::{Value, json};

use super::record::{Record, Related, json_safe};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::language::Language;
use crate::source::Files;

/// What was found in one plan, the files it points into, and the language it is told in.
pub type Found<'a> = (&'a Files, &'a [Diagnostic], Language);

/// All that was found, as one document.
pub fn sarif(found: &[Found<'_>], version: &str) -> String {
    let mut codes: Vec<Code> = Vec::new();
    let mut results = Vec::new();
    for (files, diagnostics, language) in found {
        for diagnostic in *diagnostics {
            let rule =
                codes.iter().position(|code| *code == diagnostic.code).unwrap_or_else(|| {
                    codes.push(diagnostic.code);
                    codes.len().saturating_sub(1)
                });
            results.push(result(diagnostic, files, rule, *language));
        }
    }
    let rules: Vec<Value> = codes
        .iter()
        .map(|code| {
            json!({"id": code.text(), "defaultConfiguration": {"level": level(code.severity())}})
        })
        .collect();
    let driver = json!({"name": "malvakt", "semanticVersion": version, "rules": rules});
    let run = json!({
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    });
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    // A document of text and numbers always has a JSON form.
    let mut out = json_safe(&serde_json::to_string_pretty(&document).unwrap_or_default());
    out.push('\n');
    out
}

fn result(diagnostic: &Diagnostic, files: &Files, rule: usize, language: Language) -> Value {
    let record = Record::of(diagnostic, files, language);
    let mut text = record.message;
    if let Some(help) = record.help {
        text.push('\n');
        text.push_str(&help);
    }
    let first = diagnostic.places.first().and_then(|span| super::record::related(*span, files));
    let locations: Vec<Value> =
        first.iter().map(|place| location(place, record.label.as_deref())).collect();
    let related: Vec<Value> =
        record.related.iter().map(|place| location(place, place.message.as_deref())).collect();
    json!({
        "ruleId": record.code,
        "ruleIndex": rule,
        "level": level(diagnostic.severity()),
        "message": {"text": text},
        "locations": locations,
        "relatedLocations": related,
    })
}

fn location(place: &Related, message: Option<&str>) -> Value {
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": {"uri": uri(&place.file)},
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
            },
        },
    });
    if let (Some(message), Some(location)) = (message, location.as_object_mut()) {
        location.insert("message".to_owned(), json!({"text": message}));
    }
    location
}

/// A file name as a relative reference of RFC 3986.
fn uri(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/') {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::say::workspace::Message;
    use crate::source::{File, Span};

    #[test]
    fn a_result_points_at_its_rule_and_its_region() {
        let mut files = Files::default();
        let file = files.add(File::new("mål 1.plan", "åå steg\n"));
        let message = Message::NoSuchDataFile { name: "a.csv".to_owned(), nearest: None };
        let diagnostics =
            [Diagnostic::at(Code::NoSuchDataFile, message, Span { file, start: 5, end: 9 })];
        let text = sarif(&[(&files, &diagnostics, Language::En)], "0.1.0");
        let value: Value = serde_json::from_str(&text).unwrap();
        let run = &value["runs"][0];
        assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "data::no-such-file");
        assert_eq!(run["results"][0]["ruleIndex"], 0);
        let place = &run["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "m%C3%A5l%201.plan");
        assert_eq!(place["region"]["startColumn"], 4);
        assert_eq!(place["region"]["endColumn"], 8);
    }

    #[test]
    fn a_run_that_found_nothing_is_a_whole_document() {
        let value: Value = serde_json::from_str(&sarif(&[], "0.1.0")).unwrap();
        assert_eq!(value["version"], "2.1.0");
        assert_eq!(value["runs"][0]["results"], json!([]));
    }
}
