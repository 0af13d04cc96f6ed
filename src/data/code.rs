//! The kinds of trouble, each with a stable code, a cause and a remedy in the publisher's language.

use super::finding::Severity;
use crate::text::Locale;

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident = $id:literal, [$zh:literal, $en:literal], [$zh_remedy:literal, $en_remedy:literal];)+) => {
        /// A kind of trouble; its identifier never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$meta])* $name,)+
        }

        impl Code {
            /// Every code, in the order of the identifiers.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable identifier: `E101`, `W303`; the letter is the severity.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }

            // The wordings, Chinese then English: cause, remedy.
            const fn words(self) -> [[&'static str; 2]; 2] {
                match self { $(Self::$name => [[$zh, $en], [$zh_remedy, $en_remedy]],)+ }
            }
        }
    };
}

codes! {
    /// The file is not there.
    NotFound = "E101", ["找不到文件", "The file is not there"],
        ["核对 sources 里的 url 和服务器上的文件名（区分大小写）", "Check the url in sources and the file's name on the server (case matters)"];
    /// The server answered with an error.
    Status = "E102", ["服务器回答 {found}", "The server answered {found}"],
        ["请在浏览器中打开该地址，查看服务器的错误", "Open the address in a browser and look into the server's error"];
    /// No answer in time.
    Timeout = "E103", ["等待超时", "No answer in time"],
        ["稍后重试；文件太大时请拆分或开启压缩", "Try again later; split or compress the file if it is large"];
    /// The network failed, or the server forbids other sites to read it.
    Network = "E104", ["网络不通，或服务器不允许跨域读取", "The network failed, or the server forbids reading across origins"],
        ["检查网络；跨域数据源须允许 CORS", "Check the network; sources on other hosts must allow CORS"];
    /// Not JSON at all.
    NotJson = "E105", ["不是 JSON：{found}", "Not JSON: {found}"],
        ["检查文件内容；可用任一 JSON 校验工具定位", "Look at the file's content; any JSON validator shows the place"];
    /// A web page where JSON should be.
    Html = "E106", ["得到的是网页，不是 JSON", "A web page came instead of JSON"],
        ["地址多半写错了，服务器以网页作答；请改正 url", "The address is probably wrong and the server answered with a page; correct the url"];
    /// A broken part was left out.
    Syntax = "E107", ["JSON 语法错误，位于 {found}（行:列），该段已略去", "JSON syntax error at {found} (line:column); that part is left out"],
        ["改正该处的引号、逗号或括号", "Correct the quotes, commas or brackets there"];
    /// The end is missing.
    Truncated = "E108", ["文件在 {found}（行:列）处中断，此前完整的记录已保留", "The file breaks off at {found} (line:column); the complete records before it are kept"],
        ["重新导出或重新上传整个文件", "Export or upload the whole file again"];
    /// Not in UTF-8.
    NotUtf8 = "E109", ["不是 UTF-8 编码，位于 {found}（行:列）", "Not in UTF-8, at {found} (line:column)"],
        ["另存为 UTF-8（常见的是误存为 GBK）", "Save the file as UTF-8 (it may be in GBK)"];
    /// A byte order mark.
    ByteOrderMark = "W110", ["文件以字节顺序标记（BOM）开头", "The file begins with a byte order mark"],
        ["另存为不带 BOM 的 UTF-8", "Save the file as UTF-8 without BOM"];
    /// A comma too many.
    TrailingComma = "W111", ["多余的逗号，位于 {found}（行:列）", "A comma too many at {found} (line:column)"],
        ["删去括号前的逗号", "Remove the comma before the bracket"];
    /// Not a number.
    NotANumber = "W112", ["NaN 或 Infinity 不是 JSON，位于 {found}（行:列），按空值处理", "NaN or Infinity is not JSON, at {found} (line:column); read as null"],
        ["未知的数写 null", "Write null for a number that is not known"];
    /// A raw line break within a string.
    ControlCharacter = "W113", ["字符串里有未转义的换行或控制字符，位于 {found}（行:列）", "A raw line break or control character in a string at {found} (line:column)"],
        ["字符串里的换行写 \\n", "Write line breaks in strings as \\n"];
    /// Not a source.
    NotASource = "E114", ["不是数据源：{found}", "Not a source: {found}"],
        ["顶层应为 FeatureCollection、Group、节假日文件或含 places、events 等的对象；别的格式请写 shape", "The top must be a FeatureCollection, a Group, a holiday file, or an object with places, events, …; for other forms give a shape"];
    /// Nothing in it.
    EmptySource = "W115", ["数据源里没有记录", "The source has no records"],
        ["补充记录，或从 sources 中删去", "Add records, or remove it from sources"];
    /// An empty list.
    EmptyList = "W116", ["列表是空的", "The list is empty"],
        ["补充记录，或删去该列表", "Add records, or remove the list"];
    /// The shape's list is not there.
    ListNotFound = "E117", ["shape 的 list 所指之处不是数组：{found}", "The shape's list does not lead to an array: {found}"],
        ["核对 JSON Pointer，例如 /data/items", "Check the JSON Pointer, for example /data/items"];
    /// A comma too few.
    MissingComma = "W118", ["缺少逗号，位于 {found}（行:列）", "A comma is missing at {found} (line:column)"],
        ["补上逗号", "Put a comma there"];

    /// No version.
    NoVersion = "E201", ["缺少 schemaVersion", "schemaVersion is missing"],
        ["写 \"schemaVersion\": 1", "Write \"schemaVersion\": 1"];
    /// A version that this program does not know.
    UnknownVersion = "E202", ["不认识的 schemaVersion：{found}", "Unknown schemaVersion: {found}"],
        ["本程序读第 1 版；请更新程序或改写数据", "This program reads version 1; update it, or the data"];
    /// No datum.
    NoDatum = "E203", ["缺少 coordinateSystem，按 WGS84 处理", "coordinateSystem is missing; read as WGS84"],
        ["写明 WGS84、CGCS2000、GCJ02（高德、腾讯）或 BD09（百度）", "Declare WGS84, CGCS2000, GCJ02 (Amap, Tencent) or BD09 (Baidu)"];
    /// An unknown language.
    UnknownLanguage = "W204", ["不认识的语言：{found}", "Unknown language: {found}"],
        ["可用 zh-Hans、zh-Hant、en", "Use zh-Hans, zh-Hant or en"];
    /// No sources.
    NoSources = "W205", ["没有数据源", "There are no sources"],
        ["在 sources 中列出数据文件", "List the data files in sources"];
    /// A base layer that must not be shown.
    LayerNotShown = "E206", ["底图缺少 attribution 或 approvalNumber（审图号），不予显示", "The base layer lacks attribution or approvalNumber and is not shown"],
        ["补上版权说明和审图号；仅供本机预览的写 \"preview\": true", "Add both; a layer for this machine only may say \"preview\": true"];
    /// An unknown module.
    UnknownModule = "W207", ["不认识的模块：{found}", "Unknown module: {found}"],
        ["可用 map、calendar、routes、services、teams、stories、series、notices、wishes、works、figures", "Use map, calendar, routes, services, teams, stories, series, notices, wishes, works or figures"];
    /// A circle of parents.
    CircularParent = "E208", ["上级互相循环：{found}", "The parents go in a circle: {found}"],
        ["改正 parent", "Correct parent"];

    /// Something of another type than the contract says.
    WrongType = "E301", ["应为 {expected}，实为 {found}", "Expected {expected}, found {found}"],
        ["按数据约定改正；该项未显示", "Correct it by the data contract; this member is not shown"];
    /// A required member is missing, or cannot be read.
    Missing = "E302", ["没有可用的 {expected}，该条未显示", "There is no usable {expected}; this entry is not shown"],
        ["补上或改正该项", "Add or correct it"];
    /// A member that the contract does not have.
    UnknownMember = "W303", ["约定中没有 {found}", "The contract has no {found}"],
        ["检查拼写；自用的名称请以 x- 开头", "Check the spelling; begin names of your own with x-"];
    /// Not a date or a time.
    NotADate = "E304", ["读不出 {expected}：{found}", "Not a {expected}: {found}"],
        ["日期写 2026-11-22，时间写 2026-11-22T15:00:00，时长写 PT2H，不带时区", "Write dates as 2026-11-22, times as 2026-11-22T15:00:00, durations as PT2H, without an offset"];
    /// An address of a refused kind.
    UnsafeUrl = "E305", ["不接受的地址：{found}", "Refused address: {found}"],
        ["只用相对地址或 https:、http:、mailto:、tel:，不含空格", "Use relative addresses or https:, http:, mailto:, tel:, without spaces"];
    /// Not one of the words the contract knows.
    UnknownWord = "E306", ["应为 {expected} 之一，实为 {found}", "Expected one of {expected}, found {found}"],
        ["改用约定中的词", "Use a word of the contract"];
    /// Read, though not written as agreed.
    Unusual = "W307", ["写法不合约定，已按 {expected} 读取：{found}", "Not written as agreed; read as {expected}: {found}"],
        ["按约定书写", "Write it by the contract"];
    /// A number out of bounds.
    OutOfRange = "E308", ["数值超出范围（{expected}）：{found}", "Number out of range ({expected}): {found}"],
        ["改正该数", "Correct the number"];
    /// Opening hours that are not understood.
    UnclearHours = "W309", ["开放时间不是 OSM 语法，照原文显示：{found}", "Opening hours are not in OSM syntax, shown as given: {found}"],
        ["例如 Tu-Su 09:00-17:00; PH off；说明文字写入 hoursNote", "For example Tu-Su 09:00-17:00; PH off; words belong into hoursNote"];
    /// A recurrence rule that is not understood.
    UnclearRule = "E310", ["重复规则无法理解：{found}", "Recurrence rule not understood: {found}"],
        ["按 RFC 5545（rrule）或 RFC 8984（recurrenceRules）书写", "Write it by RFC 5545 (rrule) or RFC 8984 (recurrenceRules)"];
    /// A picture without a description.
    NoAlt = "W311", ["图片缺少 alt（给看不见图的人的说明）", "An image has no alt (a description for those who cannot see it)"],
        ["补上 alt", "Add alt"];
    /// A record without a source.
    NoSource = "W312", ["记录没有 source（来源）", "A record has no source"],
        ["写明来源：名称、网址、日期", "Say where it is known from: name, url, date"];
    /// It ends before it begins.
    EndBeforeStart = "E313", ["结束早于开始：{found}", "It ends before it begins: {found}"],
        ["改正 start、end 或 lastDay", "Correct start, end or lastDay"];

    /// A position that is nowhere on earth.
    NotOnEarth = "E401", ["坐标不存在：{found}；已列出，不上图", "No such position: {found}; listed, not on the map"],
        ["写 [经度, 纬度]，单位为度，例如 [113.26, 23.16]", "Write [longitude, latitude] in degrees, for example [113.26, 23.16]"];
    /// Latitude before longitude.
    SwappedAxes = "E402", ["经纬度颠倒：{found}；已列出，不上图", "Latitude before longitude: {found}; listed, not on the map"],
        ["先写经度后写纬度；中国境内较大的数是经度", "Write longitude first; in China it is the larger number"];
    /// Outside the site's area.
    OutsideArea = "W403", ["位置在本站范围之外：{found}", "The position lies outside the site's area: {found}"],
        ["核对坐标和坐标系，或放宽 area", "Check the position and its datum, or widen area"];
    /// A geometry that cannot be shown.
    Geometry = "E404", ["不支持的几何：{found}；已列出，不上图", "Unsupported geometry: {found}; listed, not on the map"],
        ["用 Point、LineString 或 null", "Use Point, LineString or null"];
    /// Approximate by how much?
    NoRadius = "W405", ["approximate 缺少 radius，按 500 米", "approximate without radius; read as 500 metres"],
        ["以米为单位写 radius", "Give radius in metres"];
    /// Zero, zero.
    NullIsland = "E406", ["坐标为 0,0，视为未知；已列出，不上图", "The position is 0,0 and taken as unknown; listed, not on the map"],
        ["补上坐标，或写 \"geometry\": null", "Give the position, or write \"geometry\": null"];

    /// A reference to nothing.
    Dangling = "E501", ["所指的 {expected} 不存在：{found}", "There is no {expected} {found}"],
        ["核对 id，或补上该记录", "Check the id, or add that record"];
    /// Two records with one id.
    DuplicateId = "E502", ["id 重复，这一条改作 {found}", "The id is taken; this record is read as {found}"],
        ["给每条记录各自固定的 id", "Give every record an id of its own that never changes"];
    /// The same record twice.
    Repeated = "W503", ["与前面的记录完全相同，只显示一次：{found}", "The same as an earlier record, shown once: {found}"],
        ["删去重复的记录", "Remove the repetition"];
    /// Filed under a taxonomy that the manifest does not declare.
    UnknownTaxonomy = "W504", ["site.json 没有分类 {found}，已自动添加", "site.json declares no taxonomy {found}; it was added"],
        ["在 taxonomies 中声明", "Declare it in taxonomies"];
    /// Filed under a code that the taxonomy does not have.
    UnknownCode = "W505", ["分类中没有 {found}，已自动添加", "The taxonomy has no {found}; it was added"],
        ["在 taxonomies 中声明，或改正代码", "Declare it in taxonomies, or correct the code"];
}

impl Code {
    /// How bad it is; also the identifier's letter.
    #[must_use]
    pub fn severity(self) -> Severity {
        if self.id().starts_with('E') { Severity::Error } else { Severity::Warning }
    }

    /// What is wrong; `{found}` and `{expected}` stand for a finding's own.
    #[must_use]
    pub fn cause(self, locale: Locale) -> &'static str {
        let [cause, _] = self.words();
        pick(cause, locale)
    }

    /// What to do.
    #[must_use]
    pub fn remedy(self, locale: Locale) -> &'static str {
        let [_, remedy] = self.words();
        pick(remedy, locale)
    }

    /// Whether it is a habit of a whole file, told once with a count, rather than at every record.
    #[must_use]
    pub const fn is_habit(self) -> bool {
        matches!(
            self,
            Self::UnknownMember
                | Self::UnknownLanguage
                | Self::Unusual
                | Self::NoAlt
                | Self::NoSource
                | Self::UnknownTaxonomy
                | Self::UnknownCode
        )
    }
}

// The findings are read by publishers; readers of the Traditional script get the Simplified wording.
fn pick([zh, en]: [&'static str; 2], locale: Locale) -> &'static str {
    match locale {
        Locale::ZhHans | Locale::ZhHant => zh,
        Locale::En => en,
    }
}
