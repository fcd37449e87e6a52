//! What a condition asks for that is told beside it: the windows it looks back over, what it carries on by them, and the
//! values whose spread it takes.

use super::{Condition, Value};
use crate::language::{Horizon, Window};

/// Something a condition asks for, whose figures are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figured<'a> {
    /// How the outcome has moved over a window.
    Window(Window),
    /// Where that leads.
    Projection(Horizon, Window),
    /// How far apart these are.
    Spread(&'a [Value]),
}

impl Condition {
    /// Everything it asks for whose figures are told, in the order written.
    pub fn each_figured<'a>(&'a self, visit: &mut impl FnMut(Figured<'a>)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.each_figured(visit);
                }
            }
            Self::Not(part) => part.each_figured(visit),
            Self::Compare(left, _, right) | Self::Within(left, _, right) => {
                left.each_figured(visit);
                right.each_figured(visit);
            }
            Self::Between(value, low, high) => {
                for value in [value, low, high] {
                    value.each_figured(visit);
                }
            }
            Self::Missing(value) => value.each_figured(visit),
            Self::TrendOver(_, window) => visit(Figured::Window(*window)),
            _ => {}
        }
    }
}

impl Value {
    fn each_figured<'a>(&'a self, visit: &mut impl FnMut(Figured<'a>)) {
        match self {
            Self::MeanChange(window) => visit(Figured::Window(*window)),
            Self::Projected(horizon, window) | Self::ProjectedDeviation(horizon, window) => {
                visit(Figured::Projection(*horizon, *window));
            }
            Self::Arithmetic(left, _, right) => {
                left.each_figured(visit);
                right.each_figured(visit);
            }
            Self::Negative(value) => value.each_figured(visit),
            Self::Spread(values) => {
                visit(Figured::Spread(values));
                for value in values {
                    value.each_figured(visit);
                }
            }
            Self::Minimum(values) | Self::Maximum(values) => {
                for value in values {
                    value.each_figured(visit);
                }
            }
            _ => {}
        }
    }
}
