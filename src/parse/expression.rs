//! Conditions and values: the flat list of the grammar becomes a tree by a table of precedence.

use pest::iterators::Pair;
use pest::pratt_parser::{Assoc, Op, PrattParser};

use super::grammar::Rule;
use super::leaf::{Read1, Reader};
use super::trouble;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::parse::Message;
use crate::language::{Comparison, Forecast, Operator, Quantifier, State, When};
use crate::source::{Span, Spanned};
use crate::syntax::{Expression, Name, Node, NumberWritten, ValueWord};

/// A parser with the table of precedence, loosest first.
fn precedence() -> PrattParser<Rule> {
    PrattParser::new()
        .op(Op::infix(Rule::k_or, Assoc::Left))
        .op(Op::infix(Rule::k_and, Assoc::Left))
        .op(Op::prefix(Rule::k_not))
        .op(Op::infix(Rule::comparison, Assoc::Left))
        .op(Op::infix(Rule::arithmetic_sum, Assoc::Left))
        .op(Op::infix(Rule::arithmetic_product, Assoc::Left))
        .op(Op::prefix(Rule::minus_sign))
}

impl Reader<'_> {
    /// A `condition`.
    pub fn condition(&self, pair: Pair<'_, Rule>) -> Read1<Expression> {
        let precedence = precedence();
        self.operators(&precedence, pair)
    }

    fn operators(&self, precedence: &PrattParser<Rule>, pair: Pair<'_, Rule>) -> Read1<Expression> {
        precedence
            .map_primary(|primary| self.operand(primary))
            .map_prefix(|operator, right| {
                let right = right?;
                let span = self.span(&operator).to(right.span);
                let node = if operator.as_rule() == Rule::k_not {
                    Node::Not(Box::new(right))
                } else {
                    negative(right)
                };
                Ok(Expression { span, node })
            })
            .map_infix(|left, operator, right| self.infix(left?, operator, right?))
            .parse(pair.into_inner())
    }

    fn infix(
        &self,
        left: Expression,
        operator: Pair<'_, Rule>,
        right: Expression,
    ) -> Read1<Expression> {
        let place = self.span(&operator);
        let span = left.span.to(right.span);
        let node = match operator.as_rule() {
            Rule::k_or => joined(left, right, Node::Or, |node| {
                if let Node::Or(parts) = node { Ok(parts) } else { Err(node) }
            }),
            Rule::k_and => joined(left, right, Node::And, |node| {
                if let Node::And(parts) = node { Ok(parts) } else { Err(node) }
            }),
            Rule::comparison => {
                if let Node::Compare { left: first, comparison, right: middle } = &left.node {
                    return Err(self.chained(
                        span,
                        first,
                        comparison,
                        middle,
                        &Spanned::new(comparison_of(operator), place),
                        &right,
                    ));
                }
                let comparison = Spanned::new(comparison_of(operator), place);
                Node::Compare { left: Box::new(left), comparison, right: Box::new(right) }
            }
            _ => {
                let operator = Spanned::new(operator_of(operator.as_str()), place);
                Node::Arithmetic { left: Box::new(left), operator, right: Box::new(right) }
            }
        };
        if let (Node::Or(parts) | Node::And(parts), true) = (&node, true) {
            let or = matches!(node, Node::Or(_));
            let mixed = parts.iter().find(|part| {
                !self.in_parentheses(part)
                    && if or {
                        matches!(part.node, Node::And(_))
                    } else {
                        matches!(part.node, Node::Or(_))
                    }
            });
            if let Some(mixed) = mixed {
                return Err(Box::new(Diagnostic::at(
                    Code::MixedAndOr,
                    Message::MixedAndOr { part: self.written(mixed.span).to_owned() },
                    span,
                )));
            }
        }
        Ok(Expression { span, node })
    }

    /// Whether an expression's place includes its parentheses.
    fn in_parentheses(&self, expression: &Expression) -> bool {
        self.written(expression.span).starts_with('(')
    }

    fn chained(
        &self,
        span: Span,
        first: &Expression,
        one: &Spanned<Comparison>,
        middle: &Expression,
        two: &Spanned<Comparison>,
        last: &Expression,
    ) -> Box<Diagnostic> {
        let rising = matches!(one.value, Comparison::Less | Comparison::AtMost)
            && matches!(two.value, Comparison::Less | Comparison::AtMost);
        let closed = one.value == Comparison::AtMost && two.value == Comparison::AtMost;
        let text = |expression: &Expression| self.written(expression.span).to_owned();
        Box::new(Diagnostic::at(
            Code::ChainedComparison,
            Message::ChainedComparison {
                low: text(first),
                low_sign: self.written(one.span).to_owned(),
                value: text(middle),
                high_sign: self.written(two.span).to_owned(),
                high: text(last),
                between: rising && closed,
            },
            span,
        ))
    }

    /// A value with what follows it.
    fn operand(&self, pair: Pair<'_, Rule>) -> Read1<Expression> {
        let mut parts = pair.into_inner();
        let Some(first) = parts.next() else { return Err(trouble::unread(self.folded)) };
        let mut value = self.primary(first)?;
        for part in parts {
            value = self.followed(value, part)?;
        }
        Ok(value)
    }

    fn followed(&self, value: Expression, part: Pair<'_, Rule>) -> Read1<Expression> {
        let span = value.span.to(self.span(&part));
        let which = part.as_rule();
        let mut inner = part.into_inner();
        let node = match which {
            Rule::place => {
                let Some(place) = inner.next() else { return Ok(value) };
                let which = place.as_rule();
                let Some(what) = place.into_inner().last() else { return Ok(value) };
                match which {
                    Rule::at_period => {
                        Node::In { value: Box::new(value), period: self.period_ref(what)? }
                    }
                    _ => Node::For { value: Box::new(value), slice: self.name(&what) },
                }
            }
            Rule::asked => {
                let Some(asked) = inner.next() else { return Ok(value) };
                return self.asked(value, span, asked);
            }
            _ => return Ok(value),
        };
        Ok(Expression { span, node })
    }

    fn asked(&self, value: Expression, span: Span, asked: Pair<'_, Rule>) -> Read1<Expression> {
        let which = asked.as_rule();
        let mut inner = asked.into_inner();
        let node = match which {
            Rule::is_missing => {
                let words: Vec<Rule> = inner.map(|part| part.as_rule()).collect();
                let missing = words.contains(&Rule::k_missing);
                let node = Node::Missing { of: Box::new(value), missing };
                if words.contains(&Rule::k_not) {
                    Node::Not(Box::new(Expression { span, node }))
                } else {
                    node
                }
            }
            Rule::within => {
                let (Some(tolerance), Some(of)) = (
                    inner.find(|part| part.as_rule() == Rule::tolerance),
                    inner.find(|part| part.as_rule() == Rule::sum),
                ) else {
                    return Err(trouble::unread(self.folded));
                };
                Node::Within {
                    value: Box::new(value),
                    tolerance: self.quantity(tolerance)?,
                    of: Box::new(self.sum(of)?),
                }
            }
            _ => {
                let ends: Vec<Expression> = inner
                    .filter(|part| part.as_rule() == Rule::sum)
                    .map(|part| self.sum(part))
                    .collect::<Result<_, _>>()?;
                let mut ends = ends.into_iter();
                let (Some(low), Some(high)) = (ends.next(), ends.next()) else {
                    return Err(trouble::unread(self.folded));
                };
                Node::Between { value: Box::new(value), low: Box::new(low), high: Box::new(high) }
            }
        };
        Ok(Expression { span, node })
    }

    /// A `sum`: a value with arithmetic, without comparisons.
    pub fn sum(&self, pair: Pair<'_, Rule>) -> Read1<Expression> {
        self.operators(&precedence(), pair)
    }

    fn primary(&self, pair: Pair<'_, Rule>) -> Read1<Expression> {
        let span = self.span(&pair);
        let node = match pair.as_rule() {
            Rule::parenthesis => {
                let Some(inner) = pair.into_inner().next() else {
                    return Err(trouble::unread(self.folded));
                };
                // The parentheses stay in the place, so that `(a or b) and c` is told from `a or b and c`.
                return Ok(Expression { span, node: self.condition(inner)?.node });
            }
            Rule::operand | Rule::part => return self.operand(pair),
            Rule::fact => return self.fact(span, pair),
            Rule::rolled_up => self.rolled_up(pair)?,
            Rule::part_of => {
                let mut parts = pair.into_inner();
                let (Some(part), Some(of)) = (parts.next(), parts.next_back()) else {
                    return Err(trouble::unread(self.folded));
                };
                Node::PartOf { part: self.quantity(part)?, of: Box::new(self.primary(of)?) }
            }
            Rule::quantity => Node::Number(self.quantity(pair)?),
            Rule::extreme => {
                let mut parts = pair.into_inner();
                let minimum = parts.next().is_some_and(|word| word.as_rule() == Rule::k_minimum_of);
                let values = parts.map(|part| self.sum(part)).collect::<Result<_, _>>()?;
                if minimum { Node::Minimum(values) } else { Node::Maximum(values) }
            }
            Rule::value_word => Node::Value(value_word(pair)),
            Rule::status_of | Rule::not_yet_value => return Err(self.not_yet(&pair)),
            _ => Node::Name(self.name(&pair).value),
        };
        Ok(Expression { span, node })
    }

    fn fact(&self, span: Span, pair: Pair<'_, Rule>) -> Read1<Expression> {
        let whole = pair.clone();
        let Some(fact) = pair.into_inner().next() else { return Err(trouble::unread(self.folded)) };
        let which = fact.as_rule();
        let inner: Vec<Pair<'_, Rule>> = fact.into_inner().collect();
        // `in a row` and `over 5 years` follow the fact's own word; both are known and not built yet.
        let extended =
            inner.iter().any(|part| matches!(part.as_rule(), Rule::in_a_row | Rule::over_years));
        let node = if extended {
            return Err(self.not_yet(&whole));
        } else {
            match which {
                Rule::target_met => Node::TargetMet(true),
                Rule::target_missed => Node::TargetMet(false),
                Rule::trend_fact => {
                    Node::Trend(inner.first().map_or(
                        When::Unchanged,
                        |word| match word.as_rule() {
                            Rule::k_improving => When::Improving,
                            Rule::k_worsening => When::Worsening,
                            _ => When::Unchanged,
                        },
                    ))
                }
                Rule::forecast_fact => Node::Forecast(forecast(inner.into_iter().last())),
                Rule::k_deadline_passed => Node::DeadlinePassed,
                Rule::k_start_passed => Node::StartPassed,
                _ => Node::State(state(inner.into_iter().next())),
            }
        };
        Ok(Expression { span, node })
    }

    fn rolled_up(&self, pair: Pair<'_, Rule>) -> Read1<Node> {
        let Some(rolled) = pair.into_inner().next() else {
            return Err(trouble::unread(self.folded));
        };
        let counted = rolled.as_rule() == Rule::counted;
        let mut parts = rolled.into_inner();
        let Some(first) = parts.next() else { return Err(trouble::unread(self.folded)) };
        let words: Vec<Name> = parts
            .filter(|part| matches!(part.as_rule(), Rule::words | Rule::not_assessed_words))
            .map(|part| self.name(&part))
            .collect();
        if counted {
            let weighted = first.as_rule() == Rule::k_weighted_share_of;
            return Ok(Node::RollUp {
                share: weighted || first.as_rule() == Rule::k_share_of,
                weighted,
                words,
            });
        }
        let quantifier = match first.as_rule() {
            Rule::k_all => Quantifier::All,
            Rule::k_any => Quantifier::Any,
            Rule::k_none => Quantifier::No,
            _ => Quantifier::Most,
        };
        let Some(words) = words.into_iter().next() else {
            return Err(trouble::unread(self.folded));
        };
        Ok(Node::Quantified { quantifier, words })
    }
}

/// `-A`: of a number the number itself with the other sign.
fn negative(right: Expression) -> Node {
    if let Node::Number(NumberWritten { span, number, unit }) = right.node {
        return Node::Number(NumberWritten { span, number: number.negated(), unit });
    }
    Node::Negative(Box::new(right))
}

/// `A and B and C` as one list; parts in parentheses stay parts.
fn joined(
    left: Expression,
    right: Expression,
    make: fn(Vec<Expression>) -> Node,
    parts_of: fn(Node) -> Result<Vec<Expression>, Node>,
) -> Node {
    let span = left.span;
    match parts_of(left.node) {
        Ok(mut parts) if parts.first().is_some_and(|first| first.span.start == span.start) => {
            parts.push(right);
            make(parts)
        }
        Ok(parts) => make(vec![Expression { span, node: make(parts) }, right]),
        Err(node) => make(vec![Expression { span, node }, right]),
    }
}

fn comparison_of(pair: Pair<'_, Rule>) -> Comparison {
    let words =
        pair.into_inner().find(|part| matches!(part.as_rule(), Rule::sign | Rule::compare_words));
    words.map_or(Comparison::Equal, |part| comparison(&part))
}

/// A `sign` or `compare_words`.
pub(super) fn comparison(pair: &Pair<'_, Rule>) -> Comparison {
    match pair.as_str() {
        "<" => return Comparison::Less,
        "<=" | "≤" => return Comparison::AtMost,
        ">" => return Comparison::More,
        ">=" | "≥" => return Comparison::AtLeast,
        "=" => return Comparison::Equal,
        "!=" | "≠" => return Comparison::NotEqual,
        _ => {}
    }
    match pair.clone().into_inner().next().map(|word| word.as_rule()) {
        Some(Rule::k_at_least) => Comparison::AtLeast,
        Some(Rule::k_at_most) => Comparison::AtMost,
        Some(Rule::k_more_than) => Comparison::More,
        Some(Rule::k_less_than) => Comparison::Less,
        _ => Comparison::Equal,
    }
}

fn operator_of(written: &str) -> Operator {
    match written.trim() {
        "+" => Operator::Plus,
        "*" | "×" => Operator::Times,
        "/" => Operator::Over,
        _ => Operator::Minus,
    }
}

/// A `value_word`.
pub(super) fn value_word(pair: Pair<'_, Rule>) -> ValueWord {
    match pair.into_inner().next().map(|word| word.as_rule()) {
        Some(Rule::k_target) => ValueWord::Target,
        Some(Rule::k_baseline) => ValueWord::Baseline,
        Some(Rule::k_previous) => ValueWord::Previous,
        Some(Rule::k_previous_measured) => ValueWord::PreviousMeasured,
        Some(Rule::k_forecast) => ValueWord::Forecast,
        Some(Rule::k_deviation) => ValueWord::Deviation,
        Some(Rule::k_attainment) => ValueWord::Attainment,
        Some(Rule::k_change) => ValueWord::Change,
        Some(Rule::k_relative_change) => ValueWord::RelativeChange,
        Some(Rule::k_numerator) => ValueWord::Numerator,
        Some(Rule::k_denominator) => ValueWord::Denominator,
        Some(Rule::k_progress) => ValueWord::Progress,
        _ => ValueWord::Outcome,
    }
}

/// A `forecast_word`.
pub(super) fn forecast(pair: Option<Pair<'_, Rule>>) -> Forecast {
    match pair.and_then(|word| word.into_inner().next()).map(|word| word.as_rule()) {
        Some(Rule::forecast_good) => Forecast::Good,
        Some(Rule::forecast_poor) => Forecast::Poor,
        _ => Forecast::Uncertain,
    }
}

/// The word inside a `state`.
pub(super) fn state(pair: Option<Pair<'_, Rule>>) -> State {
    match pair.map(|word| word.as_rule()) {
        Some(Rule::state_ongoing) => State::Ongoing,
        Some(Rule::state_delayed) => State::Delayed,
        Some(Rule::state_at_risk) => State::AtRisk,
        Some(Rule::state_completed) => State::Completed,
        Some(Rule::state_cancelled) => State::Cancelled,
        _ => State::Planned,
    }
}
