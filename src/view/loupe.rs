//! How a picture is drawn nearer and moved about in its frame.

/// How a picture lies in its frame. Pixels are counted from the frame's middle, where a whole picture has its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Loupe {
    /// How many times as large as the whole picture, 1 to [`Loupe::NEAREST`].
    pub scale: f64,
    /// How far it is moved to the right.
    pub x: f64,
    /// How far it is moved down.
    pub y: f64,
}

/// A finger's place, in pixels from the frame's middle.
pub type Finger = (f64, f64);

/// Fingers that move less than this do not turn to another picture.
const SWIPE: f64 = 48.0;

impl Loupe {
    /// The whole picture.
    pub const WHOLE: Self = Self { scale: 1.0, x: 0.0, y: 0.0 };

    /// The nearest look, in whole pictures.
    pub const NEAREST: f64 = 6.0;

    /// Whether all of the picture shows.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.scale <= 1.0
    }

    /// Whether it cannot be looked at from nearer.
    #[must_use]
    pub fn is_nearest(self) -> bool {
        self.scale >= Self::NEAREST
    }

    /// `factor` times as near; what lies under `at` stays there as far as the frame's edges let it.
    #[must_use]
    pub fn nearer(self, factor: f64, at: Finger, frame: (f64, f64)) -> Self {
        let scale = (self.scale * factor).clamp(1.0, Self::NEAREST);
        let factor = scale / self.scale;
        let moved = |at: f64, by: f64| at - (at - by) * factor;
        Self { scale, x: moved(at.0, self.x), y: moved(at.1, self.y) }.kept(frame)
    }

    /// Moved by so many pixels.
    #[must_use]
    pub fn moved(self, (x, y): (f64, f64), frame: (f64, f64)) -> Self {
        Self { x: self.x + x, y: self.y + y, ..self }.kept(frame)
    }

    /// What two fingers make of it that move from one pair of places to another.
    #[must_use]
    pub fn pinched(self, from: [Finger; 2], to: [Finger; 2], frame: (f64, f64)) -> Self {
        let apart = |[a, b]: [Finger; 2]| (a.0 - b.0).hypot(a.1 - b.1).max(1.0);
        let middle = |[a, b]: [Finger; 2]| (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1));
        let (before, after) = (middle(from), middle(to));
        self.nearer(apart(to) / apart(from), before, frame).moved((after.0 - before.0, after.1 - before.1), frame)
    }

    /// No farther than its edges at the frame's, so that it cannot be lost out of sight.
    fn kept(self, (width, height): (f64, f64)) -> Self {
        let room = |side: f64| (self.scale - 1.0) * side / 2.0;
        Self { x: self.x.clamp(-room(width), room(width)), y: self.y.clamp(-room(height), room(height)), ..self }
    }
}

/// Where a finger that moved so far turns to: the next picture (1), the one before (−1), or none (0).
#[must_use]
pub fn swiped((x, y): (f64, f64)) -> i8 {
    match x {
        _ if x.abs() < SWIPE || x.abs() < 1.5 * y.abs() => 0,
        _ if x < 0.0 => 1,
        _ => -1,
    }
}
