//! Exact rational numbers on 128 bits, every step checked.

use std::cmp::Ordering;

/// Why an arithmetic step has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum ArithmeticError {
    /// The exact result, or the terms of a sum over their common denominator, need more than 128 bits.
    #[error("the exact result needs more than 128 bits")]
    Overflow,
    /// Division by zero.
    #[error("division by zero")]
    DivisionByZero,
}

/// An exact rational number: 29 of 50 *is* 58 %.
///
/// Always in lowest terms with a positive denominator, so equal numbers are equal values.
///
/// ```
/// use malvakt::quantity::Number;
/// let third = Number::ratio(1, 3).unwrap();
/// let sum = third.plus(third).unwrap().plus(third).unwrap();
/// assert_eq!(sum, Number::ONE);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    numerator: i128,
    denominator: i128,
}

fn greatest_common_divisor(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a
}

impl Number {
    /// 0.
    pub const ZERO: Self = Self::integer_const(0);
    /// 1.
    pub const ONE: Self = Self::integer_const(1);
    /// 100, for shares held in percent.
    pub const HUNDRED: Self = Self::integer_const(100);

    const fn integer_const(value: i128) -> Self {
        Self { numerator: value, denominator: 1 }
    }

    /// A whole number.
    pub fn integer(value: i64) -> Self {
        Self::integer_const(i128::from(value))
    }

    /// `numerator / denominator`, in lowest terms.
    pub fn ratio(numerator: i128, denominator: i128) -> Result<Self, ArithmeticError> {
        if denominator == 0 {
            return Err(ArithmeticError::DivisionByZero);
        }
        let divisor = greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let negative = (numerator < 0) != (denominator < 0);
        let reduce = |value: i128| -> Result<i128, ArithmeticError> {
            let reduced = value.unsigned_abs().checked_div(divisor).unwrap_or(0);
            i128::try_from(reduced).map_err(|_| ArithmeticError::Overflow)
        };
        let size = reduce(numerator)?;
        let numerator =
            if negative { size.checked_neg().ok_or(ArithmeticError::Overflow)? } else { size };
        Ok(Self { numerator, denominator: reduce(denominator)? })
    }

    /// `digits × 10^-decimals`: 173 with 1 decimal is 17.3.
    pub fn decimal(digits: i128, decimals: u32) -> Result<Self, ArithmeticError> {
        Self::ratio(digits, 10_i128.checked_pow(decimals).ok_or(ArithmeticError::Overflow)?)
    }

    /// The numerator, in lowest terms; carries the sign.
    pub fn numerator(self) -> i128 {
        self.numerator
    }

    /// The denominator, in lowest terms; at least 1.
    pub fn denominator(self) -> i128 {
        self.denominator
    }

    /// Whether it is a whole number.
    pub fn is_integer(self) -> bool {
        self.denominator == 1
    }

    /// Whether it is 0.
    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Whether it is under 0.
    pub fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// The same size with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { numerator: self.numerator.saturating_neg(), denominator: self.denominator }
    }

    /// Its size, without sign.
    #[must_use]
    pub fn size(self) -> Self {
        if self.is_negative() { self.negated() } else { self }
    }

    /// The exact sum.
    pub fn plus(self, other: Self) -> Result<Self, ArithmeticError> {
        let over = ArithmeticError::Overflow;
        if self.denominator == other.denominator {
            let sum = self.numerator.checked_add(other.numerator).ok_or(over)?;
            return Self::ratio(sum, self.denominator);
        }
        let shared = greatest_common_divisor(
            self.denominator.unsigned_abs(),
            other.denominator.unsigned_abs(),
        );
        let shared = i128::try_from(shared).map_err(|_| over)?;
        let left_factor = other.denominator.checked_div(shared).ok_or(over)?;
        let right_factor = self.denominator.checked_div(shared).ok_or(over)?;
        let left = self.numerator.checked_mul(left_factor).ok_or(over)?;
        let right = other.numerator.checked_mul(right_factor).ok_or(over)?;
        let denominator = self.denominator.checked_mul(left_factor).ok_or(over)?;
        Self::ratio(left.checked_add(right).ok_or(over)?, denominator)
    }

    /// The exact difference.
    pub fn minus(self, other: Self) -> Result<Self, ArithmeticError> {
        self.plus(other.negated())
    }

    /// The exact product.
    pub fn times(self, other: Self) -> Result<Self, ArithmeticError> {
        let over = ArithmeticError::Overflow;
        let left = Self::ratio(self.numerator, other.denominator)?;
        let right = Self::ratio(other.numerator, self.denominator)?;
        let numerator = left.numerator.checked_mul(right.numerator).ok_or(over)?;
        let denominator = left.denominator.checked_mul(right.denominator).ok_or(over)?;
        Self::ratio(numerator, denominator)
    }

    /// The exact quotient.
    pub fn over(self, other: Self) -> Result<Self, ArithmeticError> {
        if other.is_zero() {
            return Err(ArithmeticError::DivisionByZero);
        }
        self.times(Self::ratio(other.denominator, other.numerator)?)
    }

    /// The greatest whole number not over it.
    pub fn floor(self) -> i128 {
        self.numerator.div_euclid(self.denominator)
    }

    /// The smallest whole number not under it.
    pub fn ceiling(self) -> i128 {
        let floor = self.floor();
        if self.is_integer() { floor } else { floor.saturating_add(1) }
    }

    /// Rounded to so many decimals, half away from zero. For showing; nothing is judged by it unless a plan asks.
    pub fn rounded(self, decimals: u32) -> Result<Self, ArithmeticError> {
        let step = 10_i128.checked_pow(decimals).ok_or(ArithmeticError::Overflow)?;
        let scaled = self.times(Self::integer_const(step))?;
        let half = Self::ratio(1, 2)?;
        let whole = if scaled.is_negative() {
            scaled.minus(half)?.ceiling()
        } else {
            scaled.plus(half)?.floor()
        };
        Self::ratio(whole, step)
    }

    /// How many decimals it takes to write it in full; `None` where the decimals never end.
    ///
    /// ```
    /// use malvakt::quantity::Number;
    /// assert_eq!(Number::ratio(173, 10).unwrap().decimals(), Some(1));
    /// assert_eq!(Number::ratio(1, 3).unwrap().decimals(), None);
    /// ```
    pub fn decimals(self) -> Option<u32> {
        let (mut rest, mut twos, mut fives) = (self.denominator, 0_u32, 0_u32);
        while rest.checked_rem(2) == Some(0) {
            rest = rest.checked_div(2)?;
            twos = twos.checked_add(1)?;
        }
        while rest.checked_rem(5) == Some(0) {
            rest = rest.checked_div(5)?;
            fives = fives.checked_add(1)?;
        }
        (rest == 1).then_some(twos.max(fives))
    }

    /// Plain decimal notation for machines: full stop, ASCII minus, at most 12 decimals, endless ones rounded
    /// half away from zero.
    ///
    /// ```
    /// use malvakt::quantity::Number;
    /// assert_eq!(Number::ratio(-173, 10).unwrap().plain(), "-17.3");
    /// assert_eq!(Number::ratio(2, 3).unwrap().plain(), "0.666666666667");
    /// ```
    pub fn plain(self) -> String {
        let decimals = self.decimals().unwrap_or(12).min(12);
        self.plain_with(decimals)
    }

    /// Plain decimal notation with exactly so many decimals, rounded half away from zero.
    pub fn plain_with(self, decimals: u32) -> String {
        let (sign, whole, part) = self.digits(decimals);
        let sign = if sign { "-" } else { "" };
        if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
    }

    /// Sign, whole part and exactly so many decimals, rounded half away from zero, as digits to write with.
    /// The sign is false for what rounds to zero.
    pub fn digits(self, decimals: u32) -> (bool, String, String) {
        let size = self.size();
        let mut whole = size.numerator.checked_div(size.denominator).unwrap_or(0).unsigned_abs();
        let mut rest = size.numerator.checked_rem(size.denominator).unwrap_or(0).unsigned_abs();
        let denominator = size.denominator.unsigned_abs();
        let mut digits: Vec<u8> = Vec::new();
        for _ in 0..decimals {
            let (digit, next) = next_digit(rest, denominator);
            digits.push(digit);
            rest = next;
        }
        let (last, _) = next_digit(rest, denominator);
        if last >= 5 {
            let mut carry = true;
            for digit in digits.iter_mut().rev() {
                if *digit == 9 {
                    *digit = 0;
                } else {
                    *digit = digit.saturating_add(1);
                    carry = false;
                    break;
                }
            }
            if carry {
                whole = whole.saturating_add(1);
            }
        }
        let part: String =
            digits.iter().map(|digit| char::from(digit.saturating_add(b'0'))).collect();
        let zero = whole == 0 && digits.iter().all(|digit| *digit == 0);
        (self.is_negative() && !zero, whole.to_string(), part)
    }
}

/// The next decimal digit of `rest / denominator`, and what is left; long division that never leaves 128 bits.
fn next_digit(rest: u128, denominator: u128) -> (u8, u128) {
    let (mut digit, mut left) = (0_u8, 0_u128);
    // Ten times rest, added one rest at a time: both stay under twice the denominator.
    for _ in 0..10 {
        left = left.saturating_add(rest);
        if left >= denominator {
            left = left.saturating_sub(denominator);
            digit = digit.saturating_add(1);
        }
    }
    (digit, left)
}

impl Ord for Number {
    /// Exact for every pair: where cross products would leave 128 bits, whole parts and remainders are compared
    /// as in Euclid's algorithm.
    fn cmp(&self, other: &Self) -> Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        let left = self.numerator.checked_mul(other.denominator);
        let right = other.numerator.checked_mul(self.denominator);
        if let (Some(left), Some(right)) = (left, right) {
            return left.cmp(&right);
        }
        let (mut a, mut b, mut c, mut d) =
            (self.numerator, self.denominator, other.numerator, other.denominator);
        let mut flipped = false;
        loop {
            let order = a.div_euclid(b).cmp(&c.div_euclid(d));
            let (left, right) = (a.rem_euclid(b), c.rem_euclid(d));
            let order = if order != Ordering::Equal {
                order
            } else if left == 0 || right == 0 {
                left.cmp(&right)
            } else {
                // left/b against right/d is d/right against b/left.
                (a, b, c, d) = (b, left, d, right);
                flipped = !flipped;
                continue;
            };
            return if flipped { order.reverse() } else { order };
        }
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<i32> for Number {
    fn from(value: i32) -> Self {
        Self::integer_const(i128::from(value))
    }
}

#[cfg(test)]
mod tests;
