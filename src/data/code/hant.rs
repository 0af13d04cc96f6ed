//! Findings in Traditional Chinese: cause and remedy; `{found}` and `{expected}` stand for a finding's own.

use super::Code;

/// The cause and the remedy.
pub const fn words(code: Code) -> [&'static str; 2] {
    match code {
        Code::NotFound => ["找不到文件", "核對 sources 裡的 url 和服務器上的文件名（區分大小寫）"],
        Code::Status => ["服務器回答 {found}", "請在瀏覽器中打開該地址，查看服務器的錯誤"],
        Code::Timeout => ["等待超時", "稍後重試；文件太大時請拆分或開啟壓縮"],
        Code::Network => ["網絡不通，或服務器不允許跨域讀取", "檢查網絡；跨域數據源須允許 CORS"],
        Code::NotJson => ["不是 JSON：{found}", "檢查文件內容；可用任一 JSON 校驗工具定位"],
        Code::Html => ["得到的是網頁，不是 JSON", "地址多半寫錯了，服務器以網頁作答；請改正 url"],
        Code::Syntax => ["JSON 語法錯誤，位於 {found}（行:列），該段已略去", "改正該處的引號、逗號或括號"],
        Code::Truncated => ["文件在 {found}（行:列）處中斷，此前完整的記錄已保留", "重新導出或重新上傳整個文件"],
        Code::NotCalendarLine => {
            ["這一行不是 iCalendar 屬性，或不完整：{found}", "重新匯出日曆；見 RFC 5545 第 3.1 節"]
        }
        Code::NotUtf8 => ["不是 UTF-8 編碼，位於 {found}（行:列）", "另存為 UTF-8（常見的是誤存為 GBK）"],
        Code::ByteOrderMark => ["文件以字節順序標記（BOM）開頭", "另存為不帶 BOM 的 UTF-8"],
        Code::TrailingComma => ["多餘的逗號，位於 {found}（行:列）", "刪去括號前的逗號"],
        Code::NotANumber => ["NaN 或 Infinity 不是 JSON，位於 {found}（行:列），按空值處理", "未知的數寫 null"],
        Code::ControlCharacter => ["字符串裡有未轉義的換行或控制字符，位於 {found}（行:列）", "字符串裡的換行寫 \\n"],
        Code::NotASource => [
            "不是數據源：{found}",
            "頂層應為 FeatureCollection、Group、節假日文件或含 places、events 等的對象；別的格式請寫 shape",
        ],
        Code::EmptySource => ["數據源裡沒有記錄", "補充記錄，或從 sources 中刪去"],
        Code::EmptyList => ["列表是空的", "補充記錄，或刪去該列表"],
        Code::ListNotFound => ["shape 的 list 所指之處不是數組：{found}", "核對 JSON Pointer，例如 /data/items"],
        Code::MissingComma => ["缺少逗號，位於 {found}（行:列）", "補上逗號"],
        Code::NoVersion => ["缺少 schemaVersion", "寫 \"schemaVersion\": 1"],
        Code::UnknownVersion => ["不認識的 schemaVersion：{found}", "本程序讀第 1 版；請更新程序或改寫數據"],
        Code::NoDatum => {
            ["缺少 coordinateSystem，按 WGS84 處理", "寫明 WGS84、CGCS2000、GCJ02（高德、騰訊）或 BD09（百度）"]
        }
        Code::UnknownLanguage => ["不認識的語言：{found}", "可用 zh-Hans、zh-Hant、en"],
        Code::NoSources => ["沒有數據源", "在 sources 中列出數據文件"],
        Code::LayerNotShown => [
            "底圖缺少 attribution 或 approvalNumber（審圖號），不予顯示",
            "補上版權說明和審圖號；僅供本機預覽的寫 \"preview\": true",
        ],
        Code::PictureNotPlaced => {
            ["手繪底圖 {found} 的控制點不足以定位", "至少給兩個相隔較遠的控制點，最好四角各一個；x、y 為圖片像素"]
        }
        Code::PictureBent => ["手繪底圖的控制點互相不符：{found}", "核對控制點；不按比例繪製的圖，請在有地點處取點"],
        Code::UnknownModule => [
            "不認識的模塊：{found}",
            "可用 map、calendar、routes、services、teams、stories、series、notices、wishes、works、figures",
        ],
        Code::CircularParent => ["上級互相循環：{found}", "改正 parent"],
        Code::WrongType => ["應為 {expected}，實為 {found}", "按數據約定改正；該項未顯示"],
        Code::Missing => ["沒有可用的 {expected}，該條未顯示", "補上或改正該項"],
        Code::UnknownMember => ["約定中沒有 {found}", "檢查拼寫；自用的名稱請以 x- 開頭"],
        Code::NotADate => {
            ["讀不出 {expected}：{found}", "日期寫 2026-11-22，時間寫 2026-11-22T15:00:00，時長寫 PT2H，不帶時區"]
        }
        Code::UnsafeUrl => ["不接受的地址：{found}", "只用相對地址或 https:、http:、mailto:、tel:，不含空格"],
        Code::UnknownWord => ["應為 {expected} 之一，實為 {found}", "改用約定中的詞"],
        Code::Unusual => ["寫法不合約定，已按 {expected} 讀取：{found}", "按約定書寫"],
        Code::OutOfRange => ["數值超出範圍（{expected}）：{found}", "改正該數"],
        Code::UnclearHours => {
            ["開放時間不是 OSM 語法，照原文顯示：{found}", "例如 Tu-Su 09:00-17:00; PH off；說明文字寫入 hoursNote"]
        }
        Code::UnclearRule => ["重複規則無法理解：{found}", "按 RFC 5545（rrule）或 RFC 8984（recurrenceRules）書寫"],
        Code::NoAlt => ["圖片缺少 alt（給看不見圖的人的說明）", "補上 alt"],
        Code::NoSource => ["記錄沒有 source（來源）", "寫明來源：名稱、網址、日期"],
        Code::EndBeforeStart => ["結束早於開始：{found}", "改正 start、end 或 lastDay"],
        Code::TooManyDates => {
            ["規則每年產生超過 {expected} 個日期，只顯示第一場：{found}", "改用較疏的頻率，或以 count、until 結束"]
        }
        Code::UnknownZone => ["未知的時區：{found}；時間照原文顯示", "使用 IANA 時區名，如 Asia/Shanghai"],
        Code::NotOnEarth => ["座標不存在：{found}；已列出，不上圖", "寫 [經度, 緯度]，單位為度，例如 [113.26, 23.16]"],
        Code::SwappedAxes => ["經緯度顛倒：{found}；已列出，不上圖", "先寫經度後寫緯度；中國境內較大的數是經度"],
        Code::OutsideArea => ["位置在本站範圍之外：{found}", "核對座標和座標系，或放寬 area"],
        Code::Geometry => ["不支持的幾何：{found}；已列出，不上圖", "用 Point、LineString 或 null"],
        Code::NoRadius => ["approximate 缺少 radius，按 500 米", "以米為單位寫 radius"],
        Code::NullIsland => ["座標為 0,0，視為未知；已列出，不上圖", "補上座標，或寫 \"geometry\": null"],
        Code::Dangling => ["所指的 {expected} 不存在：{found}", "核對 id，或補上該記錄"],
        Code::DuplicateId => ["id 重複，這一條改作 {found}", "給每條記錄各自固定的 id"],
        Code::Repeated => ["與前面的記錄完全相同，只顯示一次：{found}", "刪去重複的記錄"],
        Code::UnknownTaxonomy => ["site.json 沒有分類 {found}，已自動添加", "在 taxonomies 中聲明"],
        Code::UnknownCode => ["分類中沒有 {found}，已自動添加", "在 taxonomies 中聲明，或改正代碼"],
    }
}
