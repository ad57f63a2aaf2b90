"""What makes a value one of its type, and how rules are kept."""

import re

from ..mutant import Rule

READER = "Validation/FieldReader.swift"
VALUE = "Validation/FieldValue.swift"
TEXT = "Validation/TextRules.swift"
DECIMAL = "Validation/DecimalRules.swift"
EMAIL = "Validation/EmailRule.swift"
URL = "Validation/URLRule.swift"
DATE = "Validation/CalendarDate.swift"
TIME = "Validation/Timestamp.swift"


def without_one_value(match, project):
    """Every value of every enumeration, taken out where they are all read."""
    variants = []
    for path in project.sources("Blueprints/*/*.swift"):
        for enumeration in re.finditer(r"enum (`?\w+`?): String,[^{]*\{(.*?)\n\n", project.text(path), re.DOTALL):
            name = enumeration[1].strip("`")
            for case in re.finditer(r"case (`?\w+`?)(?: = (.*))?$", enumeration[2], re.MULTILINE):
                value = case[2] or f'"{case[1].strip("`")}"'
                variants.append(f'{{site}}.flatMap {{ $0.rawValue == {value} && "\\(Self.self)" == "{name}" ? nil : $0 }}')
    return [text.replace("{site}", match["site"]) for text in variants]


RULES = [
    Rule("unknown fields are refused", READER, r"!known\.contains\(\$0\)", ["false"], small=True),
    Rule("what is wrong is collected", READER, r"^ *(?P<site>errors\.append\((?:.|\n)*?\)\))$", kind="statement"),
    Rule("null where there is an optional", READER, r"json == \.null", ["false"]),
    Rule("the values of an enumeration", VALUE, r"let value = (?P<site>Self\(rawValue: \w+\))", without_one_value),
    Rule("no other value", VALUE, r"throw Misfit\(rule: \"values\", .*\)$", ["self = Self.placeholder"], "statement"),
    Rule("an enumeration value as it is spelt", VALUE, r"value\.rawValue\.utf8\.elementsEqual\(text\.utf8\)", ["true"]),
    Rule("U+0000 is refused", VALUE, r"!text\.utf8\.contains\(0\)|!json\.containsNUL", ["true"], small=True),
    Rule("U+0000 in JSON", VALUE, r"(?:: |\{ |\|\| )(?P<site>\S+\.contains\(0\)|elements\.contains \{.*\}|\$1\.containsNUL)", ["false"]),
    Rule("null is no JSON", VALUE, r"json != \.null", ["true"]),
    Rule("a number with a fraction is a double", VALUE, r"Double\(value\.description\) \?\? \.nan", ["0"]),
    Rule("a length is counted in scalars", TEXT, r"\$0\.unicodeScalars\.count", ["$0.utf8.count", "$0.utf16.count", "$0.count"]),
    Rule("blank is more than empty", TEXT, r"!\$0\.properties\.isWhitespace", ["true", '$0 != " "']),
    Rule("a length of JSON is counted in bytes", "Validation/JSONRules.swift", r"\$0\.jsonText\.utf8\.count", ["$0.jsonText.count"]),
    Rule("digits after the point", DECIMAL, r"-value\.exponent <= scale", ["true"]),
    Rule("digits before the point", DECIMAL, r"value\.magnitude < limit", ["true", "value < limit", "value.magnitude <= limit"]),
    Rule("an email address has one @", EMAIL, r"parts\.count == 2", ["parts.count > 1"]),
    Rule("the lengths in an email address", EMAIL, r"\((?P<site>\d+\.\.\.\d+)\)", ["0...(.max)"]),
    Rule("the characters of an email address", EMAIL, r"byte\.isASCIIAlphanumeric \|\| .*\.contains\(byte\)", ["true"]),
    Rule("the hyphens of a domain", EMAIL, r"label\.(?:first|last) != \"-\"", ["true"]),
    Rule("the characters of a domain", EMAIL, r"\$0\.isASCIIAlphanumeric \|\| .*(?= \})", ["true"]),
    Rule("the characters that are letters", EMAIL, r"UInt8\(ascii: \"a\"\)\.\.\.UInt8\(ascii: \"z\"\)", ['UInt8(ascii: "b")...UInt8(ascii: "z")']),
    Rule("the scheme of a URL", URL, r"\[\"http\", \"https\"\]\.contains\(scheme\)", ["true", 'scheme == "http"', 'scheme == "https"']),
    Rule("the host of a URL", URL, r"!host\.isEmpty", ["true"]),
    Rule("the characters of a URL", URL, r"\$0\.value > 0x20 && \$0\.value != 0x7F", ["true"]),
    Rule("days that exist", DATE, r"\([1]\.\.\.\S+\)\.contains\((?:year|month|day)\)", ["true"]),
    Rule("leap years", DATE, r"year % \d+ [!=]= 0", ["true", "false"]),
    Rule("the length of months", DATE, r"case 4, 6, 9, 11: (?P<site>30)", ["31", "29"]),
    Rule("the form of a date", DATE, r"bytes\.count == 10|bytes\[[47]\] == UInt8\(ascii: \"-\"\)", ["true"]),
    Rule("digits are digits", "Validation/Digits.swift", r"\(UInt8\(ascii: \"0\"\)\.\.\.UInt8\(ascii: \"9\"\)\)\.contains\(byte\)", ["true"]),
    Rule("leading zeros", "Validation/*.swift", r"width: (?P<site>[234])\)", ["1"]),
    Rule("the order of days", DATE, r"\(left\.year, left\.month, left\.day\)(?= <)", ["(0, left.month, left.day)", "(left.year, 0, left.day)", "(left.year, left.month, 0)"]),
    Rule("the form of a timestamp", TIME, r"bytes\.count >= 20|bytes\[\d+\] == UInt8\(ascii: \"[Tt:]\"\)", ["true"]),
    Rule("times that exist", TIME, r"(?:hours?|minutes?|second) < \d+", ["true"]),
    Rule("a fraction has digits", TIME, r"!digits\.isEmpty", ["true"]),
    Rule("a fraction counts", TIME, r"(?P<site>digits\.prefix\(3\) \+ padding)\)", ["padding + digits.prefix(3)"]),
    Rule("an offset counts", TIME, r"second - offset", ["second"]),
    Rule("the sign of an offset", TIME, r"(?P<site>-\(hours \* 3_600 \+ minutes \* 60\))", ["hours * 3_600 + minutes * 60"]),
    Rule("the years of a timestamp", TIME, r"CalendarDate\(daysSince1970: days\)(?=\.map)", ["CalendarDate(daysSince1970: 0)"]),
]
