"""How rows are written, found and sent."""

from ..mutant import Rule

REPOSITORY = "Blueprints/*/*Repository.swift"
LOOKUP = "Database/References.swift"
MODEL = "Blueprints/*/*.swift"
JSON = "JSON/*.swift"
REFERENCE = r"Reference\(\s*field: \"[^\"]*\",\s*table: \"[^\"]*\",\s*id: (?P<site>\.\w+\([^()]*\)|SQLValue\([^()]*\) \{[^}]*\})"

RULES = [
    Rule("the lookup of a reference", REPOSITORY, REFERENCE, [".null"], small=True),
    Rule("the lookup of all references", REPOSITORY, r"try Self\.requireReferences\(.*\)$", kind="statement"),
    Rule("a reference may be absent", LOOKUP, r"reference\.id != \.null", ["true"]),
    Rule("no change is lost", REPOSITORY, r"Self\.find\(id, connection\) == current", ["true"]),
    Rule("the order of a list", REPOSITORY, r"(?:ORDER BY|order by) (?P<site>\"id\")", ['"id" DESC'], "text"),
    Rule("where a page begins", REPOSITORY, r"\.integer\(page\.offset\)", [".integer(0)"]),
    Rule("where a page ends", REPOSITORY, r"\.integer\(Int64\(page\.size\)\)", [".integer(1000)"]),
    Rule("the total", REPOSITORY, r"connection\.integer\(.*count\(\*\).*\"#\)", ["Int64(items.count)"]),
    Rule("the time of a change", REPOSITORY, r"\.timestamp\(Timestamp\.now\(\)\)", [".timestamp(current.updatedAt)"]),
    Rule("the default of a read-only field", REPOSITORY, r"\+ \[(?P<site>\.integer\(0\))", [".integer(1)"]),
    Rule("a member of a row", MODEL, r"json\.member\(\"\w+\", [\w`]+\)", kind="statement"),
    Rule("the type of JSON", JSON, r"\"application/json; charset=utf-8\"", ['"text/plain"']),
    Rule("the entity tag", JSON, r"response\.headers\[\.eTag\] = .*", kind="statement"),
    Rule("lower-case UUIDs", JSON, r"json\.string\((?P<site>uuidString\.lowercased\(\))\)", ["uuidString"]),
    Rule("absent is null", JSON, r"json\.raw\((?P<site>\"null\")\) \}", ['"0"']),
    Rule("what JSON escapes", JSON, r"raw\((?P<site>#\"\\[\\nrt\"]\"#)\)", ['"?"']),
    Rule("what JSON escapes as a number", JSON, r"hex\.count == 1", ["false"]),
    Rule("when JSON escapes", JSON, r"byte (?:< 0x20|== UInt8\(ascii: \"[\"\\]+\"\))", ["false"]),
    Rule("commas in JSON", JSON, r"if needsComma \{.*\}", kind="statement"),
    Rule("exact numbers", JSON, r"Decimal\(string: text\)", ["nil as Decimal?"]),
    Rule("digits that are exact", JSON, r"digits\(bytes\[.*?\]\) <= 38", ["true"]),
    Rule("whole numbers", JSON, r"Decimal\(integer\) == decimal", ["false"]),
    Rule("a number is finite", JSON, r"double\.isFinite", ["true"]),
    Rule("nothing follows JSON", JSON, r"position == bytes\.count", ["true"]),
    Rule("the depth of JSON", JSON, r"depth < Self\.maximumDepth", ["true", "depth < Self.maximumDepth - 1"]),
    Rule("names told apart by bytes", JSON, r"left\.text\.utf8\.elementsEqual\(right\.text\.utf8\)", ["left.text == right.text"]),
    Rule("the first of members with one name", JSON, r"members\[name\] == nil", ["true"]),
    Rule("the marks of JSON", JSON, r"next == UInt8\(ascii: \"[:,u\"\\]+\"\)(?= (?:else|\{))", ["true"]),
    Rule("surrogates", JSON, r"\(0x[\dA-F]+\.\.<0x[\dA-F]+\)\.contains\(low\)", ["true"]),
    Rule("digits in numbers", JSON, r"guard (?P<site>isDigit\(next\))", ["true"]),
    Rule("control characters in JSON", JSON, r"case (?P<site>0\.\.<0x20):\n *throw", ["0..<1"]),
    Rule("text is UTF-8", JSON, r"String\(validating: bytes, as: UTF8\.self\)", ["String(decoding: bytes, as: UTF8.self) as String?"]),
    Rule("a byte order mark", JSON, r"position = 3", kind="statement"),
    Rule("ids of version 7", "Database/UUIDv7.swift", r"0x7000|0x8000_0000_0000_0000", ["0"]),
    Rule("ids begin with the time", "Database/UUIDv7.swift", r"milliseconds << 16", ["0"]),
    Rule("the form of a number as an id", "Blueprints/RowID.swift", r"id > 0|String\(id\) == path", ["true"]),
    Rule("the spelling of a UUID", "Blueprints/RowID.swift", r"uuidString\.lowercased\(\)", ["uuidString"]),
]
