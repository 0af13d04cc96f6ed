//! The words of the planner and of what is taken along from it.

use super::{Words, words};

words! {
    /// The words of the planner in one locale.
    pub struct Planner {}
    accept_plan: "采用这个建议", "採用這個建議", "Use this proposal";
    all_open: "都在开放时间内", "都在開放時間內", "All are open then";
    any_theme: "不限", "不限", "Any";
    back_by: "最晚返回", "最晚返回", "Be back by";
    chosen_point: "已选的点", "已選的點", "The chosen point";
    code_damaged: "链接里的路线不完整，没能读出。请向分享的人再要一次链接。", "連結裡的路線不完整，沒能讀出。請向分享的人再要一次連結。", "The route in this link is damaged and could not be read. Ask for the link again.";
    dropped_nowhere: "拖到另一站或别的地点上才会改动路线。", "拖到另一站或別的地點上才會改動路線。", "Drop it on another stop or place to change the route.";
    drag_stop: "拖动排序", "拖動排序", "Drag to another place";
    emptied: "路线已清空，可以撤销。", "路線已清空，可以撤銷。", "The route is empty now; undo brings it back.";
    end_at: "终点", "終點", "End at";
    end_last: "最后一站", "最後一站", "The last stop";
    end_return: "回到起点", "回到起點", "Back at the start";
    end_here_note: "终点会写进这条路线的链接。", "終點會寫進這條路線的連結。", "The end becomes part of this route’s link.";
    grade: "适合年级", "適合年級", "School years";
    curriculum: "课程衔接", "課程銜接", "Curriculum";
    group: "成团人数", "成團人數", "Group";
    start_windows: "可出发时段", "可出發時段", "Setting out";
    outside_start: "不在可出发的时段内", "不在可出發的時段內", "Outside the times for setting out";
    hospital: "就近医院", "就近醫院", "Hospital";
    emergency: "应急电话", "應急電話", "In an emergency";
    emergency_plan: "应急预案", "應急預案", "Emergency plan";
    latest_start: "照现在的顺序，最晚出发：", "照現在的順序，最晚出發：", "In this order, set out by ";
    latest_take: "用这个时间出发", "用這個時間出發", "Set out then";
    open_link: "粘贴路线链接", "貼上路線連結", "Paste a route’s link";
    link_none: "这个链接里没有路线。", "這個連結裡沒有路線。", "There is no route in this link.";
    file_none: "这个文件里没有数据中的地点。", "這個檔案裡沒有數據中的地點。", "Nothing in this file is a place of the data.";
    file_unread: "这不是 GPX 文件。", "這不是 GPX 檔案。", "This is not a GPX file.";
    file_unknown: "不在数据中，未带入：", "不在數據中，未帶入：", "Not in the data, left behind: ";
    first_stop: "第一站", "第一站", "The first stop";
    go_to_event: "参加活动", "參加活動", "For the event";
    left_out: "省去", "省去", "left out";
    lock_stop: "固定顺序", "固定順序", "Keep in its place";
    locked: "固定", "固定", "fixed";
    lunch: "用餐", "用餐", "Meal break";
    lunch_none: "不安排", "不安排", "None";
    map_center: "地图中心", "地圖中心", "The map’s centre";
    new_day: "从这站起算第二天", "從這站起算第二天", "Another day begins here";
    not_all_fits: "安排不下的站", "安排不下的站", "Stops that do not fit";
    optional_stop: "时间不够时可省去", "時間不夠時可省去", "May be left out";
    parking: "有停车处", "有停車處", "Parking";
    no_parking: "没有停车处", "沒有停車處", "No parking";
    parking_unknown: "停车情况未知，请先核实", "停車情況未知，請先核實", "Parking unknown: check first";
    lodging: "住宿", "住宿", "Night at";
    lodging_before: "前一晚住宿", "前一晚住宿", "Night before at";
    aim: "以什么为先", "以什麼為先", "What counts most";
    aim_soonest: "最早结束", "最早結束", "Over soonest";
    aim_travel: "途中时间最少", "途中時間最少", "Least time on the way";
    days: "分几天走", "分幾天走", "Over how many days";
    days_as_now: "照现在的分法", "照現在的分法", "As now";
    mode_here: "怎么到这一站", "怎麼到這一站", "How to get here";
    mode_as_all: "同整条路线", "同整條路線", "As on the whole route";
    moved: "已移动", "已移動", "moved";
    place_anew: "在地图上另选", "在地圖上另選", "Choose another point";
    place_here: "就放在这里", "就放在這裡", "Put it here";
    place_hint: "移动地图，让十字对准要放的地方。", "移動地圖，讓十字對準要放的地方。", "Move the map until the cross is where it should be.";
    pull_hint: "在地图上也可以直接拖动。", "在地圖上也可以直接拖動。", "You can also drag it on the map.";
    gpx_parts: "GPX 内容", "GPX 內容", "What the GPX has";
    gpx_waypoints: "航点", "航點", "Waypoints";
    gpx_route: "路线", "路線", "Route";
    gpx_track: "轨迹", "軌跡", "Track";
    picture: "图片", "圖片", "Picture";
    picture_hint: "长按（或右键）图片保存。", "長按（或右鍵）圖片保存。", "Press and hold the picture, or right-click it, to save it.";
    copy_plan: "复制行程", "複製行程", "Copy the plan";
    my_position: "我的位置", "我的位置", "My position";
    position_note: "起点会写进这条路线的链接。", "起點會寫進這條路線的連結。", "The start becomes part of this route’s link.";
    pick_on_map: "在地图上点选加站", "在地圖上點選加站", "Tap places on the map to add them";
    pick_done: "完成", "完成", "Done";
    picked: "已加入", "已加入", "Added";
    filter_length: "时长", "時長", "Length";
    filter_any: "不限", "不限", "Any";
    half_day: "半天以内", "半天以內", "Up to half a day";
    one_day: "半天以上", "半天以上", "More than half a day";
    short: "2 小时以内", "2 小時以內", "Up to 2 hours";
    none_match: "没有符合条件的路线。", "沒有符合條件的路線。", "No route matches.";
    measured: "按道路", "按道路", "by road";
    measuring: "正在按道路计算途中时间", "正在按道路計算途中時間", "Measuring the ways along the roads";
    not_measured: "路线引擎没有给出结果，途中时间暂按直线估算。", "路線引擎沒有給出結果，途中時間暫按直線估算。", "The routing engine gave no answer: the ways are estimated for now.";
    not_drawn: "路线引擎没有给出路线走向，图上暂画直线。", "路線引擎沒有給出路線走向，圖上暫畫直線。", "The routing engine gave no lines: the map draws straight ones for now.";
    planning: "正在计算", "正在計算", "Working";
    open_gpx: "从 GPX 文件导入", "從 GPX 檔案匯入", "Read a GPX file";
    own_notes: "记录", "記錄", "Notes";
    roll_call: "点名", "點名", "Roll call";
    route_name: "给路线起个名字", "給路線起個名字", "A name for the route";
    save_route: "保存到本机", "保存到本機", "Keep on this device";
    saved_here: "只保存在这台设备的浏览器里，不会上传。", "只保存在這台設備的瀏覽器裡，不會上傳。", "Kept in this browser only; nothing is sent anywhere.";
    saved_routes: "保存的路线", "保存的路線", "Kept routes";
    save_by_hand: "此浏览器不能保存文件。复制下面的文本，在其他地方存为文件。", "此瀏覽器不能保存檔案。複製下面的文本，在其他地方存為檔案。", "This browser cannot save files. Copy the text below and save it elsewhere.";
    scan_route: "扫码带走这条路线", "掃碼帶走這條路線", "Scan to take this route along";
    suggest: "推荐路线方案", "推薦路線方案", "Suggest a day";
    suggest_go: "推荐", "推薦", "Suggest";
    suggest_none: "没有合适的方案。换个主题或放宽时间。", "沒有合適的方案。換個主題或放寬時間。", "Nothing fits. Try another theme or more time.";
    suggest_theme: "主题", "主題", "Theme";
    suggest_time: "用时", "用時", "Time";
    start_at: "起点", "起點", "Start at";
    stop_settings: "这一站的设置", "這一站的設置", "Settings of this stop";
    take_along: "带走路线", "帶走路線", "Take it along";
    to_note: "请留意", "請留意", "Note";
    keep_first: "第一站不变", "第一站不變", "Keep the first stop";
    keep_last: "最后一站不变", "最後一站不變", "Keep the last stop";
    keep_order: "保持现在的顺序", "保持現在的順序", "Keep the present order";
    moved_stop: "位置有变", "位置有變", "moved";
    no_better_order: "没有找到更好的顺序。", "沒有找到更好的順序。", "No better order was found.";
    present_order: "现在的顺序", "現在的順序", "Present order";
    propose: "建议一个顺序", "建議一個順序", "Propose an order";
    proposed_order: "建议的顺序", "建議的順序", "Proposed order";
    troubled_stops: "有问题的站", "有問題的站", "Stops with a problem";
    keep_mine: "保留现有路线", "保留現有路線", "Keep mine";
    replace_route: "替换我的路线", "替換我的路線", "Replace mine";
    route_replaces: "你已有一条路线，这样会替换它。", "你已有一條路線，這樣會替換它。", "You have a route already; this replaces it.";
    use_route: "作为我的路线", "作為我的路線", "Use as my route";
    browse_map: "去地图选地点", "去地圖選地點", "Choose places on the map";
    browse_routes: "看推荐路线", "看推薦路線", "See suggested routes";
    clear_route: "清空路线", "清空路線", "Clear my route";
    undo: "撤销", "撤銷", "Undo";
    redo: "重做", "重做", "Redo";
    bicycle: "骑行", "騎行", "By bicycle";
    bus: "公交", "公車", "By bus";
    coach: "大巴", "大巴", "By coach";
    mixed: "多种方式", "多種方式", "By several means";
    pace_slow: "慢 3 公里/时", "慢 3 公里/時", "Slow, 3 km/h";
    pace_usual: "平常 4 公里/时", "平常 4 公里/時", "Usual, 4 km/h";
    warn_closed: "当天闭馆", "當天閉館", "Closed that day";
    warn_holidays: "节假日安排尚未公布，开放时间可能有变", "節假日安排尚未公佈，開放時間可能有變", "Holidays are not announced yet: hours may differ";
    warn_hours_unknown: "开放时间未知，请先核实", "開放時間未知，請先核實", "Hours unknown: check first";
    warn_no_position: "没有坐标，去这一站的时间未计入", "沒有座標，去這一站的時間未計入", "No position: the way here is not counted";
    warn_past_midnight: "次日到达", "次日到達", "Reached on the next day";
    warn_no_event: "当天没有这场活动", "當天沒有這場活動", "Not on that day";
}

impl Words {
    /// The words of the planner, which the first view has none of: its part of the program does not carry them.
    #[must_use]
    pub fn planner(&self) -> &'static Planner {
        match self.tag {
            "en" => &EN,
            "zh-Hant" => &ZH_HANT,
            _ => &ZH_HANS,
        }
    }
}
