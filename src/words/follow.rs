//! The words of a route that is followed on the way, and of what stays on the device.

use super::{Format, Words, part, words};
use crate::text::Locale;

words! {
    /// The words of following a route, in one locale.
    pub struct Following {}
    follow: "按路线走", "按路線走", "Follow the route";
    next: "下一站", "下一站", "Next stop";
    previous: "上一站", "上一站", "Previous stop";
    finish: "结束", "結束", "Finish";
    planned: "计划到达", "計劃到達", "Planned for";
    then: "之后", "之後", "Then";
    how_far: "离我多远", "離我多遠", "How far from me";
    far_note: "位置只在本页用来计算距离，不保存，也不发送。", "位置只在本頁用來計算距離，不保存，也不發送。", "Your position only serves to tell the distance here; it is neither kept nor sent.";
    far_refused: "没有取得位置：浏览器或系统没有允许，或暂时定位不到。", "沒有取得位置：瀏覽器或系統沒有允許，或暫時定位不到。", "No position: the browser or the system does not allow it, or cannot find it now.";
    far_stop: "停止定位", "停止定位", "Stop locating";
    straight: "直线距离", "直線距離", "In a straight line";
    read_more: "介绍与故事", "介紹與故事", "About this place";
    settings: "途中设置", "途中設置", "On the way";
    keep_awake: "屏幕保持常亮", "螢幕保持常亮", "Keep the screen on";
    note_visited: "在本机记下到过的站", "在本機記下到過的站", "Note visited stops on this device";
    visited_note: "只记在这台设备上，不统计、不上传。", "只記在這台設備上，不統計、不上傳。", "Noted on this device only; never counted, never sent.";
    visited: "到过这里", "到過這裡", "I have been here";
    offline: "离线使用", "離線使用", "Without a network";
    offline_save: "保存供离线使用", "保存供離線使用", "Save for use without a network";
    offline_note: "把页面和这个站点的数据存在本机；有网络时仍以最新数据为准。图片、音频和底图不在内。", "把頁面和這個站點的數據存在本機；有網絡時仍以最新數據為準。圖片、音頻和底圖不在內。", "Keeps this page and this site’s data on the device; with a network the newest data is still used. Pictures, recordings and base maps are not kept.";
    offline_saving: "正在保存", "正在保存", "Saving";
    offline_saved: "已保存：没有网络也能打开。", "已保存：沒有網絡也能打開。", "Saved: this opens without a network.";
    offline_failed: "没有保存完整。请在网络通畅时再试。", "沒有保存完整。請在網絡通暢時再試。", "Not everything could be saved. Try again with a better network.";
    offline_remove: "移除离线副本", "移除離線副本", "Remove the copy";
    offline_unable: "此浏览器不能离线保存。页面打开后不关闭，断网也能看完路线。", "此瀏覽器不能離線保存。頁面打開後不關閉，斷網也能看完路線。", "This browser cannot keep pages. As long as this one stays open, the route can be followed without a network.";
    clear_all: "清除本机数据", "清除本機數據", "Clear my data";
    clear_all_question: "会清除本机保存的路线、到过的站、语言选择和离线副本，不能恢复。", "會清除本機保存的路線、到過的站、語言選擇和離線副本，不能恢復。", "This clears the kept routes, visited stops, the choice of language and the copy for use without a network. It cannot be undone.";
    cleared: "已清除。", "已清除。", "Cleared.";
    navigate_leg: "这一段的导航", "這一段的導航", "Directions for this way";
}

impl Format {
    /// `第 2/6 站`, `Stop 2 of 6`.
    #[must_use]
    pub fn stop_of(self, number: usize, count: usize) -> String {
        match self.0 {
            Locale::ZhHans | Locale::ZhHant => format!("第 {number}/{count} 站"),
            Locale::En => format!("Stop {number} of {count}"),
        }
    }

    /// `350 米，东北方向`, `350 m to the north-east`; the direction in degrees clockwise from north.
    #[must_use]
    pub fn toward(self, distance: &str, bearing: f64) -> String {
        const HANS: [&str; 8] = ["北", "东北", "东", "东南", "南", "西南", "西", "西北"];
        const HANT: [&str; 8] = ["北", "東北", "東", "東南", "南", "西南", "西", "西北"];
        const EN: [&str; 8] =
            ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 360")]
        let index = (bearing / 45.0).round() as usize % 8;
        match self.0 {
            Locale::ZhHans => format!("{distance}，{}方向", HANS[index]),
            Locale::ZhHant => format!("{distance}，{}方向", HANT[index]),
            Locale::En => format!("{distance} to the {}", EN[index]),
        }
    }
}

part! {
    /// The words of a route that is followed, which the first view has none of: its part of the program does not carry them.
    follow: Following
}
