"""Filters, orders and cursors of lists."""

from ..mutant import Rule
from .schema import STEPS, Step

LISTS = "Blueprints/*/*+list.swift"
BLUEPRINT = "Blueprints/*/*Blueprint.swift"
REPOSITORY = "Blueprints/*/*Repository.swift"
CONDITIONS = "Database/Conditions.swift"
TYPES = "Pagination/ColumnType.swift"
PARAMETER = "Pagination/FilterParameter.swift"
FILTER = "Pagination/ListFilter.swift"
ORDER = "Pagination/SortOrder.swift"
CURSOR = "Pagination/ListCursor.swift"
REQUEST = "Pagination/CursorRequest.swift"
PAGE = "Pagination/CursorPage.swift"

RULES = [
    Rule("a filter", LISTS, r"FilterParameter\((?P<site>\"\w+\")", ['"renamed"'], small=True),
    Rule("a sort key", LISTS, r"SortKey\((?P<site>\"\w+\")", ['"renamed"'], small=True),
    Rule("what a cursor remembers", LISTS, r"CursorColumn\((?P<site>\"\w+\")", ['"renamed"']),
    Rule("a column that may be null", LISTS, r"isOptional: (?P<site>true)", ["false"]),
    Rule("the default order", LISTS, r"isDescending: (?P<site>true)", ["false"]),
    Step("an index", STEPS, r"CREATE INDEX \"\w+\" ON \"\w+\" \(\"\w+\"(?:, \"id\")?\)", ["SELECT 1"], "text"),
    Rule("the filter is used", BLUEPRINT, r"(?<=[ (])filter\.conditions", ["Conditions()"], small=True),
    Rule("the filter is in the links", BLUEPRINT, r"query: (?P<site>filter\.query) \+", ["[]"]),
    Rule("the order is in the links", BLUEPRINT, r"\+ (?P<site>order\.query)", ["[]"]),
    Rule("a cursor is of one filter", BLUEPRINT, r"filter: (?P<site>filter\.query)", ["[]"]),
    Rule("one row more than wanted", REPOSITORY, r"page\.size \+ 1", ["page.size"]),
    Rule("whether there is more", REPOSITORY, r"(?:items|ids)\.count > page\.size", ["false", "true"]),
    Rule("no more than wanted", REPOSITORY, r"ids\.removeLast\(\)", ["_ = ids"], "statement"),
    Rule("the total is of the filter", REPOSITORY, r"connection\.integer\(counting, .*\)", ["1000"]),
    Rule("a filter for null", CONDITIONS, r"list\.contains\(\.null\)", ["false"]),
    Rule("only null", CONDITIONS, r"(?P<site>list\.filter \{ \$0 != \.null \})\.map", ["list"]),
    Rule("a choice is one condition", CONDITIONS, r"choices\.count == 1", ["true"]),
    Rule("all conditions hold", CONDITIONS, r"\" AND \"", ['" OR "']),
    Rule("bounds are inclusive", PARAMETER, r"\.atLeast", [".more", ".atMost"], small=True),
    Rule("bounds are inclusive above", PARAMETER, r"\.atMost", [".less", ".atLeast"]),
    Rule("digits after the point", TYPES, r"rule\.holds\(value\)", ["true"]),
    Rule("no blanks around a number", TYPES, r"text\.utf8\.allSatisfy\(.*\)(?= else)", ["true"]),
    Rule("one of the choices", TYPES, r"values\.contains\(text\)", ["true"]),
    Rule("an encoded comma", FILTER, r"parameter\.type == \.text", ["true", "false"]),
    Rule("the number of values", FILTER, r"texts\.count <= Self\.mostValues", ["true", "texts.count < Self.mostValues"]),
    Rule("null where there may be none", FILTER, r"parameter\.isOptional && text == \"null\"", ["false", 'text == "null"']),
    Rule("links repeat a filter", FILTER, r"^ *(?P<site>repeatInLinks\(.*\))$", kind="statement"),
    Rule("bad values are refused", FILTER, r"refuse\(name, rule: error\.rule, error\.message\)", kind="statement"),
    Rule("the direction of ties", ORDER, r"terms\.first\?\.isDescending \?\? false", ["false", "true"]),
    Rule("the direction", ORDER, r"isDescending: (?P<site>isDescending)(?=\))", ["!isDescending"]),
    Rule("a key comes once", ORDER, r"!terms\.contains\(where: \{ \$0\.column == key\.column \}\)", ["true"]),
    Rule("ties go by id", ORDER, r"!terms\.contains\(where: \{ \$0\.column == \"id\" \}\)", ["false"]),
    Rule("there is a default order", ORDER, r"keys\.prefix\(1\)", ["keys.prefix(0)"]),
    Rule("links repeat the order", ORDER, r"(?<= )\[\"sort=\" .*\]$", ["[]"]),
    Rule("the checksum of a cursor", CURSOR, r"text == checksum\(body\) \+ body", ["true"], small=True),
    Rule("what a cursor is for", CURSOR, r"\[path, order\.sql\] \+ filter", ["[order.sql] + filter", "[path] + filter", "[path, order.sql]"]),
    Rule("behind a cursor", CURSOR, r"\.(?P<word>more|less)(?=, value)", [".atLeast", ".atMost"]),
    Rule("the same place in the terms before", CURSOR, r"\.equal(?=, value)", [".atLeast"]),
    Rule("nulls at the end", CURSOR, r"columns\[index\]\.isOptional \? \[behind, nulls\] : \[behind\]", ["[behind]"]),
    Rule("behind a null", CURSOR, r"behind\.requireNotNull\(term\.column\)", kind="statement"),
    Rule("the same null", CURSOR, r"range\.requireNull\(term\.column\)", kind="statement"),
    Rule("the limit is capped", REQUEST, r"min\((?P<wish>query\.int\(.*\)), maximum\)", ["{wish}"]),
    Rule("a bad cursor is refused", REQUEST, r"query\.refuse\(.*\)", kind="statement"),
    Rule("a member of a part", PAGE, r"json\.member\(.*\)$", kind="statement"),
]
