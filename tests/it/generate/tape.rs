//! Choices, read from a row of bytes. Every generator takes its choices from a tape, so that what proptest shrinks is
//! bytes: fewer and smaller bytes are fewer and plainer choices, and a tape that has come to its end says 0, the
//! plainest of all.

/// A row of choices being read.
pub struct Tape<'t> {
    rest: &'t [u8],
}

impl<'t> Tape<'t> {
    pub fn new(bytes: &'t [u8]) -> Self {
        Self { rest: bytes }
    }

    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.rest.split_first() else { return 0 };
        self.rest = rest;
        *first
    }

    /// Below `bound`; 0 is the plainest.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::from(self.byte()) % bound
    }

    /// Below `bound`, which may be up to 65,536.
    pub fn wide(&mut self, bound: i64) -> i64 {
        (i64::from(self.byte()) + 256 * i64::from(self.byte())) % bound
    }

    /// True so many times of 16.
    pub fn often(&mut self, of_16: u8) -> bool {
        self.byte() % 16 >= 16 - of_16
    }

    /// One of these; the first is the plainest.
    pub fn one<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    /// Each of these that is chosen, in order.
    pub fn some<T: Clone>(&mut self, all: &[T]) -> Vec<T> {
        all.iter().filter(|_| self.often(8)).cloned().collect()
    }
}
