//! The words of a place's page.

use super::{Words, part, words};

words! {
    /// The words of a place's page in one locale.
    pub struct Place {}
    captions: "字幕", "字幕", "Captions";
    layer_failed: "暂时打不开", "暫時打不開", "Not to be had at present";
    part_of: "属于", "屬於", "Part of";
    routes_here: "经过这里的路线", "經過這裡的路線", "Routes through here";
    events_here: "这里的活动", "這裡的活動", "Events here";
    group_min: "每团人数下限", "每團人數下限", "Smallest group";
    minors_hidden: "图片含未成年人，未显示", "圖片含未成年人，未顯示", "Picture shows minors: hidden";
    ctrl_wheel: "按住 Ctrl 再滚动可缩放地图", "按住 Ctrl 再滾動可縮放地圖", "Hold Ctrl and scroll to zoom the map";
    two_fingers: "用双指移动地图", "用雙指移動地圖", "Move the map with two fingers";
    exceptions: "特别安排", "特別安排", "Exceptions";
    follow_story: "在地图上跟着走", "在地圖上跟著走", "Follow on the map";
    step_back: "上一处", "上一處", "The place before";
    step_on: "下一处", "下一處", "The next place";
    hours_as_given: "原文如下，请以现场为准", "原文如下，請以現場為準", "As published";
    hours_link: "开放时间", "開放時間", "Opening hours";
    listen: "听", "聽", "Listen";
    lunar: "农历", "農曆", "Lunar";
    make_up_days: "调休上班日", "調休上班日", "Make-up working days";
    minutes_walk: "步行约", "步行約", "on foot about";
    moved_here: "原链接指向", "原連結指向", "The link was to";
    moved_note: "，现由本页接续。", "，現由本頁接續。", ", which goes on as this page.";
    nearby: "附近", "附近", "Nearby";
    nearer: "放大图片", "放大圖片", "Enlarge the picture";
    farther: "缩小图片", "縮小圖片", "Reduce the picture";
    perhaps: "可能开放", "可能開放", "perhaps open";
    picture: "图", "圖", "Picture";
    picture_after: "下一张", "下一張", "Next picture";
    picture_before: "上一张", "上一張", "Previous picture";
    picture_larger: "查看大图", "查看大圖", "See it large";
    pictures: "图片", "圖片", "Pictures";
    printed: "扫码打开本页", "掃碼打開本頁", "Scan to open this page";
    timeline: "大事记", "大事記", "Timeline";
    today: "今天", "今天", "Today";
    unknown_day: "未知", "未知", "Not known";
    year_round: "每年", "每年", "every year";
    apple_maps: "Apple 地图", "Apple 地圖", "Apple Maps";
    baidu_maps: "百度地图", "百度地圖", "Baidu Maps";
    by_name_only: "没有坐标，将按名称查找；找到的可能不是同一处。", "沒有座標，將按名稱查找；找到的可能不是同一處。", "No position is known: this looks for the name, and may find another place.";
    device_map: "设备上的地图", "裝置上的地圖", "The device's own map";
    tencent_maps: "腾讯地图", "騰訊地圖", "Tencent Maps";
}

part! {
    /// The words of a place's page, which come with it.
    place: Place
}
