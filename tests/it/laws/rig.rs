//! A plan and its data taken through every pass.

use std::fmt::Write;

use malvakt::diagnostic::{Diagnostic, Severity, any_error, render};
use malvakt::evaluate::{Evaluated, FollowUpAt, ItemResult, evaluate, follow_up};
use malvakt::language::{Language, fold};
use malvakt::outcomes::{DataBytes, read};
use malvakt::parse::parse;
use malvakt::plan::Plan;
use malvakt::report::{self, Options, Report};
use malvakt::resolve::resolve;
use malvakt::source::{File, Files};

/// A plan as it was understood.
pub struct Planned {
    pub files: Files,
    pub plan: Plan,
    pub diagnostics: Vec<Diagnostic>,
}

pub fn planned(text: &str) -> Planned {
    let mut files = Files::default();
    let file = files.add(File::new("lag.plan", text));
    let parsed = parse(file, text);
    let resolved = resolve(&parsed.document, &files);
    let mut diagnostics = parsed.diagnostics;
    diagnostics.extend(resolved.diagnostics);
    Planned { files, plan: resolved.plan, diagnostics }
}

/// A follow-up with everything that led to it.
pub struct Run {
    pub files: Files,
    pub plan: Plan,
    pub at: FollowUpAt,
    pub evaluated: Evaluated,
    /// What was found in the data, and while evaluating.
    pub diagnostics: Vec<Diagnostic>,
}

/// Follows up a plan at its newest follow-up.
pub fn run(text: &str, data: &[&[u8]]) -> Run {
    let planned = planned(text);
    assert!(!any_error(&planned.diagnostics), "{}", shown(&planned.diagnostics, &planned.files));
    run_planned(&planned, data, None)
}

/// Follows up a plan that was understood, at its newest follow-up or at one.
pub fn run_planned(planned: &Planned, data: &[&[u8]], at: Option<&FollowUpAt>) -> Run {
    let mut files = planned.files.clone();
    let named = |(at, bytes): (usize, &&[u8])| DataBytes {
        name: format!("{at}.csv"),
        bytes: bytes.to_vec(),
    };
    let data: Vec<DataBytes> = data.iter().enumerate().map(named).collect();
    let found = read(&planned.plan, &mut files, &data);
    let at = at.cloned().or_else(|| follow_up(&planned.plan, &found.outcomes, None));
    let at = at.expect("a plan has a follow-up");
    let evaluated = evaluate(&planned.plan, &found.outcomes, &at);
    let mut diagnostics = found.diagnostics;
    diagnostics.extend(evaluated.diagnostics.iter().cloned());
    Run { files, plan: planned.plan.clone(), at, evaluated, diagnostics }
}

impl Run {
    pub fn json(&self) -> String {
        self.reported(report::json)
    }

    pub fn csv(&self) -> String {
        self.reported(report::csv)
    }

    pub fn reported(&self, medium: impl Fn(&Report<'_>, &Options) -> String) -> String {
        self.reported_in(&Options::default(), medium)
    }

    pub fn reported_in(
        &self,
        options: &Options,
        medium: impl Fn(&Report<'_>, &Options) -> String,
    ) -> String {
        let report = Report {
            plan: &self.plan,
            files: &self.files,
            sha256: "",
            evaluated: &self.evaluated,
            diagnostics: &self.diagnostics,
        };
        medium(&report, options)
    }

    /// Every report in every medium: whatever the input, each can be written.
    pub fn every_report(&self) -> usize {
        let mut length = 0;
        for language in [Language::Sv, Language::En] {
            let options = Options { language, explain: true, width: 80, ..Options::default() };
            for medium in
                [report::table, report::plain, report::markdown, report::json, report::csv]
            {
                length += self.reported_in(&options, medium).len();
            }
            for result in self.evaluated.results.iter().step_by(4) {
                length += self
                    .reported_in(&options, |report, options| {
                        report::why(report, result, false, options)
                    })
                    .len();
            }
            length += self
                .diagnostics
                .iter()
                .map(|one| render::plain(one, &self.files, language).len())
                .sum::<usize>();
        }
        length
    }

    /// What was decided, without where in the files it stands: equal for two ways of writing the same.
    pub fn decided(&self) -> String {
        let mut out = format!("{} {}\n", fold(&self.at.name), self.at.period);
        for result in &self.evaluated.results {
            let _ = writeln!(out, "{}", decided(result));
        }
        for heading in &self.evaluated.headings {
            let _ = writeln!(
                out,
                "{:?} {:?} {:?} {:?} {:?}",
                heading.heading,
                heading.status,
                heading.counts,
                heading.flags,
                heading.comment.as_deref().map(fold)
            );
        }
        let _ = writeln!(out, "{:?}", self.evaluated.counts);
        out
    }
}

/// What was decided of one slice.
fn decided(result: &ItemResult) -> String {
    let target = result.target.as_ref().map(|target| &target.goals);
    let outcome =
        result.outcome.as_ref().map(|one| (one.value, one.numerator, one.denominator, one.pooled));
    let because = format!("{:?}", result.because);
    let because = because.split(['(', '{']).next().unwrap_or("").trim().to_owned();
    let holds: Vec<_> = result.because.tried().iter().map(|tried| tried.holds).collect();
    format!(
        "{:?} {:?} {:?}{}{} {}: {:?} {because} {holds:?} outcome {outcome:?} target {target:?} {:?} deviation {:?} attainment {:?} \
         baseline {:?} change {:?} trend {:?} better {:?} worse {:?} flags {:?} {:?} {:?}",
        result.item,
        result.slice.org.as_deref().map(fold),
        result.slice.values,
        if result.headline { " headline" } else { "" },
        if result.extra { " extra" } else { "" },
        result.period,
        result.status,
        result.target_met,
        result.deviation,
        result.attainment,
        result.baseline.map(|(number, _)| number),
        result.change,
        result.trend.as_ref().ok().map(|(when, _)| *when),
        result.to_better,
        result.to_worse,
        result.flags,
        // Of rows that contradict each other none is used; whose comment is shown is a matter of their order.
        result.comment.as_deref().filter(|_| outcome.is_some()).map(fold),
        result.published,
    )
}

/// Errors, as people see them.
pub fn shown(diagnostics: &[Diagnostic], files: &Files) -> String {
    let errors = diagnostics.iter().filter(|one| one.severity() == Severity::Error);
    errors.map(|one| render::plain(one, files, Language::En)).collect()
}
