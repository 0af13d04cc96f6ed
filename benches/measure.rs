//! Times, as medians of several runs.

use std::{hint::black_box, time::Instant};

/// Runs `work` so often after one run that does not count, and prints the median and the longest time.
pub fn measure<T>(what: &str, runs: usize, mut work: impl FnMut(usize) -> T) {
    black_box(work(0));
    let mut times: Vec<f64> = (0..runs)
        .map(|run| {
            let begin = Instant::now();
            black_box(work(run));
            begin.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let (median, longest) = (times[times.len() / 2], times[times.len() - 1]);
    println!("{what:<52} {median:>9.3} ms   longest {longest:>9.3} ms");
}

/// `SplitMix64`, so that every machine measures the same data.
pub struct Seed(pub u64);

impl Seed {
    /// 0 up to and without `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % end as u64).unwrap_or(0)
    }
}
