//! The `malvakt` command.

fn main() {}
