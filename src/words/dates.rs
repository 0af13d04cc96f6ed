//! The words of the calendar and of the pages of events.

use super::{Words, part, words};

words! {
    /// The words of the calendar in one locale.
    pub struct Dates {}
    agenda_earlier: "显示更早的活动", "顯示更早的活動", "Show earlier events";
    agenda_empty: "接下来没有活动。", "接下來沒有活動。", "Nothing is coming up.";
    agenda_end: "没有更晚的活动了。", "沒有更晚的活動了。", "There is nothing later.";
    agenda_later: "显示更晚的活动", "顯示更晚的活動", "Show later events";
    agenda_start: "没有更早的活动了。", "沒有更早的活動了。", "There is nothing earlier.";
    board: "活动公示", "活動公示", " programme";
    board_date: "日期", "日期", "Date";
    board_what: "活动", "活動", "Event";
    board_who: "主办", "主辦", "Held by";
    call_until: "征集截止", "徵集截止", "Entries close";
    calls: "正在征集", "正在徵集", "Calls for entries";
    conflict_closed: "场所当天闭馆，请先核实", "場所當天閉館，請先核實", "The venue is closed that day: check first";
    conflict_hours: "不在场所的开放时间内，请先核实", "不在場所的開放時間內，請先核實", "Outside the venue’s opening hours: check first";
    free: "免费", "免費", "Free";
    holidays_not_announced: "调休安排尚未公布", "調休安排尚未公佈", "Public holidays of this year are not announced yet";
    holidays_not_given: "本站没有这一年的放假调休安排", "本站沒有這一年的放假調休安排", "This site has no public holidays for this year";
    left: "有余位", "有餘位", "Places left";
    materials: "资料", "資料", "Materials";
    more_filters: "更多条件", "更多條件", "More filters";
    near_only: "附近 3 公里", "附近 3 公里", "Within 3 km";
    open_board: "打印年度公示", "列印年度公示", "Programme to print";
    other_calendars: "加入其他日历", "加入其他日曆", "Add to another calendar";
    place_calendar: "这里的日历", "這裡的日曆", "Calendar of this place";
    remind: "提前 1 小时提醒", "提前 1 小時提醒", "Remind me an hour before";
    series_over: "没有后续场次了。", "沒有後續場次了。", "There are no further dates.";
    stops_on_map: "在地图上看各站", "在地圖上看各站", "See its stops on the map";
    sub_events: "分项活动", "分項活動", "In this programme";
    subscribe: "订阅", "訂閱", "Subscribe";
    subscribe_hint: "在日历应用中订阅，新的活动会自动出现。", "在日曆應用中訂閱，新的活動會自動出現。", "Subscribe in a calendar app, and new events appear in it by themselves.";
    subscribe_none: "这个站点没有发布可订阅的日历。", "這個站點沒有發佈可訂閱的日曆。", "This site publishes no calendars to subscribe to.";
    subscribe_open: "在日历应用中打开", "在日曆應用中打開", "Open in a calendar app";
    venue_missing: "地点资料缺失", "地點資料缺失", "Place details missing";
    team_calendar: "队伍的日历", "隊伍的日曆", "Calendar of this team";
    agenda: "日程", "日程", "Agenda";
    next_month: "下个月", "下個月", "Next month";
    previous_month: "上个月", "上個月", "Previous month";
    few: "少", "少", "Few";
    hybrid: "现场＋线上", "現場＋線上", "On site and online";
    jump_date: "跳到日期", "跳到日期", "Go to date";
    many: "多", "多", "Many";
    next_day: "后一天", "後一天", "Next day";
    next_week: "下一周", "下一週", "Next week";
    next_year: "下一年", "下一年", "Next year";
    on_this_day: "历史上的这一天", "歷史上的這一天", "On this day in earlier years";
    previous_day: "前一天", "前一天", "Previous day";
    previous_week: "上一周", "上一週", "Previous week";
    previous_year: "上一年", "上一年", "Previous year";
    save_list: "全部存入日历", "全部存入日曆", "Save all to calendar";
    soon: "近期", "近期", "Soon";
    tomorrow: "明天", "明天", "Tomorrow";
    weekend: "本周末", "本週末", "This weekend";
    calendar_empty: "这个月没有活动。", "這個月沒有活動。", "Nothing is on this month.";
    calendar_filtered: "符合筛选的活动本月没有。", "符合篩選的活動本月沒有。", "Nothing this month matches the filters.";
    day_empty: "这一天没有活动。", "這一天沒有活動。", "Nothing is on this day.";
    programme: "安排", "安排", "Programme";
    save_ics: "存入日历", "存入日曆", "Save to calendar";
    all_times: "全部场次存入日历", "全部場次存入日曆", "Save all dates";
    next_one: "下一场", "下一場", "Next";
    series_progress: "进度", "進度", "Progress";
    event_times: "后续场次", "後續場次", "Further dates";
    ics_by_hand: "此浏览器不能保存文件。复制下面的文本，存为 .ics 文件即可导入日历。", "此瀏覽器不能保存文件。複製下面的文本，存為 .ics 文件即可匯入日曆。", "This browser cannot save files. Copy the text below into a file that ends in .ics and import it into your calendar.";
    not_done: "未完成", "未完成", "to do";
    part_done: "已完成", "已完成", "done";
    registration_link: "网上报名", "網上報名", "Register online";
    registration_none: "无需报名", "無需報名", "No registration needed";
    registration_onsite: "现场报名", "現場報名", "Register on site";
    registration_phone: "电话报名", "電話報名", "Register by telephone";
    spoken: "语言／方言", "語言／方言", "Spoken";
    weather: "天气", "天氣", "Weather";
    registration_closes: "报名截止", "報名截止", "Closes";
    registration_opens: "报名开始", "報名開始", "Opens";
}

part! {
    /// The words of the calendar, which the first view has none of: its part of the program does not carry them.
    dates: Dates
}
