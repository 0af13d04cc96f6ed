//! The page's own words, in every locale; a word that is missing in one does not compile.
//!
//! Only functions are named here: what a place, a stage or a campaign is called is the publisher's to say.

mod dates;
mod edition;
mod event;
mod find;
mod first;
mod follow;
mod format;
mod group;
mod journey;
mod lunar;
mod map_sheet;
mod place;
mod planner;
mod repeat;
mod span;

pub use edition::Editions;
pub use first::First;
pub use format::Format;

/// Defines a set of words and its three editions from one table: a row a word, a column a locale.
macro_rules! words {
    (
        $(#[$doc:meta])*
        pub struct $table:ident { $($part:ident: $of:ident,)* }
        $($name:ident: $hans:literal, $hant:literal, $en:literal;)+
    ) => {
        $(#[$doc])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "a word documents itself")]
        pub struct $table {
            $(pub $part: &'static $part::$of,)*
            $(pub $name: &'static str,)+
        }

        pub(super) static ZH_HANS: $table = $table { $($part: &$part::ZH_HANS,)* $($name: $hans,)+ };
        pub(super) static ZH_HANT: $table = $table { $($part: &$part::ZH_HANT,)* $($name: $hant,)+ };
        pub(super) static EN: $table = $table { $($part: &$part::EN,)* $($name: $en,)+ };
    };
}
use words;

/// Gives a locale's words a table that the first view has none of: the part of the program that shows it carries it.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident: $table:ident) => {
        impl Words {
            $(#[$doc])*
            #[must_use]
            pub fn $name(&self) -> &'static $table {
                match self.tag {
                    "en" => &EN,
                    "zh-Hant" => &ZH_HANT,
                    _ => &ZH_HANS,
                }
            }
        }
    };
}
use part;

words! {
    /// The fixed words of one locale.
    pub struct Words {
        first: First,
    }

    tag: "zh-Hans", "zh-Hant", "en";
    about: "关于", "關於", "About";
    add_stop: "加入路线", "加入路線", "Add to my route";
    added: "已在路线中", "已在路線中", "On my route";
    address: "地址", "地址", "Address";
    all_day: "全天", "全天", "All day";
    also_known: "又名", "又名", "Also known as";
    approximate: "位置为估计", "位置為估計", "Approximate position";
    area_only: "位置待核实", "位置待核實", "Position to be verified";
    as_of: "截至", "截至", "as of";
    audience: "对象", "對象", "For";
    back: "返回", "返回", "Back";
    begins: "开始", "開始", "Begins";
    booking: "预约", "預約", "Booking";
    booking_required: "需预约", "需預約", "Booking required";
    calendar: "日历", "日曆", "Calendar";
    call: "征集", "徵集", "Call for entries";
    cancelled: "已取消", "已取消", "Cancelled";
    clear: "清除", "清除", "Clear";
    clear_filters: "清除筛选", "清除篩選", "Clear filters";
    close: "关闭", "關閉", "Close";
    closed: "闭馆", "閉館", "Closed";
    contact: "联系", "聯繫", "Contact";
    copied: "已复制", "已複製", "Copied";
    correction: "纠错", "糾錯", "Report a mistake";
    data_lost: "部分数据未能载入", "部分數據未能載入", "Part of the data could not be loaded";
    date: "日期", "日期", "Date";
    day: "日", "日", "Day";
    deadline: "截止", "截止", "Deadline";
    designations: "保护级别", "保護級別", "Listings";
    directions: "怎么去", "怎麼去", "How to get there";
    distance: "距离", "距離", "Distance";
    done: "已举办", "已舉辦", "Held so far";
    down: "下移", "下移", "Move down";
    elder: "长辈版", "長輩版", "Large type";
    ended: "已结束", "已結束", "Ended";
    era: "年代", "年代", "Period";
    estimated: "估算", "估算", "estimate";
    events: "活动", "活動", "Events";
    example: "示例", "示例", "Example";
    example_data: "示例数据", "示例數據", "Example data";
    facilities: "设施", "設施", "Facilities";
    fee: "费用", "費用", "Fee";
    figures: "数据", "數據", "Figures";
    filter: "筛选", "篩選", "Filter";
    findings: "数据问题", "數據問題", "Data findings";
    findings_none: "数据没有问题。", "數據沒有問題。", "No problems found in the data.";
    full: "已满", "已滿", "Full";
    full_page: "在完整页面打开", "在完整頁面打開", "Open the full page";
    group_max: "每团人数上限", "每團人數上限", "Largest group";
    holidays_unannounced: "节假日安排尚未公布", "節假日安排尚未公佈", "holidays not announced yet";
    home: "返回首页", "返回首頁", "Home";
    hosted_by: "设于", "設於", "Hosted by";
    hours: "开放时间", "開放時間", "Opening hours";
    hours_unknown: "开放时间未知", "開放時間未知", "Hours unknown";
    language: "语言", "語言", "Language";
    last_entry: "停止入场", "停止入場", "Last entry";
    layers: "底图", "底圖", "Base map";
    list: "列表", "列表", "List";
    map: "地图", "地圖", "Map";
    materials: "需携带", "需攜帶", "Bring";
    month: "月", "月", "Month";
    more: "更多", "更多", "More";
    moved: "有变动", "有變動", "Changed";
    my_route: "我的路线", "我的路線", "My route";
    my_route_empty: "还没有站点。在地点页面点“加入路线”。", "還沒有站點。在地點頁面點「加入路線」。", "No stops yet. Open a place and choose “Add to my route”.";
    no_events: "没有活动", "沒有活動", "No events";
    no_position: "无坐标", "無座標", "No position";
    not_found: "没有找到", "沒有找到", "Not found";
    not_found_hint: "链接里的内容不在当前数据中，可能已更名或撤下。", "連結裡的內容不在當前數據中，可能已更名或撤下。", "What the link names is not in the data; it may have been renamed or withdrawn.";
    not_map: "位置示意，非地图", "位置示意，非地圖", "Schematic, not a map";
    notices: "通知与征集", "通知與徵集", "Notices and calls";
    now_open: "开放中", "開放中", "Open now";
    ongoing: "进行中", "進行中", "Ongoing";
    online: "线上", "線上", "Online";
    open_end: "结束时间未公布", "結束時間未公佈", "No end announced";
    optional: "可选", "可選", "optional";
    organisers: "主办", "主辦", "Held by";
    page_failed: "这一页未能载入", "這一頁未能載入", "This page could not be loaded";
    page_failed_hint: "请检查网络后重试；其他页面不受影响。", "請檢查網絡後重試；其他頁面不受影響。", "Check the network and try again; other pages are not affected.";
    phone: "电话", "電話", "Telephone";
    places: "地点", "地點", "Places";
    planned: "计划", "計劃", "Planned";
    postponed: "延期", "延期", "Postponed";
    publisher: "发布单位", "發佈單位", "Publisher";
    registration: "报名", "報名", "Registration";
    remedy: "怎么办", "怎麼辦", "Remedy";
    remove: "移除", "移除", "Remove";
    restricted: "内部活动", "內部活動", "Invited guests only";
    routes: "路线", "路線", "Routes";
    safety: "安全", "安全", "Safety";
    scan_to_take: "扫码带走本页", "掃碼帶走本頁", "Scan to take this page along";
    search: "搜索", "搜尋", "Search";
    search_hint: "地点、活动、路线", "地點、活動、路線", "Places, events, routes";
    series: "系列", "系列", "Series";
    services: "服务点单", "服務點單", "Services";
    share: "分享", "分享", "Share";
    skip: "跳到内容", "跳到內容", "Skip to content";
    sources: "来源", "來源", "Sources";
    source_missing: "来源待补", "來源待補", "Source to be added";
    speakers: "主讲／演出", "主講／演出", "With";
    staffing: "人员", "人員", "Staffing";
    start: "出发", "出發", "Start";
    stay: "停留", "停留", "Stay";
    still_there: "还在使用吗？", "還在使用嗎？", "Still there?";
    still_there_hint: "即将返回首页并清除查询。", "即將返回首頁並清除查詢。", "Returning to the start; searches will be cleared.";
    stop: "站", "站", "stop";
    stories: "故事", "故事", "Stories";
    task: "任务", "任務", "Task";
    teams: "志愿队伍", "志願隊伍", "Volunteer teams";
    theme: "本月主题", "本月主題", "This month";
    today: "今天", "今天", "Today";
    continue_using: "继续使用", "繼續使用", "Continue";
    transcript: "文字稿", "文字稿", "Transcript";
    unknown: "未知", "未知", "Unknown";
    up: "上移", "上移", "Move up";
    updated: "数据更新", "數據更新", "Data updated";
    venue: "地点", "地點", "Where";
    visit: "建议参观", "建議參觀", "Visit";
    walk: "步行", "步行", "On foot";
    watch: "观看／参加", "觀看／參加", "Watch or join";
    when: "时间", "時間", "When";
    about_program: "程序", "程式", "Program";
    audio: "音频", "音頻", "Audio";
    availability: "服务时间", "服務時間", "Available";
    cadence: "频次", "頻次", "How often";
    check_hours: "选择日期后核对各站开放时间。", "選擇日期後核對各站開放時間。", "Choose a date to check opening hours.";
    claimed_by: "认领", "認領", "Taken up by";
    curated_routes: "推荐路线", "推薦路線", "Suggested routes";
    documents: "文件与链接", "文件與連結", "Documents and links";
    duty: "值班", "值班", "On duty";
    ends: "结束", "結束", "Ends";
    level: "层级", "層級", "Level";
    meal: "用餐", "用餐", "Meal";
    members: "人数", "人數", "Members";
    menu_code: "编号", "編號", "No.";
    mode: "出行方式", "出行方式", "How to travel";
    narrator: "讲述", "講述", "Told by";
    no_routes: "还没有推荐路线。", "還沒有推薦路線。", "No routes have been suggested yet.";
    notice: "通知", "通知", "Notice";
    pace: "步速", "步速", "Pace";
    parent_team: "上级队伍", "上級隊伍", "Team above";
    past_events: "往期", "往期", "Past";
    published: "发布日期", "發佈日期", "Published";
    issuer: "发布", "發佈", "Issued by";
    remaining: "尚余", "尚餘", "Still to come";
    published_length: "公布时长", "公佈時長", "Published length";
    route_check: "核对开放时间的日期", "核對開放時間的日期", "Check opening hours on";
    route_skips: "不在数据中的站不会带入。", "不在數據中的站不會帶入。", "Stops that are not in the data are left behind.";
    section_empty: "这里还没有内容。", "這裡還沒有內容。", "There is nothing here yet.";
    service_area: "服务范围", "服務範圍", "Area";
    services_of_team: "提供的服务", "提供的服務", "Services offered";
    set_out: "出发时间", "出發時間", "Set out at";
    status: "状态", "狀態", "Status";
    stay_assumed: "假定", "假定", "assumed";
    stay_minutes: "停留（分钟）", "停留（分鐘）", "Stay (minutes)";
    strands: "内容", "內容", "Strands";
    teams_below: "下属队伍", "下屬隊伍", "Teams below";
    the_way: "途中", "途中", "On the way";
    timetable: "时间表", "時間表", "Timetable";
    total_time: "全程", "全程", "In all";
    team: "服务队伍", "服務隊伍", "Team";
    upcoming: "接下来", "接下來", "Coming up";
    video: "视频", "視頻", "Video";
    wait: "等候", "等候", "Wait";
    wishes_note: "这里只公布，不受理提交。", "這裡只公佈，不受理提交。", "Published for information; nothing can be submitted here.";
    wishes: "微心愿", "微心願", "Wishes";
    withdrawn: "该内容已由发布单位撤下。", "該內容已由發佈單位撤下。", "The publisher has withdrawn this.";
    works: "书影音", "書影音", "Books, films, songs";
    amap: "高德地图", "高德地圖", "Amap";
    navigate: "导航到这里", "導航到這裡", "Directions in a map app";
    by_distance: "按距离", "按距離", "Distance";
    by_area: "按区域", "按區域", "By area";
    by_category: "按类别", "按類別", "By kind";
    by_team: "按队伍", "按隊伍", "By team";
    by_district: "按行政区", "按行政區", "District";
    by_whole: "按隶属", "按隸屬", "Hierarchy";
    choose_on_map: "在地图上选", "在地圖上選", "Choose on the map";
    grouping: "地图上合并", "地圖上合併", "Grouping on the map";
    here_chosen: "就在这里", "就在這裡", "I am here";
    here_hint: "移动地图，让十字对准所在处。", "移動地圖，讓十字對準所在處。", "Move the map until the cross is where you are.";
    locating: "正在取得位置", "正在取得位置", "Finding your position";
    near_me: "附近", "附近", "Near me";
    near_sorted: "按离此处的距离排列；圈内步行约 15 分钟", "按離此處的距離排列；圈內步行約 15 分鐘", "Nearest first; the circle is about 15 minutes on foot";
    no_location: "无法取得位置", "無法取得位置", "Your position is not available";
    one_spot: "同一位置", "同一位置", "On this spot";
    any_years: "不限年代", "不限年代", "Any period";
    at_a_time: "指定时间", "指定時間", "At a time";
    at_now: "现在", "現在", "Now";
    district: "地区", "地區", "District";
    era_first: "最早", "最早", "From";
    era_last: "最晚", "最晚", "To";
    filters_here: "筛选条件", "篩選條件", "Filters";
    open: "开放", "開放", "Open";
    recordings: "音视频", "音視頻", "Recordings";
    time: "时刻", "時刻", "Time of day";
    undated: "年代不详", "年代不詳", "undated";
    zoom_in: "放大", "放大", "Zoom in";
    zoom_out: "缩小", "縮小", "Zoom out";
    in_view: "视野内", "視野內", "in view";
    show_more: "显示更多", "顯示更多", "Show more";
    schematic: "位置示意", "位置示意", "Schematic";
    nearby: "附近", "附近", "Nearby";
    expand: "展开或收起列表", "展開或收起列表", "Raise or lower the list";
    site_navigation: "主导航", "主導航", "Main";
    stop_no_place: "不在数据中的地点", "不在數據中的地點", "Not in the data";
    host: "主办单位", "主辦單位", "Host";
    organiser: "承办单位", "承辦單位", "Organiser";
    site_code: "网站标识码", "網站標識碼", "Site code";
    error_report: "我为政府网站找错", "我為政府網站找錯", "Report an error to the portal";
    privacy: "隐私说明", "隱私說明", "Privacy";
    accessibility: "无障碍声明", "無障礙聲明", "Accessibility";
    police_record: "公安备案", "公安備案", "Police record";
    not_there: "无", "無", "none";
    local_time: "当地时间", "當地時間", "Local time";
    lunar: "农历", "農曆", "Lunisolar:";
    ordinal: "场次", "場次", "Number";
    week: "周", "週", "Week";
    beijing_time: "北京时间", "北京時間", "Beijing time";
    originally: "原定", "原定", "Originally";
    assumed: "待调休公布", "待調休公佈", "Subject to public holidays";
    capacity: "名额", "名額", "Places";
    copy_text: "复制文本", "複製文本", "Copy the text";
    show_as: "显示方式", "顯示方式", "Show as";
    year: "年", "年", "Year";
    print: "打印", "列印", "Print";
    cancel: "取消", "取消", "Cancel";
    qr_code: "二维码", "二維碼", "QR code";
    removed: "已移除", "已移除", "Removed";
    download: "下载", "下載", "Download";
}
