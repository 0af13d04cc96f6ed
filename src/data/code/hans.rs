//! Findings in Simplified Chinese: cause and remedy; `{found}` and `{expected}` stand for a finding's own.

use super::Code;

/// The cause and the remedy.
pub const fn words(code: Code) -> [&'static str; 2] {
    match code {
        Code::NotFound => ["找不到文件", "核对 sources 里的 url 和服务器上的文件名（区分大小写）"],
        Code::Status => ["服务器回答 {found}", "请在浏览器中打开该地址，查看服务器的错误"],
        Code::Timeout => ["等待超时", "稍后重试；文件太大时请拆分或开启压缩"],
        Code::Network => ["网络不通，或服务器不允许跨域读取", "检查网络；跨域数据源须允许 CORS"],
        Code::NotJson => ["不是 JSON：{found}", "检查文件内容；可用任一 JSON 校验工具定位"],
        Code::Html => ["得到的是网页，不是 JSON", "地址多半写错了，服务器以网页作答；请改正 url"],
        Code::Syntax => ["JSON 语法错误，位于 {found}（行:列），该段已略去", "改正该处的引号、逗号或括号"],
        Code::Truncated => ["文件在 {found}（行:列）处中断，此前完整的记录已保留", "重新导出或重新上传整个文件"],
        Code::NotCalendarLine => {
            ["这一行不是 iCalendar 属性，或不完整：{found}", "重新导出日历；见 RFC 5545 第 3.1 节"]
        }
        Code::NotUtf8 => ["不是 UTF-8 编码，位于 {found}（行:列）", "另存为 UTF-8（常见的是误存为 GBK）"],
        Code::ByteOrderMark => ["文件以字节顺序标记（BOM）开头", "另存为不带 BOM 的 UTF-8"],
        Code::TrailingComma => ["多余的逗号，位于 {found}（行:列）", "删去括号前的逗号"],
        Code::NotANumber => ["NaN 或 Infinity 不是 JSON，位于 {found}（行:列），按空值处理", "未知的数写 null"],
        Code::ControlCharacter => ["字符串里有未转义的换行或控制字符，位于 {found}（行:列）", "字符串里的换行写 \\n"],
        Code::NotASource => [
            "不是数据源：{found}",
            "顶层应为 FeatureCollection、Group、节假日文件或含 places、events 等的对象；别的格式请写 shape",
        ],
        Code::EmptySource => ["数据源里没有记录", "补充记录，或从 sources 中删去"],
        Code::EmptyList => ["列表是空的", "补充记录，或删去该列表"],
        Code::ListNotFound => ["shape 的 list 所指之处不是数组：{found}", "核对 JSON Pointer，例如 /data/items"],
        Code::MissingComma => ["缺少逗号，位于 {found}（行:列）", "补上逗号"],
        Code::NoVersion => ["缺少 schemaVersion", "写 \"schemaVersion\": 1"],
        Code::UnknownVersion => ["不认识的 schemaVersion：{found}", "本程序读第 1 版；请更新程序或改写数据"],
        Code::NoDatum => {
            ["缺少 coordinateSystem，按 WGS84 处理", "写明 WGS84、CGCS2000、GCJ02（高德、腾讯）或 BD09（百度）"]
        }
        Code::UnknownLanguage => ["不认识的语言：{found}", "可用 zh-Hans、zh-Hant、en"],
        Code::NoSources => ["没有数据源", "在 sources 中列出数据文件"],
        Code::LayerNotShown => [
            "底图缺少 attribution 或 approvalNumber（审图号），不予显示",
            "补上版权说明和审图号；仅供本机预览的写 \"preview\": true",
        ],
        Code::PictureNotPlaced => {
            ["手绘底图 {found} 的控制点不足以定位", "至少给两个相隔较远的控制点，最好四角各一个；x、y 为图片像素"]
        }
        Code::PictureBent => ["手绘底图的控制点互相不符：{found}", "核对控制点；不按比例绘制的图，请在有地点处取点"],
        Code::UnknownModule => [
            "不认识的模块：{found}",
            "可用 map、calendar、routes、services、teams、stories、series、notices、wishes、works、figures",
        ],
        Code::CircularParent => ["上级互相循环：{found}", "改正 parent"],
        Code::WrongType => ["应为 {expected}，实为 {found}", "按数据约定改正；该项未显示"],
        Code::Missing => ["没有可用的 {expected}，该条未显示", "补上或改正该项"],
        Code::UnknownMember => ["约定中没有 {found}", "检查拼写；自用的名称请以 x- 开头"],
        Code::NotADate => {
            ["读不出 {expected}：{found}", "日期写 2026-11-22，时间写 2026-11-22T15:00:00，时长写 PT2H，不带时区"]
        }
        Code::UnsafeUrl => ["不接受的地址：{found}", "只用相对地址或 https:、http:、mailto:、tel:，不含空格"],
        Code::UnknownWord => ["应为 {expected} 之一，实为 {found}", "改用约定中的词"],
        Code::Unusual => ["写法不合约定，已按 {expected} 读取：{found}", "按约定书写"],
        Code::OutOfRange => ["数值超出范围（{expected}）：{found}", "改正该数"],
        Code::UnclearHours => {
            ["开放时间不是 OSM 语法，照原文显示：{found}", "例如 Tu-Su 09:00-17:00; PH off；说明文字写入 hoursNote"]
        }
        Code::UnclearRule => ["重复规则无法理解：{found}", "按 RFC 5545（rrule）或 RFC 8984（recurrenceRules）书写"],
        Code::NoAlt => ["图片缺少 alt（给看不见图的人的说明）", "补上 alt"],
        Code::NoSource => ["记录没有 source（来源）", "写明来源：名称、网址、日期"],
        Code::EndBeforeStart => ["结束早于开始：{found}", "改正 start、end 或 lastDay"],
        Code::TooManyDates => {
            ["规则每年产生超过 {expected} 个日期，只显示第一场：{found}", "改用较疏的频率，或以 count、until 结束"]
        }
        Code::UnknownZone => ["未知的时区：{found}；时间照原文显示", "使用 IANA 时区名，如 Asia/Shanghai"],
        Code::NotOnEarth => ["坐标不存在：{found}；已列出，不上图", "写 [经度, 纬度]，单位为度，例如 [113.26, 23.16]"],
        Code::SwappedAxes => ["经纬度颠倒：{found}；已列出，不上图", "先写经度后写纬度；中国境内较大的数是经度"],
        Code::OutsideArea => ["位置在本站范围之外：{found}", "核对坐标和坐标系，或放宽 area"],
        Code::Geometry => ["不支持的几何：{found}；已列出，不上图", "用 Point、LineString 或 null"],
        Code::NoRadius => ["approximate 缺少 radius，按 500 米", "以米为单位写 radius"],
        Code::NullIsland => ["坐标为 0,0，视为未知；已列出，不上图", "补上坐标，或写 \"geometry\": null"],
        Code::Dangling => ["所指的 {expected} 不存在：{found}", "核对 id，或补上该记录"],
        Code::DuplicateId => ["id 重复，这一条改作 {found}", "给每条记录各自固定的 id"],
        Code::Repeated => ["与前面的记录完全相同，只显示一次：{found}", "删去重复的记录"],
        Code::UnknownTaxonomy => ["site.json 没有分类 {found}，已自动添加", "在 taxonomies 中声明"],
        Code::UnknownCode => ["分类中没有 {found}，已自动添加", "在 taxonomies 中声明，或改正代码"],
    }
}
