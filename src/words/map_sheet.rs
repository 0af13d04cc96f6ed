//! The words of a printed map.

use super::{Format, Words, part, words};
use crate::text::Locale;

words! {
    /// The words of a printed map, in one locale.
    pub struct MapSheet {}
    print: "打印地图与列表", "列印地圖與列表", "Print the map and its list";
    printed_on: "打印于", "列印於", "Printed";
    signs: "图例", "圖例", "Signs on the map";
    number: "圈内的数字：这里有几处地点；圆环的颜色：各类所占的份额", "圈內的數字：這裡有幾處地點；圓環的顏色：各類所佔的份額", "A number in a ring: so many places here; its colours: the share of each kind";
    group: "圈下的名称：这些地点同属的一组", "圈下的名稱：這些地點同屬的一組", "A name below a ring: the group these places belong to";
    letter: "圆点里的字是类别；其后的数字：图上这一类的处数", "圓點裡的字是類別；其後的數字：圖上這一類的處數", "The letters in a disc are its kind; the number after it: how many of that kind are on the map";
    rough: "虚线圆：位置为估计", "虛線圓：位置為估計", "Dashed: the position is an estimate";
    closed: "空心：打印时闭馆", "空心：列印時閉館", "Hollow: closed when this was printed";
    drawn: "图上的地点", "圖上的地點", "Places on the map";
    absent: "没有确切位置、图上不画的地点", "沒有確切位置、圖上不畫的地點", "Places without a position, not on the map";
}

impl Format {
    /// `另有 12 处没有印出：…`.
    #[must_use]
    pub fn not_printed(self, count: usize) -> String {
        match self.0 {
            Locale::ZhHans => format!("另有 {count} 处没有印出：放大地图或增加条件后再打印。"),
            Locale::ZhHant => format!("另有 {count} 處沒有印出：放大地圖或增加條件後再列印。"),
            Locale::En => format!("{count} more are not printed: zoom in or narrow down, then print again."),
        }
    }
}

part! {
    /// Those of a printed map, which come with it.
    map_sheet: MapSheet
}
