//! Laws: what holds for every plan and all outcomes, over generated ones and over the real plan.
//!
//! Each run tries the same cases. `PROPTEST_CASES=5000 PROPTEST_RNG_SEED=7 cargo test --test it laws` digs deeper.

mod advice;
mod counting;
mod exact;
mod reading;
mod real;
mod rig;
mod steps;
mod strangers;
mod unknown;

use std::env;

use proptest::test_runner::{Config, RngSeed};

/// So many cases, the same in every run unless the environment asks for others.
fn cases(many: u32) -> Config {
    let mut config = Config { failure_persistence: None, ..Config::default() };
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = many;
    }
    config.max_global_rejects = config.max_global_rejects.max(config.cases.saturating_mul(8));
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(2022);
    }
    config
}
