//! Quantities: exact numbers, what they are numbers of, and the calendar.

mod number;
mod period;
mod unit;

pub use number::{ArithmeticError, Number};
pub use period::{Date, Part, Period};
pub use unit::{Amount, Dimension, Unit};
