"""What the log says, and what it does not."""

from ..mutant import Rule

LINE = "Observability/LogLine.swift"
HANDLER = "Observability/LineLogHandler.swift"
FILE = "Observability/LogFile.swift"
REQUEST = "Observability/RequestLog.swift"
LOGGER = "Observability/Logger+configuration.swift"

RULES = [
    Rule("a member of a log line", LINE, r"json\.member\((?:\"\w+\", .*|key, value)\)(?=$| \})", kind="statement"),
    Rule("a word of a log line", LINE, r"\[time, level\.rawValue, message\]", ["[level.rawValue, message]", "[time, message]", "[time, level.rawValue]"]),
    Rule("the details of a log line", LINE, r"details\.map \{.*\}", ["[]"]),
    Rule("a text forges no line", LINE, r"Self\.isControl\(\$0\)", ["false"], small=True),
    Rule("numbers stay numbers", LINE, r"number\.write\(to: &json\)", ["String(describing: number).write(to: &json)"], "statement"),
    Rule("one event is one line", HANDLER, r"\[UInt8\(ascii: \"\\n\"\)\]", ["[]"]),
    Rule("metadata of the logger", HANDLER, r"var all = (?P<site>metadata)", ["[:]"]),
    Rule("metadata of the event", HANDLER, r"if let given = event\.metadata \{.*\}", kind="statement"),
    Rule("metadata of the provider", HANDLER, r"if let provided = .*\}", kind="statement"),
    Rule("how a request came out", REQUEST, r"status\.code < \d+", ["true", "false"]),
    Rule("a detail of a request", REQUEST, r"\"(?P<name>\w+)\": (?P<site>\"request\"|\.string.*)(?=,$)", ['"other"']),
    Rule("no query in the log", REQUEST, r"\\\((?P<site>request\.uri\.path)\)", ["request.uri.string"]),
    Rule("when a log file is put aside", FILE, r"state\.size \+ UInt64\(line\.count\) > limit", ["false", "true", "state.size + UInt64(line.count) >= limit"]),
    Rule("an empty log file is not put aside", FILE, r"state\.size > 0", ["true"]),
    Rule("a log file grows", FILE, r"state\.size \+= UInt64\(line\.count\)", kind="statement"),
    Rule("how many log files are kept", FILE, r"stride\(from: (?P<site>kept - 1)", ["(kept - 2)"]),
    Rule("older log files move on", FILE, r"try\? files\.moveItem\(.*\)$", kind="statement"),
    Rule("a log file is gone on with", FILE, r"try\? handle\.seekToEnd\(\)", ["(0 as UInt64?)"]),
    Rule("the size of a log file", FILE, r"(?:limit: UInt64|kept: Int) = (?P<site>[\d_]+)", ["({site} + 1)", "({site} - 1)"]),
    Rule("a log file that cannot be written", FILE, r"throw ConfigurationError\(.*\)", ['throw ConfigurationError("FILE", "")'], "statement"),
    Rule("the level of the log", LOGGER, r"logLevel = configuration\.level", kind="statement"),
    Rule("the format of the log", LOGGER, r"format: (?P<site>configuration\.format)", [".text", ".json"]),
    Rule("the file of the log", LOGGER, r"if let path = (?P<site>configuration\.file)", ["nil as String?"]),
]
