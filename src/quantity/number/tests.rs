//! The laws of exact numbers, held against integers without end.

use bigdecimal::num_bigint::BigInt;
use proptest::prelude::*;
use std::cmp::Ordering;

use super::{ArithmeticError, Number};

/// A rational number without bounds, not reduced: numerator and positive denominator.
#[derive(Debug, Clone)]
struct Endless(BigInt, BigInt);

impl Endless {
    fn of(number: Number) -> Self {
        Self(number.numerator().into(), number.denominator().into())
    }

    fn plus(&self, other: &Self) -> Self {
        Self(&self.0 * &other.1 + &other.0 * &self.1, &self.1 * &other.1)
    }

    fn times(&self, other: &Self) -> Self {
        Self(&self.0 * &other.0, &self.1 * &other.1)
    }

    fn over(&self, other: &Self) -> Self {
        let sign = if other.0 < BigInt::from(0) { -1 } else { 1 };
        Self(&self.0 * &other.1 * sign, &self.1 * &other.0 * sign)
    }

    fn compare(&self, other: &Self) -> Ordering {
        (&self.0 * &other.1).cmp(&(&other.0 * &self.1))
    }

    /// Whether it can be held in lowest terms, each part smaller than 2^127.
    fn fits(&self) -> bool {
        let divisor = divisor(&self.0, &self.1);
        fits(&(&self.0 / &divisor)) && fits(&(&self.1 / &divisor))
    }

    fn is(&self, number: Number) -> bool {
        self.compare(&Self::of(number)) == Ordering::Equal
    }
}

fn fits(part: &BigInt) -> bool {
    i128::try_from(part).is_ok_and(|part| part != i128::MIN)
}

fn divisor(one: &BigInt, other: &BigInt) -> BigInt {
    let zero = BigInt::from(0);
    let (mut one, mut other) = (one.clone(), other.clone());
    while other != zero {
        (one, other) = (other.clone(), one % other);
    }
    if one < zero { -one } else { one }
}

/// Whole numbers of every size, with those at the edge of 128 bits.
fn whole() -> impl Strategy<Value = i128> {
    prop_oneof![
        4 => -1000_i128..=1000,
        2 => any::<i64>().prop_map(i128::from),
        1 => any::<i128>(),
        1 => prop_oneof![
            Just(i128::MIN), Just(i128::MIN + 1), Just(i128::MAX), Just(i128::MAX - 1),
            (0_u32..127).prop_map(|bits| 1_i128 << bits),
            (0_u32..39).prop_map(|zeros| 10_i128.pow(zeros.min(38))),
        ],
    ]
}

fn number() -> impl Strategy<Value = Number> {
    (whole(), whole()).prop_filter_map("has a value in 128 bits", |(numerator, denominator)| {
        Number::ratio(numerator, denominator).ok()
    })
}

/// What came out is the exact result; and nothing came out only where the exact result does not fit.
fn exact(got: Result<Number, ArithmeticError>, exact: &Endless) -> Result<(), TestCaseError> {
    match got {
        Ok(number) => prop_assert!(exact.is(number), "{number:?} is not {exact:?}"),
        Err(error) => {
            prop_assert_eq!(error, ArithmeticError::Overflow);
            prop_assert!(!exact.fits(), "{exact:?} fits, and was refused");
        }
    }
    Ok(())
}

/// A sum is exact, and refused only where it, or one of the two over their least common denominator, does not fit.
fn sum_is_exact(one: Number, other: Number) -> Result<(), TestCaseError> {
    let (left, right) = (Endless::of(one), Endless::of(other));
    let shared = divisor(&left.1, &right.1);
    let (left_factor, right_factor) = (&right.1 / &shared, &left.1 / &shared);
    let parts = [
        &left.0 * &left_factor,
        &right.0 * &right_factor,
        &left.0 * &left_factor + &right.0 * &right_factor,
        &left.1 * &left_factor,
    ];
    match one.plus(other) {
        Ok(sum) => prop_assert!(left.plus(&right).is(sum)),
        Err(error) => {
            prop_assert_eq!(error, ArithmeticError::Overflow);
            prop_assert!(parts.iter().any(|part| !fits(part)));
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_ratio_is_in_lowest_terms(numerator in whole(), denominator in whole()) {
        match Number::ratio(numerator, denominator) {
            Ok(number) => {
                prop_assert!(number.denominator() > 0);
                let (own, under) = (BigInt::from(number.numerator()), BigInt::from(number.denominator()));
                prop_assert_eq!(divisor(&own, &under), BigInt::from(1));
                prop_assert_eq!(own * denominator, under * numerator);
            }
            Err(ArithmeticError::DivisionByZero) => prop_assert_eq!(denominator, 0),
            Err(ArithmeticError::Overflow) => {
                let sign = if denominator < 0 { -1 } else { 1 };
                let exact = Endless(BigInt::from(numerator) * sign, BigInt::from(denominator) * sign);
                prop_assert!(!exact.fits());
            }
        }
    }

    #[test]
    fn sums_are_exact(one in number(), other in number()) {
        sum_is_exact(one, other)?;
        sum_is_exact(one, other.negated())?;
        prop_assert_eq!(one.minus(other), one.plus(other.negated()));
    }

    #[test]
    fn sums_that_nearly_cancel_are_exact(one in number(), near in number(), shared in 1_i64..1000) {
        let parts = Number::ratio(1, shared.into()).unwrap();
        let (Ok(one), Ok(other)) = (one.times(parts), one.negated().plus(near)) else { return Ok(()) };
        sum_is_exact(one, other)?;
    }

    #[test]
    fn products_are_exact(one in number(), other in number()) {
        exact(one.times(other), &Endless::of(one).times(&Endless::of(other)))?;
    }

    #[test]
    fn quotients_are_exact(one in number(), other in number()) {
        if other.is_zero() {
            prop_assert_eq!(one.over(other), Err(ArithmeticError::DivisionByZero));
        } else {
            exact(one.over(other), &Endless::of(one).over(&Endless::of(other)))?;
        }
    }

    #[test]
    fn the_order_is_exact(one in number(), other in number()) {
        prop_assert_eq!(one.cmp(&other), Endless::of(one).compare(&Endless::of(other)));
        prop_assert_eq!(one == other, one.cmp(&other) == Ordering::Equal);
    }

    #[test]
    fn neighbours_are_told_apart(numerator in 1_i128..i128::MAX - 1, denominator in 1_i128..i128::MAX - 1) {
        // n/d < (n+1)/(d+1) for n < d, however many digits it takes to see.
        let one = Number::ratio(numerator, denominator).unwrap();
        let next = Number::ratio(numerator + 1, denominator + 1).unwrap();
        prop_assert_eq!(one.cmp(&next), denominator.cmp(&numerator).reverse());
    }

    #[test]
    fn floor_and_ceiling_enclose(number in number()) {
        let under = Endless(number.floor().into(), 1.into());
        let over = Endless(number.ceiling().into(), 1.into());
        let own = Endless::of(number);
        prop_assert_ne!(under.compare(&own), Ordering::Greater);
        prop_assert_ne!(over.compare(&own), Ordering::Less);
        let apart = i128::from(!number.is_integer());
        prop_assert_eq!(number.floor() + apart, number.ceiling());
    }

    #[test]
    fn rounding_is_to_the_nearest(number in number(), decimals in 0_u32..8) {
        let Ok(rounded) = number.rounded(decimals) else { return Ok(()) };
        prop_assert!(rounded.decimals().is_some_and(|needed| needed <= decimals));
        // Twice the distance is at most a step, and half a step is away from zero.
        let (own, step) = (Endless::of(number), BigInt::from(10).pow(decimals));
        let distance = Endless::of(rounded.size()).plus(&Endless::of(number.size().negated()));
        let half = Endless(1.into(), step * 2);
        prop_assert_ne!(distance.compare(&half), Ordering::Greater);
        let back = Endless(-half.0.clone(), half.1.clone());
        prop_assert_eq!(distance.compare(&back), Ordering::Greater, "{:?}", own);
    }

    #[test]
    fn what_is_written_is_what_it_is(digits in any::<i64>(), decimals in 0_u32..12) {
        let number = Number::decimal(digits.into(), decimals).unwrap();
        let written: bigdecimal::BigDecimal = number.plain_with(decimals).parse().unwrap();
        prop_assert_eq!(written, bigdecimal::BigDecimal::new(digits.into(), decimals.into()));
    }

    #[test]
    fn writing_rounds_as_rounding_does(number in number(), decimals in 0_u32..8) {
        let Ok(rounded) = number.rounded(decimals) else { return Ok(()) };
        prop_assert_eq!(number.plain_with(decimals), rounded.plain_with(decimals));
    }
}

#[test]
fn half_is_rounded_away_from_zero() {
    let rounded = |digits, decimals| Number::decimal(digits, 2).unwrap().rounded(decimals).unwrap();
    assert_eq!(rounded(250, 0), Number::integer(3));
    assert_eq!(rounded(-250, 0), Number::integer(-3));
    assert_eq!(rounded(249, 0), Number::integer(2));
    assert_eq!(rounded(1745, 1), Number::decimal(175, 1).unwrap());
    assert_eq!(rounded(-1745, 1), Number::decimal(-175, 1).unwrap());
}

#[test]
fn what_leaves_128_bits_is_refused() {
    let most = Number::ratio(i128::MAX, 1).unwrap();
    assert_eq!(most.plus(Number::ONE), Err(ArithmeticError::Overflow));
    assert_eq!(most.negated().minus(Number::ONE), Err(ArithmeticError::Overflow));
    assert_eq!(most.times(Number::integer(2)), Err(ArithmeticError::Overflow));
    assert_eq!(Number::ratio(i128::MIN, 1), Err(ArithmeticError::Overflow));
    assert_eq!(Number::ratio(i128::MIN, 2), Number::ratio(-(1 << 126), 1));
    assert_eq!(Number::decimal(1, 39), Err(ArithmeticError::Overflow));
}

#[test]
fn what_rounds_to_zero_has_no_sign() {
    assert_eq!(Number::decimal(-4, 2).unwrap().plain_with(1), "0.0");
    assert_eq!(Number::decimal(-5, 2).unwrap().plain_with(1), "-0.1");
    assert_eq!(Number::decimal(999, 1).unwrap().plain_with(0), "100");
}
