//! Which datum positions are published in, and the way to WGS 84.

/// A datum as declared by a publisher.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Datum {
    /// WGS 84, or CGCS2000, which equals it for display.
    #[default]
    Wgs84,
    /// GCJ-02, as used by Amap and Tencent.
    Gcj02,
    /// BD-09, as used by Baidu.
    Bd09,
}
