//! Polynomials and their quotients, exact, as far as comparisons of outcomes need them. `None` throughout is what
//! cannot be had exactly: a step beyond 128 bits, or a root that is no rational number.

use crate::quantity::Number;

/// A polynomial in the outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Polynomial {
    /// From the constant upwards, the last one not 0; empty for 0.
    coefficients: Vec<Number>,
}

impl Polynomial {
    fn new(mut coefficients: Vec<Number>) -> Self {
        while coefficients.last().is_some_and(|last| last.is_zero()) {
            coefficients.pop();
        }
        Self { coefficients }
    }

    pub fn constant(number: Number) -> Self {
        Self::new(vec![number])
    }

    fn is_zero(&self) -> bool {
        self.coefficients.is_empty()
    }

    fn is_one(&self) -> bool {
        self.coefficients == [Number::ONE]
    }

    fn coefficient(&self, power: usize) -> Number {
        self.coefficients.get(power).copied().unwrap_or(Number::ZERO)
    }

    fn scaled(&self, factor: Number) -> Option<Self> {
        let scaled = self.coefficients.iter().map(|coefficient| coefficient.times(factor).ok());
        Some(Self::new(scaled.collect::<Option<_>>()?))
    }

    fn plus(&self, other: &Self) -> Option<Self> {
        let powers = 0..self.coefficients.len().max(other.coefficients.len());
        let sums = powers.map(|power| self.coefficient(power).plus(other.coefficient(power)).ok());
        Some(Self::new(sums.collect::<Option<_>>()?))
    }

    fn minus(&self, other: &Self) -> Option<Self> {
        self.plus(&other.negated())
    }

    fn negated(&self) -> Self {
        Self { coefficients: self.coefficients.iter().map(|number| number.negated()).collect() }
    }

    /// Multiplied by the outcome so many times.
    fn raised(&self, powers: usize) -> Self {
        let zeros = std::iter::repeat_n(Number::ZERO, powers);
        Self::new(zeros.chain(self.coefficients.iter().copied()).collect())
    }

    fn times(&self, other: &Self) -> Option<Self> {
        let none = Self::new(Vec::new());
        self.coefficients.iter().enumerate().try_fold(none, |sum, (power, coefficient)| {
            sum.plus(&other.scaled(*coefficient)?.raised(power))
        })
    }

    /// Quotient and remainder of a division; `None` by 0.
    fn divided(&self, by: &Self) -> Option<(Self, Self)> {
        let leading = by.coefficients.last()?;
        let (mut quotient, mut rest) = (Self::new(Vec::new()), self.clone());
        while let Some(powers) = rest.coefficients.len().checked_sub(by.coefficients.len()) {
            let Some(last) = rest.coefficients.last() else { break };
            let term = Self::constant(last.over(*leading).ok()?).raised(powers);
            rest = rest.minus(&term.times(by)?)?;
            quotient = quotient.plus(&term)?;
        }
        Some((quotient, rest))
    }

    /// The greatest common divisor, with leading coefficient 1.
    fn shared(&self, other: &Self) -> Option<Self> {
        let (mut one, mut other) = (self.clone(), other.clone());
        while !other.is_zero() {
            let (_, rest) = one.divided(&other)?;
            (one, other) = (other, rest);
        }
        let leading = one.coefficients.last().copied().unwrap_or(Number::ONE);
        one.scaled(Number::ONE.over(leading).ok()?)
    }

    /// Where it is 0: none for a constant, also for 0 itself, which is 0 everywhere. `None` where a root is no
    /// rational number, or might be none.
    pub fn roots(&self) -> Option<Vec<Number>> {
        let zeros = self.coefficients.iter().take_while(|number| number.is_zero()).count();
        let mut roots = if zeros > 0 { vec![Number::ZERO] } else { Vec::new() };
        match self.coefficients.get(zeros..)? {
            [] | [_] => {}
            [constant, factor] => roots.push(constant.negated().over(*factor).ok()?),
            [constant, linear, square] => roots.extend(quadratic(*constant, *linear, *square)?),
            _ => return None,
        }
        Some(roots)
    }
}

/// The roots of `square·x² + linear·x + constant`.
fn quadratic(constant: Number, linear: Number, square: Number) -> Option<Vec<Number>> {
    let twice = square.plus(square).ok()?;
    let four_products = twice.plus(twice).ok()?.times(constant).ok()?;
    let discriminant = linear.times(linear).ok()?.minus(four_products).ok()?;
    if discriminant.is_negative() {
        return Some(Vec::new());
    }
    let side = root(discriminant)?;
    let low = linear.negated().minus(side).ok()?.over(twice).ok()?;
    let high = linear.negated().plus(side).ok()?.over(twice).ok()?;
    Some(vec![low, high])
}

/// The square root, where it is a rational number.
fn root(number: Number) -> Option<Number> {
    let whole = |number: i128| {
        number.checked_isqrt().filter(|root| root.checked_mul(*root) == Some(number))
    };
    Number::ratio(whole(number.numerator())?, whole(number.denominator())?).ok()
}

/// A quotient of two polynomials, in lowest terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quotient {
    over: Polynomial,
    under: Polynomial,
}

impl Quotient {
    fn new(over: &Polynomial, under: &Polynomial) -> Option<Self> {
        if under.is_one() {
            return Some(Self::whole(over.clone()));
        }
        let shared = over.shared(under)?;
        let ((over, _), (under, _)) = (over.divided(&shared)?, under.divided(&shared)?);
        // With leading coefficient 1 below the line, the same function is the same value.
        let factor = Number::ONE.over(*under.coefficients.last()?).ok()?;
        Some(Self { over: over.scaled(factor)?, under: under.scaled(factor)? })
    }

    fn whole(over: Polynomial) -> Self {
        Self { over, under: Polynomial::constant(Number::ONE) }
    }

    pub fn constant(number: Number) -> Self {
        Self::whole(Polynomial::constant(number))
    }

    /// The outcome itself.
    pub fn outcome() -> Self {
        Self::whole(Polynomial::new(vec![Number::ZERO, Number::ONE]))
    }

    pub fn negated(&self) -> Self {
        Self { over: self.over.negated(), under: self.under.clone() }
    }

    pub fn plus(&self, other: &Self) -> Option<Self> {
        if self.under == other.under {
            return Self::new(&self.over.plus(&other.over)?, &self.under);
        }
        let over = self.over.times(&other.under)?.plus(&other.over.times(&self.under)?)?;
        Self::new(&over, &self.under.times(&other.under)?)
    }

    pub fn minus(&self, other: &Self) -> Option<Self> {
        self.plus(&other.negated())
    }

    pub fn times(&self, other: &Self) -> Option<Self> {
        Self::new(&self.over.times(&other.over)?, &self.under.times(&other.under)?)
    }

    /// The quotient with another; `None` too where that is 0 everywhere.
    pub fn divided_by(&self, other: &Self) -> Option<Self> {
        Self::new(&self.over.times(&other.under)?, &self.under.times(&other.over)?)
    }

    pub fn is_zero(&self) -> bool {
        self.over.is_zero()
    }

    /// Where it is 0. `None` where a root is no rational number.
    pub fn roots(&self) -> Option<Vec<Number>> {
        self.over.roots()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regions::sample::n;

    fn polynomial(coefficients: &[&str]) -> Polynomial {
        Polynomial::new(coefficients.iter().map(|written| n(written)).collect())
    }

    fn roots(coefficients: &[&str]) -> Option<Vec<Number>> {
        polynomial(coefficients).roots()
    }

    #[test]
    fn roots_of_low_degree() {
        assert_eq!(roots(&[]), Some(vec![]));
        assert_eq!(roots(&["5"]), Some(vec![]));
        assert_eq!(roots(&["5", "-2"]), Some(vec![n("2.5")]));
        // (x - 1/2)(x + 3) = x² + 5/2 x - 3/2
        assert_eq!(roots(&["-1.5", "2.5", "1"]), Some(vec![n("-3"), n("0.5")]));
        assert_eq!(roots(&["0", "0", "-3", "1"]), Some(vec![n("0"), n("3")]));
        assert_eq!(roots(&["1", "0", "1"]), Some(vec![]));
    }

    #[test]
    fn roots_that_are_no_rational_numbers_are_not_claimed() {
        assert_eq!(roots(&["-2", "0", "1"]), None);
        assert_eq!(roots(&["-0.1", "0", "1"]), None);
        assert_eq!(roots(&["1", "1", "1", "1"]), None);
    }

    #[test]
    fn quotients_are_in_lowest_terms() {
        let outcome = Quotient::outcome();
        let one = Quotient::constant(Number::ONE);
        let reciprocal = one.divided_by(&outcome).unwrap();
        assert_eq!(reciprocal.times(&outcome), Some(one.clone()));
        // (x² - 1) / (x - 1) is x + 1.
        let square = outcome.times(&outcome).unwrap().minus(&one).unwrap();
        let quotient = square.divided_by(&outcome.minus(&one).unwrap());
        assert_eq!(quotient, outcome.plus(&one));
        // 1/x + 1/x is 2/x: it is 3 at 2/3, and nowhere else.
        let twice = reciprocal.plus(&reciprocal).unwrap();
        assert_eq!(twice.minus(&Quotient::constant(n("3"))).unwrap().roots(), Some(vec![n("2/3")]));
        assert_eq!(one.divided_by(&Quotient::constant(Number::ZERO)), None);
    }
}
