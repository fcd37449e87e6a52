//! The whole explanation of a result, and its two lengths in words.

use super::because::{Ground, truth};
use super::lacks::{fixes, lacks, rules_of};
use super::over_time::over_time;
use super::reason::{reason, struck};
use super::{Scene, figures, slices, target};
use crate::evaluate::{Because, HeadingResult, ItemResult, Step};
use crate::language::say::explain::{
    Figure, Fix, Lack, Leaf, Length, LineOf, Reach, Reason, Remark, StatusName, Target, list,
    sentence,
};
use crate::language::{BuiltIn, Language};
use crate::outcomes::Pooled;
use crate::plan::{Item, Rule, Scale, Status};
use crate::quantity::Number;
use crate::regions::{Decision, Truth, Verdict};

/// Why a result has its status.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The status.
    pub status: StatusName,
    /// Whether it is the best of its scale: nothing needs to be said under its row.
    pub best: bool,
    /// Why.
    pub reason: Reason,
    /// The rule that decided, with its numbers.
    pub rule: Option<Tried>,
    /// Every rule, as it was tried, in the order written.
    pub tried: Vec<Tried>,
    /// The target that holds.
    pub target: Option<Target>,
    /// What the next better status takes.
    pub better: Option<Reach>,
    /// What the best status takes, where the next better one is another.
    pub to_best: Option<Reach>,
    /// Where the next worse status begins.
    pub worse: Option<Reach>,
    /// What must be known of the figures.
    pub remarks: Vec<Remark>,
    /// How it goes.
    pub trend: Option<Remark>,
    /// How it has moved over what the rule that decided looks back over.
    pub over_time: Vec<Remark>,
    /// Why nobody can say how it goes, where there is an outcome.
    pub no_trend: Vec<Lack>,
    /// What to write so that it can be assessed.
    pub fixes: Vec<Fix>,
}

/// The few words that stand under a row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Short {
    /// Why it is not the best status.
    pub why: String,
    /// What the next better takes.
    pub takes: String,
    /// How far the target is missed, and whether over it, where `why` says that and nothing else of the target.
    pub by: Option<(Figure, bool)>,
}

impl Short {
    /// Both, as one text.
    pub fn say(&self) -> String {
        let parts = [self.why.as_str(), self.takes.as_str()];
        let said: Vec<&str> = parts.into_iter().filter(|words| !words.is_empty()).collect();
        said.join("; ")
    }
}

/// A rule as it was tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// What is written, and where.
    pub rule: LineOf,
    /// Whether it held; `None`: unknown.
    pub held: Option<bool>,
    /// Its facts with their numbers.
    pub facts: Vec<Leaf>,
    /// The rule above that holds already, where its own condition does too.
    pub above: Option<u32>,
    /// Its condition is `target met` and nothing else.
    pub target_met: bool,
}

impl Tried {
    /// Why it held or not: `17,3 % ≤ 17,2 % stämmer inte`.
    pub fn because(&self, language: Language) -> String {
        let facts = self.facts.iter().filter(|fact| **fact != Leaf::Always);
        let mut said: Vec<String> = facts.map(|fact| fact.say(language)).collect();
        if let Some(line) = self.above {
            said.push(Leaf::Above(line).say(language));
        }
        if said.is_empty() {
            said.push(match (self.held, language) {
                (Some(true), Language::Sv) => "ingen regel ovanför gäller".to_owned(),
                (Some(true), Language::En) => "no rule above holds".to_owned(),
                (_, Language::Sv) => "en regel ovanför går inte att avgöra".to_owned(),
                (_, Language::En) => "a rule above cannot be told".to_owned(),
            });
        }
        said.join("; ")
    }
}

impl Explanation {
    /// The full explanation: one or two sentences, and what must be known of the figures.
    pub fn full(&self, language: Language) -> String {
        let reason = self.reason.say(Length::Full, language);
        let mut first = self.status.say(language);
        if !reason.is_empty() {
            first = format!("{first}: {reason}");
        }
        let mut said = vec![sentence(&first)];
        let (rounded, remarks): (Vec<&Remark>, Vec<&Remark>) =
            self.remarks.iter().partition(|remark| matches!(remark, Remark::Rounded { .. }));
        said.extend(rounded.into_iter().map(|remark| sentence(&remark.say(language))));
        said.extend(self.rule.as_ref().map(|rule| sentence(&rule.said(language))));
        if self.rule.as_ref().is_some_and(Tried::asks_how_it_goes) {
            said.extend(self.trend.as_ref().map(|trend| sentence(&trend.say(language))));
        }
        said.extend(self.over_time.iter().map(|remark| sentence(&remark.say(language))));
        let better = self.better.as_ref();
        said.extend(
            better.map(|better| sentence(&better.becomes(self.to_best.as_ref(), language))),
        );
        said.extend(remarks.into_iter().map(|remark| sentence(&remark.say(language))));
        said.extend(self.fixes(language));
        said.join(" ")
    }

    /// What to write so that it can be assessed, as a sentence.
    pub fn fixes(&self, language: Language) -> Option<String> {
        let or = match language {
            Language::Sv => " eller ",
            Language::En => " or ",
        };
        let said: Vec<String> = self.fixes.iter().map(|fix| fix.say(language)).collect();
        (!said.is_empty()).then(|| sentence(&said.join(or)))
    }

    /// The few words under a row of a report that shows outcome and target itself; empty where there is nothing to
    /// say.
    pub fn short(&self, language: Language) -> Short {
        let of_figure =
            |remark: &&Remark| matches!(remark, Remark::Rounded { .. } | Remark::FromPeriod(_));
        let of_figure = self.remarks.iter().filter(of_figure);
        let mut why: Vec<String> = of_figure.map(|remark| remark.say(language)).collect();
        if self.best {
            return Short { why: why.join("; "), ..Short::default() };
        }
        why.push(self.reason.say(Length::Short, language));
        // What is reported does not tell that time ran out.
        let facts = self.rule.iter().flat_map(|rule| &rule.facts);
        let passed = facts.filter(|fact| matches!(fact, Leaf::DeadlinePassed(_, Some(true))));
        why.extend(passed.filter_map(|fact| fact.clause(language)));
        if self.status == StatusName::BuiltIn(BuiltIn::CannotBeAssessed) {
            why.extend(self.trend.as_ref().map(|trend| trend.say(language)));
        }
        why.retain(|words| !words.is_empty());
        let worth = |better: &&Reach| better.cases.is_some() || !self.better_is_target();
        let better = self.better.as_ref().filter(worth);
        let takes = better.map(|better| better.short(self.to_best.as_ref(), language));
        Short { why: why.join("; "), takes: takes.unwrap_or_default(), by: self.missed_by() }
    }

    /// How far the target is missed, where that alone tells why.
    fn missed_by(&self) -> Option<(Figure, bool)> {
        match &self.reason {
            Reason::Misses { by: Some(by), over, target, .. }
                if target.bound.is_none() && target.year_share.is_none() =>
            {
                Some((by.clone(), *over))
            }
            _ => None,
        }
    }

    /// Whether the next better status is reached at the target itself, which is said already.
    fn better_is_target(&self) -> bool {
        match (&self.better, &self.reason) {
            (Some(better), Reason::Misses { by: Some(by), .. }) => {
                better.change.number == by.number
                    || better.change.bare(Language::En) == by.bare(Language::En)
            }
            (Some(better), Reason::Moves { .. }) => better.at.counts(),
            _ => false,
        }
    }
}

impl Tried {
    /// What the rule says, and the numbers by which it holds where the sentence before does not give them.
    fn said(&self, language: Language) -> String {
        let LineOf { text, line } = &self.rule;
        let facts = self.facts.iter().filter(|_| !self.target_met);
        let mut numbers: Vec<String> = Vec::new();
        for clause in facts.filter_map(|fact| fact.clause(language)) {
            if !numbers.contains(&clause) {
                numbers.push(clause);
            }
        }
        match (numbers.is_empty(), language) {
            (true, Language::Sv) => format!("rad\u{a0}{line} säger \"{text}\""),
            (true, Language::En) => format!("line\u{a0}{line} says \"{text}\""),
            (false, Language::Sv) => {
                format!("rad\u{a0}{line} säger \"{text}\", och {}", list(&numbers, language))
            }
            (false, Language::En) => {
                format!("line\u{a0}{line} says \"{text}\", and {}", list(&numbers, language))
            }
        }
    }

    /// Whether a trend is among its facts.
    fn asks_how_it_goes(&self) -> bool {
        self.facts.iter().any(|fact| matches!(fact, Leaf::Trend(_, None, _)))
    }
}

/// Why an item's result has its status.
pub fn explain(scene: &Scene<'_>, result: &ItemResult) -> Explanation {
    let Some((item, scale)) =
        scene.plan.item(result.item).and_then(|item| Some((item, scene.plan.scale(item.scale)?)))
    else {
        return unexplained(result.status);
    };
    let indicator = item.indicator();
    let target = indicator.and_then(|indicator| target::target(scene.plan, indicator, result));
    let ground = Ground {
        scene: *scene,
        unit: indicator.map(|indicator| &indicator.unit),
        result: Some(result),
    };
    let rules: &[Rule] = rules_of(item, result).map_or(&[], |set| &set.rules);
    let (rule, tried) = match &result.because {
        Because::Rules(decision) => tried(&ground, rules, decision),
        _ => (None, Vec::new()),
    };
    Explanation {
        status: slices::status_name(scale, result.status),
        best: is_best(result.status),
        reason: reason(scene, item, result, target.as_ref()),
        rule,
        tried,
        better: result.to_better.and_then(|step| reach(item, scale, result, step)),
        to_best: result.to_best.and_then(|step| reach(item, scale, result, step)),
        worse: result.to_worse.and_then(|step| reach(item, scale, result, step)),
        remarks: remarks(scene, item, result, target.as_ref()),
        trend: trend(item, result),
        over_time: decided(&result.because)
            .map(|rule| over_time(scene, result, rules, rule))
            .unwrap_or_default(),
        no_trend: no_trend(scene, result),
        fixes: fixes(scene, item, result),
        target,
    }
}

/// Why a heading has its status, where it has one.
pub fn explain_heading(scene: &Scene<'_>, result: &HeadingResult) -> Option<Explanation> {
    let heading = scene.plan.heading(result.heading)?;
    let mut explanation = explain_status(
        scene,
        result.status?,
        result.because.as_ref(),
        heading.scale,
        heading.rules.as_ref(),
    )?;
    let sum = |wanted: &dyn Fn(&Status) -> bool| {
        let counts = result.counts.values().flatten().filter(|(status, _)| wanted(status));
        counts.fold(0_u32, |sum, (_, count)| sum.saturating_add(*count))
    };
    let unassessed = sum(&|status| matches!(status, Status::BuiltIn(_)));
    let by_rules = matches!(
        &result.because,
        Some(Because::Rules(Decision { verdict: Verdict::Status(..), .. }))
    );
    if let Some(Because::Struck) = &result.because {
        explanation.reason = struck(scene, heading.struck.as_ref());
    }
    if unassessed > 0 && by_rules {
        explanation.remarks.push(Remark::NotAssessed { count: unassessed, of: sum(&|_| true) });
    }
    Some(explanation)
}

/// Why a heading has a status, by its rules.
pub fn explain_status(
    scene: &Scene<'_>,
    status: Status,
    because: Option<&Because>,
    scale: crate::plan::ScaleId,
    rules: Option<&crate::plan::RuleSet>,
) -> Option<Explanation> {
    let scale = scene.plan.scale(scale)?;
    let ground = Ground { scene: *scene, unit: None, result: None };
    let rules: &[Rule] = rules.map_or(&[], |set| &set.rules);
    let mut explanation = unexplained(status);
    explanation.status = slices::status_name(scale, status);
    if let Some(Because::Rules(decision)) = because {
        (explanation.rule, explanation.tried) = tried(&ground, rules, decision);
        explanation.reason = match &decision.verdict {
            Verdict::Unknown(unknown) => {
                Reason::Unknown { target: None, lacks: lacks(scene, None, unknown) }
            }
            Verdict::Uncovered => Reason::Uncovered(None),
            _ => Reason::Counts,
        };
    } else if let Some(Because::ByHand) = because {
        explanation.reason = Reason::ByHand;
    } else if let Some(Because::NotGivenByHand) = because {
        explanation.reason = Reason::NotGivenByHand;
    }
    Some(explanation)
}

fn unexplained(status: Status) -> Explanation {
    let name = match status {
        Status::BuiltIn(status) => StatusName::BuiltIn(status),
        Status::Declared(id) => StatusName::Default(id.0),
    };
    Explanation {
        status: name,
        best: is_best(status),
        reason: Reason::Counts,
        rule: None,
        tried: Vec::new(),
        target: None,
        better: None,
        to_best: None,
        worse: None,
        remarks: Vec::new(),
        trend: None,
        over_time: Vec::new(),
        no_trend: Vec::new(),
        fixes: Vec::new(),
    }
}

fn is_best(status: Status) -> bool {
    matches!(status, Status::Declared(id) if id.0 == 0)
}

/// The rule that decided, and all that were tried.
fn tried(ground: &Ground<'_>, rules: &[Rule], decision: &Decision) -> (Option<Tried>, Vec<Tried>) {
    let mut holding: Option<u32> = None;
    let mut all: Vec<(usize, Tried)> = Vec::new();
    for tried in &decision.tried {
        let Some(rule) = rules.get(tried.rule) else { continue };
        let line = ground.scene.files.place(rule.span).line;
        let shadowed = tried.condition.truth == Truth::True && tried.holds == Truth::False;
        all.push((
            tried.rule,
            Tried {
                rule: LineOf { text: rule.text.clone(), line },
                held: truth(tried.holds),
                facts: ground.leaves(&rule.condition, &tried.condition),
                above: holding.filter(|_| shadowed),
                target_met: rule.condition == crate::plan::Condition::TargetMet,
            },
        ));
        if tried.condition.truth == Truth::True {
            holding = holding.or(Some(line));
        }
    }
    let decided = match &decision.verdict {
        Verdict::Status(_, rule) => Some(*rule),
        _ => None,
    };
    let rule = all.iter().find(|(at, _)| Some(*at) == decided).map(|(_, tried)| tried.clone());
    (rule, all.into_iter().map(|(_, tried)| tried).collect())
}

/// The rule that decided.
fn decided(because: &Because) -> Option<usize> {
    match because {
        Because::Rules(Decision { verdict: Verdict::Status(_, rule), .. }) => Some(*rule),
        _ => None,
    }
}

/// What it takes to another status.
fn reach(item: &Item, scale: &Scale, result: &ItemResult, step: Step) -> Option<Reach> {
    let unit = &item.indicator()?.unit;
    let outcome = result.outcome.as_ref()?;
    let at = figures::in_unit(step.outcome, unit);
    let decimals = outcome.decimals.max(at.decimals().unwrap_or(0).min(6));
    let of = outcome.denominator.map_or_else(|| figures::bare(Number::ZERO), figures::bare);
    Some(Reach {
        status: slices::status_name(scale, Status::Declared(step.status)),
        at: figures::written(step.outcome, unit),
        change: figures::difference(step.change, unit, decimals),
        up: !step.change.is_negative(),
        cases: step.cases.map(|cases| (cases, of)),
    })
}

fn remarks(
    scene: &Scene<'_>,
    item: &Item,
    result: &ItemResult,
    target: Option<&Target>,
) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let Some(indicator) = item.indicator() else { return remarks };
    let (unit, Some(outcome)) = (&indicator.unit, &result.outcome) else { return remarks };
    let shown = figures::outcome(outcome, unit);
    if outcome.raw != outcome.value {
        let raw = figures::written(outcome.raw, unit);
        remarks.push(Remark::RoundedByPlan { value: shown.clone(), raw });
    }
    remarks.extend(rounded(result, outcome, unit, &shown));
    if result.period != scene.evaluated.follow_up.period {
        remarks.push(Remark::FromPeriod(result.period));
    }
    if let Some(pooled) = outcome.pooled {
        let quotient = outcome.denominator.is_some();
        let (parts, units) = match pooled {
            Pooled::Values(parts) => (parts, false),
            Pooled::Units(parts) => (parts, true),
        };
        remarks.push(Remark::Pooled { parts, units, quotient });
    }
    // A target that is said with its figures has said it already.
    let said = result.target_met.is_some();
    let share = target.and_then(|target| target.year_share.clone()).filter(|_| !said);
    remarks.extend(share.map(Remark::PartOfYear));
    remarks
}

/// Where the figure as it is shown has another status than the exact one.
fn rounded(
    result: &ItemResult,
    outcome: &crate::evaluate::OutcomeFigure,
    unit: &crate::quantity::Unit,
    shown: &Figure,
) -> Option<Remark> {
    let rounded = shown.number.rounded(shown.decimals).ok()?;
    if rounded == shown.number {
        return None;
    }
    let reaches = |step: Step| {
        let at = figures::in_unit(step.outcome, unit);
        if step.outcome > outcome.value { rounded >= at } else { rounded <= at }
    };
    if ![result.to_better, result.to_worse].into_iter().flatten().any(reaches) {
        return None;
    }
    let most = shown.number.decimals().unwrap_or(12).min(12);
    let tells = |decimals: &u32| shown.number.rounded(*decimals).is_ok_and(|more| more != rounded);
    let decimals = (shown.decimals..=most).find(tells).unwrap_or(most);
    let exact = Figure { decimals, ..shown.clone() };
    Some(Remark::Rounded { shown: shown.clone(), exact })
}

fn trend(item: &Item, result: &ItemResult) -> Option<Remark> {
    let unit = &item.indicator()?.unit;
    let (when, from) = result.trend.as_ref().ok()?;
    let shown = result.outcome.as_ref()?.decimals;
    let figure = result
        .baseline
        .filter(|(_, of)| of == from)
        .map(|(number, _)| figures::derived(number, unit, shown));
    Some(Remark::Trend { when: *when, figure, from: target::period_of(*from) })
}

fn no_trend(scene: &Scene<'_>, result: &ItemResult) -> Vec<Lack> {
    match (&result.trend, &result.outcome) {
        (Err(unknown), Some(_)) => lacks(scene, Some(result), std::slice::from_ref(unknown)),
        _ => Vec::new(),
    }
}
