//! Numbers that look drawn by lot and are the same every time.

/// `xorshift64*` (Vigna, 2016) from a constant: one instance always has one answer.
#[derive(Clone, Debug)]
pub(super) struct Lots(u64);

impl Lots {
    pub(super) const fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    /// 0 up to and without `end`; 0 where that is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let bits = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32;
        // The high half of a 64-bit product: even enough for any number of stops.
        usize::try_from((bits * end as u64) >> 32).unwrap_or(0)
    }
}
