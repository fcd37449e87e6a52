//! Conditions and values.

use std::sync::LazyLock;

use pest::iterators::Pair;
use pest::pratt_parser::{Assoc, Op, PrattParser};

use super::{Reader, Reading, child, children, first, has};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::say::parse::Message;
use crate::language::{Comparison, Operator};
use crate::parse::grammar::Rule;
use crate::parse::limits::MOST_OPERATORS;
use crate::parse::suggest;
use crate::source::{Span, Spanned};
use crate::syntax::{Expression, Node, NumberWritten};

/// The precedence of arithmetic, loosest first.
static PRECEDENCE: LazyLock<PrattParser<Rule>> = LazyLock::new(|| {
    PrattParser::new()
        .op(Op::infix(Rule::arithmetic_sum, Assoc::Left))
        .op(Op::infix(Rule::arithmetic_product, Assoc::Left))
        .op(Op::prefix(Rule::minus_sign))
});

impl Reader<'_> {
    /// A `condition`: clauses with `and`, or with `or`, between them. Both side by side need parentheses.
    pub fn condition(&self, pair: &Pair<'_, Rule>) -> Reading<Expression> {
        let (all, any) = (has(pair, Rule::k_and), has(pair, Rule::k_or));
        if all && any {
            return Err(self.mixed(pair));
        }
        let mut clauses: Vec<Expression> = children(pair, Rule::clause)
            .map(|clause| self.clause(&clause))
            .collect::<Reading<_>>()?;
        let span = self.span(pair);
        let node = match clauses.as_slice() {
            [_] => return clauses.pop().ok_or_else(|| self.unread(pair)),
            _ if any => Node::Or(clauses),
            _ => Node::And(clauses),
        };
        Ok(Expression { span, node })
    }

    fn mixed(&self, pair: &Pair<'_, Rule>) -> Box<Diagnostic> {
        let parts: Vec<(bool, String)> = pair
            .clone()
            .into_inner()
            .map(|part| (part.as_rule() == Rule::k_or, self.words(&part)))
            .collect();
        let message = Message::MixedAndOr {
            and_first: suggest::parenthesised(&parts, false),
            or_first: suggest::parenthesised(&parts, true),
        };
        Box::new(Diagnostic::at(Code::MixedAndOr, message, self.span(pair)))
    }

    /// `not` and what it is said of.
    fn clause(&self, pair: &Pair<'_, Rule>) -> Reading<Expression> {
        let mut expression = self.test(&self.need(pair, Rule::test)?)?;
        let negations: Vec<Span> =
            children(pair, Rule::negation).map(|word| self.span(&word)).collect();
        for word in negations.into_iter().rev() {
            let span = word.to(expression.span);
            expression = Expression { span, node: Node::Not(Box::new(expression)) };
        }
        Ok(expression)
    }

    /// A value and what is asked of it.
    fn test(&self, pair: &Pair<'_, Rule>) -> Reading<Expression> {
        let mut sums = children(pair, Rule::sum).map(|sum| self.sum(&sum));
        let left = sums.next().ok_or_else(|| self.unread(pair))??;
        if let Some(asked) = child(pair, Rule::asked) {
            return self.asked(left, &asked, pair);
        }
        let comparisons: Vec<Pair<'_, Rule>> = children(pair, Rule::comparison).collect();
        let Some(comparison) = comparisons.first() else { return Ok(left) };
        let right = sums.next().ok_or_else(|| self.unread(pair))??;
        if let (Some(second), Some(last)) = (comparisons.get(1), sums.next()) {
            return Err(self.chained([&left, &right, &last?], [comparison, second], pair)?);
        }
        let how = Spanned::new(self.comparison(comparison)?, self.span(comparison));
        // `is not 5` is one comparison; `is not at least 5` is the opposite of one.
        let negated = has(comparison, Rule::k_not) && how.value != Comparison::NotEqual;
        let span = self.span(pair);
        let node = Node::Compare { left: Box::new(left), comparison: how, right: Box::new(right) };
        Ok(negated_if(negated, Expression { span, node }))
    }

    fn comparison(&self, pair: &Pair<'_, Rule>) -> Reading<Comparison> {
        let words = child(pair, Rule::sign).or_else(|| child(pair, Rule::compare_words));
        match words {
            Some(words) => self.comparison_words(&words),
            None if has(pair, Rule::k_not) => Ok(Comparison::NotEqual),
            None => Ok(Comparison::Equal),
        }
    }

    /// A `sign` or `compare_words`.
    pub fn comparison_words(&self, pair: &Pair<'_, Rule>) -> Reading<Comparison> {
        let word = first(pair).map(|word| word.as_rule());
        Ok(match (pair.as_str(), word) {
            ("<", _) | (_, Some(Rule::k_less_than)) => Comparison::Less,
            ("<=" | "≤", _) | (_, Some(Rule::k_at_most)) => Comparison::AtMost,
            (">", _) | (_, Some(Rule::k_more_than)) => Comparison::More,
            (">=" | "≥", _) | (_, Some(Rule::k_at_least)) => Comparison::AtLeast,
            ("=", _) => Comparison::Equal,
            ("!=" | "≠", _) => Comparison::NotEqual,
            _ => return Err(self.unread(pair)),
        })
    }

    /// A target is reached from one side: `target = 5` does not say from which.
    pub fn a_goal_has_a_side(
        &self,
        comparison: &Spanned<Comparison>,
        pair: &Pair<'_, Rule>,
    ) -> Reading<()> {
        if !matches!(comparison.value, Comparison::Equal | Comparison::NotEqual) {
            return Ok(());
        }
        let sign = self.words(pair);
        let write = suggest::squeezed(&self.line_with(pair, ""));
        let message = Message::GoalWithEquals { sign, write };
        Err(Box::new(Diagnostic::at(Code::UnknownSign, message, comparison.span)))
    }

    fn chained(
        &self,
        [low, value, high]: [&Expression; 3],
        [one, two]: [&Pair<'_, Rule>; 2],
        pair: &Pair<'_, Rule>,
    ) -> Reading<Box<Diagnostic>> {
        let part = |expression: &Expression| self.written(expression.span).to_owned();
        let (low, value, high) = (part(low), part(value), part(high));
        let signs = (self.comparison(one)?, self.comparison(two)?);
        let language = suggest::language_of(&self.folded.text);
        let write = suggest::unchained([&low, &value, &high], signs, language);
        let message = Message::ChainedComparison {
            write: write.apart,
            between: write.between,
            both_ends: write.both_ends,
        };
        Ok(Box::new(Diagnostic::at(Code::ChainedComparison, message, self.span(pair))))
    }

    fn asked(
        &self,
        value: Expression,
        asked: &Pair<'_, Rule>,
        pair: &Pair<'_, Rule>,
    ) -> Reading<Expression> {
        let question = asked.clone().into_inner().next_back();
        let question = question.ok_or_else(|| self.unread(pair))?;
        let node = match question.as_rule() {
            Rule::missing => {
                let missing = has(&question, Rule::k_missing);
                Node::Missing { of: Box::new(value), missing }
            }
            Rule::within => Node::Within {
                value: Box::new(value),
                tolerance: self.quantity(&self.need(&question, Rule::tolerance)?)?,
                of: Box::new(self.part(&self.need(&question, Rule::part)?)?),
            },
            Rule::between => {
                let mut ends = children(&question, Rule::sum).map(|end| self.sum(&end));
                let (Some(low), Some(high)) = (ends.next(), ends.next()) else {
                    return Err(self.unread(pair));
                };
                Node::Between { value: Box::new(value), low: Box::new(low?), high: Box::new(high?) }
            }
            _ => {
                let fact = self.need(&question, Rule::trend_fact)?;
                let (when, over) = (self.trend_word(&fact)?, self.window(&fact)?);
                Node::TrendOf { of: Box::new(value), when, over }
            }
        };
        let expression = Expression { span: self.span(pair), node };
        Ok(negated_if(has(asked, Rule::k_not), expression))
    }

    /// A `sum` or `goal_sum`: values with arithmetic between them.
    pub fn sum(&self, pair: &Pair<'_, Rule>) -> Reading<Expression> {
        self.not_too_many_operators(pair)?;
        self.lists_stand_apart(pair)?;
        PRECEDENCE
            .map_primary(|value| match value.as_rule() {
                Rule::part => self.part(&value),
                _ => self.primary(&value),
            })
            .map_prefix(|minus, value| {
                let value = value?;
                Ok(Expression { span: self.span(&minus).to(value.span), node: negative(value) })
            })
            .map_infix(|left, operator, right| {
                let (left, right) = (left?, right?);
                let which = match operator.as_str() {
                    "+" => Operator::Plus,
                    "*" | "×" => Operator::Times,
                    "/" => Operator::Over,
                    _ => Operator::Minus,
                };
                Ok(Expression {
                    span: left.span.to(right.span),
                    node: Node::Arithmetic {
                        operator: Spanned::new(which, self.span(&operator)),
                        left: Box::new(left),
                        right: Box::new(right),
                    },
                })
            })
            .parse(pair.clone().into_inner())
    }

    fn not_too_many_operators(&self, pair: &Pair<'_, Rule>) -> Reading<()> {
        let operators = pair.clone().into_inner().filter(is_operator).count();
        if operators <= MOST_OPERATORS {
            return Ok(());
        }
        let message = Message::TooManyOperators { most: MOST_OPERATORS };
        Err(Box::new(Diagnostic::at(Code::NestedTooDeep, message, self.span(pair))))
    }

    /// `min of A, B + 1` reads two ways: is 1 added to B, or to the least?
    fn lists_stand_apart(&self, pair: &Pair<'_, Rule>) -> Reading<()> {
        let parts: Vec<Pair<'_, Rule>> = pair.clone().into_inner().collect();
        let extreme = parts.iter().zip(parts.iter().skip(1)).find_map(|(part, next)| {
            let value = if part.as_rule() == Rule::part { first(part)? } else { part.clone() };
            (is_list(&value) && is_operator(next)).then_some(value)
        });
        let Some(extreme) = extreme else { return Ok(()) };
        let span = self.span(pair);
        let place = self.span(&extreme);
        let rest = self.written(Span { start: place.end, ..span });
        let last = extreme.into_inner().next_back();
        let head = last.as_ref().map_or(place, |last| Span { end: self.span(last).start, ..place });
        let last = last.map(|last| self.words(&last)).unwrap_or_default();
        let message = Message::ListThenMore {
            of_the_list: format!("({}){rest}", self.written(place)),
            of_the_last: format!("{}({last}{rest})", self.written(head)),
        };
        Err(Box::new(Diagnostic::at(Code::MixedAndOr, message, span)))
    }

    /// A value with where and when: a `part` or a `single`.
    fn part(&self, pair: &Pair<'_, Rule>) -> Reading<Expression> {
        let mut value = self.primary(&first(pair).ok_or_else(|| self.unread(pair))?)?;
        for place in children(pair, Rule::place) {
            let span = value.span.to(self.span(&place));
            let place = first(&place).ok_or_else(|| self.unread(pair))?;
            let node = if place.as_rule() == Rule::for_slice {
                Node::For { value: Box::new(value), slice: self.name_of(&place)? }
            } else {
                Node::In { value: Box::new(value), period: self.period_ref(&place)? }
            };
            value = Expression { span, node };
        }
        Ok(value)
    }

    fn primary(&self, pair: &Pair<'_, Rule>) -> Reading<Expression> {
        let node = match pair.as_rule() {
            // The parentheses stay in the place, so that `not (uppfyllt)` is told from `not uppfyllt`.
            Rule::parenthesis => self.condition(&self.need(pair, Rule::condition)?)?.node,
            Rule::fact => self.fact(pair)?,
            Rule::rolled_up => self.rolled_up(pair)?,
            Rule::part_of => {
                let of = pair.clone().into_inner().next_back();
                Node::PartOf {
                    part: self.quantity(&self.need(pair, Rule::percentage)?)?,
                    of: Box::new(self.primary(&of.ok_or_else(|| self.unread(pair))?)?),
                }
            }
            Rule::quantity => Node::Number(self.quantity(pair)?),
            Rule::extreme | Rule::goal_extreme => {
                let values = children(pair, Rule::single)
                    .chain(children(pair, Rule::goal_single))
                    .map(|value| self.part(&value))
                    .collect::<Reading<Vec<Expression>>>()?;
                match first(pair).map(|which| which.as_rule()) {
                    Some(Rule::k_minimum_of) => Node::Minimum(values),
                    Some(Rule::k_maximum_of) => Node::Maximum(values),
                    _ => Node::Spread(values),
                }
            }
            Rule::time_value => self.over_time(pair)?,
            Rule::value_word => Node::Value(self.value_word(pair)?),
            Rule::yes_or_no => Node::Yes(has(pair, Rule::k_yes)),
            Rule::status_of => Node::StatusOf(self.name_of(pair)?),
            _ => {
                self.no_minus_in_the_name(pair)?;
                Node::Name(self.name(pair).value)
            }
        };
        Ok(Expression { span: self.span(pair), node })
    }

    /// `target-5 pp` reads as a name; it is meant as a difference.
    fn no_minus_in_the_name(&self, pair: &Pair<'_, Rule>) -> Reading<()> {
        let Some(name) = child(pair, Rule::bare_name) else { return Ok(()) };
        let span = self.span(&name);
        let written = self.written(span);
        let Some(write) = suggest::difference(written) else { return Ok(()) };
        let message = Message::MinusWithoutSpaces {
            written: written.to_owned(),
            write: self.line_with(&name, &write),
        };
        Err(Box::new(Diagnostic::at(Code::MinusWithoutSpaces, message, span).edit(span, write)))
    }
}

fn is_list(pair: &Pair<'_, Rule>) -> bool {
    matches!(pair.as_rule(), Rule::extreme | Rule::goal_extreme)
}

fn is_operator(pair: &Pair<'_, Rule>) -> bool {
    matches!(pair.as_rule(), Rule::arithmetic_sum | Rule::arithmetic_product)
}

fn negated_if(negated: bool, expression: Expression) -> Expression {
    if !negated {
        return expression;
    }
    Expression { span: expression.span, node: Node::Not(Box::new(expression)) }
}

/// `-A`: of a number the number itself with the other sign.
fn negative(right: Expression) -> Node {
    if let Node::Number(NumberWritten { span, number, unit }) = right.node {
        return Node::Number(NumberWritten { span, number: number.negated(), unit });
    }
    Node::Negative(Box::new(right))
}
