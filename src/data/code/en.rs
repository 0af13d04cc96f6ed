//! Findings in English: cause and remedy; `{found}` and `{expected}` stand for a finding's own.

use super::Code;

/// The cause and the remedy.
#[allow(clippy::too_many_lines, reason = "a table with a row for each code")]
pub const fn words(code: Code) -> [&'static str; 2] {
    match code {
        Code::NotFound => {
            ["The file is not there", "Check the url in sources and the file's name on the server (case matters)"]
        }
        Code::Status => {
            ["The server answered {found}", "Open the address in a browser and look into the server's error"]
        }
        Code::Timeout => ["No answer in time", "Try again later; split or compress the file if it is large"],
        Code::Network => [
            "The network failed, or the server forbids reading across origins",
            "Check the network; sources on other hosts must allow CORS",
        ],
        Code::NotJson => ["Not JSON: {found}", "Look at the file's content; any JSON validator shows the place"],
        Code::Html => [
            "A web page came instead of JSON",
            "The address is probably wrong and the server answered with a page; correct the url",
        ],
        Code::Syntax => [
            "JSON syntax error at {found} (line:column); that part is left out",
            "Correct the quotes, commas or brackets there",
        ],
        Code::Truncated => [
            "The file breaks off at {found} (line:column); the complete records before it are kept",
            "Export or upload the whole file again",
        ],
        Code::NotCalendarLine => [
            "This line is no iCalendar property, or not a complete one: {found}",
            "Export the calendar again; see RFC 5545 section 3.1",
        ],
        Code::NotUtf8 => ["Not in UTF-8, at {found} (line:column)", "Save the file as UTF-8 (it may be in GBK)"],
        Code::ByteOrderMark => ["The file begins with a byte order mark", "Save the file as UTF-8 without BOM"],
        Code::TrailingComma => ["A comma too many at {found} (line:column)", "Remove the comma before the bracket"],
        Code::NotANumber => [
            "NaN or Infinity is not JSON, at {found} (line:column); read as null",
            "Write null for a number that is not known",
        ],
        Code::ControlCharacter => [
            "A raw line break or control character in a string at {found} (line:column)",
            "Write line breaks in strings as \\n",
        ],
        Code::NotASource => [
            "Not a source: {found}",
            "The top must be a FeatureCollection, a Group, a holiday file, or an object with places, events, …; for other forms give a shape",
        ],
        Code::EmptySource => ["The source has no records", "Add records, or remove it from sources"],
        Code::EmptyList => ["The list is empty", "Add records, or remove the list"],
        Code::ListNotFound => {
            ["The shape's list does not lead to an array: {found}", "Check the JSON Pointer, for example /data/items"]
        }
        Code::MissingComma => ["A comma is missing at {found} (line:column)", "Put a comma there"],
        Code::NoVersion => ["schemaVersion is missing", "Write \"schemaVersion\": 1"],
        Code::UnknownVersion => {
            ["Unknown schemaVersion: {found}", "This program reads version 1; update it, or the data"]
        }
        Code::NoDatum => [
            "coordinateSystem is missing; read as WGS84",
            "Declare WGS84, CGCS2000, GCJ02 (Amap, Tencent) or BD09 (Baidu)",
        ],
        Code::UnknownLanguage => ["Unknown language: {found}", "Use zh-Hans, zh-Hant or en"],
        Code::NoSources => ["There are no sources", "List the data files in sources"],
        Code::LayerNotShown => [
            "The base layer lacks attribution or approvalNumber and is not shown",
            "Add both; a layer for this machine only may say \"preview\": true",
        ],
        Code::PictureNotPlaced => [
            "The picture map {found} cannot be placed by its points",
            "Give at least two points apart from each other, better four near the corners, with x and y in pixels of the picture",
        ],
        Code::PictureBent => [
            "The points of a picture map disagree: {found}",
            "Check them; a drawing that is not true to scale needs points where places stand",
        ],
        Code::UnknownModule => [
            "Unknown module: {found}",
            "Use map, calendar, routes, services, teams, stories, series, notices, wishes, works or figures",
        ],
        Code::CircularParent => ["The parents go in a circle: {found}", "Correct parent"],
        Code::WrongType => {
            ["Expected {expected}, found {found}", "Correct it by the data contract; this member is not shown"]
        }
        Code::Missing => ["There is no usable {expected}; this entry is not shown", "Add or correct it"],
        Code::UnknownMember => ["The contract has no {found}", "Check the spelling; begin names of your own with x-"],
        Code::NotADate => [
            "Not a {expected}: {found}",
            "Write dates as 2026-11-22, times as 2026-11-22T15:00:00, durations as PT2H, without an offset",
        ],
        Code::UnsafeUrl => {
            ["Refused address: {found}", "Use relative addresses or https:, http:, mailto:, tel:, without spaces"]
        }
        Code::UnknownWord => ["Expected one of {expected}, found {found}", "Use a word of the contract"],
        Code::Unusual => ["Not written as agreed; read as {expected}: {found}", "Write it by the contract"],
        Code::OutOfRange => ["Number out of range ({expected}): {found}", "Correct the number"],
        Code::UnclearHours => [
            "Opening hours are not in OSM syntax, shown as given: {found}",
            "For example Tu-Su 09:00-17:00; PH off; words belong into hoursNote",
        ],
        Code::UnclearRule => {
            ["Recurrence rule not understood: {found}", "Write it by RFC 5545 (rrule) or RFC 8984 (recurrenceRules)"]
        }
        Code::NoAlt => ["An image has no alt (a description for those who cannot see it)", "Add alt"],
        Code::NoSource => ["A record has no source", "Say where it is known from: name, url, date"],
        Code::EndBeforeStart => ["It ends before it begins: {found}", "Correct start, end or lastDay"],
        Code::TooManyDates => [
            "The rule gives more than {expected} dates a year; only the first is shown: {found}",
            "Use a coarser frequency, or end the rule with count or until",
        ],
        Code::UnknownZone => [
            "Unknown time zone: {found}; its times are shown as written",
            "Use an IANA name, for example Asia/Shanghai",
        ],
        Code::NotOnEarth => [
            "No such position: {found}; listed, not on the map",
            "Write [longitude, latitude] in degrees, for example [113.26, 23.16]",
        ],
        Code::SwappedAxes => [
            "Latitude before longitude: {found}; listed, not on the map",
            "Write longitude first; in China it is the larger number",
        ],
        Code::OutsideArea => {
            ["The position lies outside the site's area: {found}", "Check the position and its datum, or widen area"]
        }
        Code::Geometry => ["Unsupported geometry: {found}; listed, not on the map", "Use Point, LineString or null"],
        Code::NoRadius => ["approximate without radius; read as 500 metres", "Give radius in metres"],
        Code::NullIsland => [
            "The position is 0,0 and taken as unknown; listed, not on the map",
            "Give the position, or write \"geometry\": null",
        ],
        Code::Dangling => ["There is no {expected} {found}", "Check the id, or add that record"],
        Code::DuplicateId => {
            ["The id is taken; this record is read as {found}", "Give every record an id of its own that never changes"]
        }
        Code::Repeated => ["The same as an earlier record, shown once: {found}", "Remove the repetition"],
        Code::UnknownTaxonomy => ["site.json declares no taxonomy {found}; it was added", "Declare it in taxonomies"],
        Code::UnknownCode => {
            ["The taxonomy has no {found}; it was added", "Declare it in taxonomies, or correct the code"]
        }
    }
}
