"""What the service tells about itself: its contract, the page that shows it, metrics, traces."""

from ..mutant import Rule

DOCS = "Blueprints/Docs/DocsBlueprint.swift"
FILE = "Blueprints/Docs/StaticFile.swift"
METRICS = "Observability/Metrics/RequestMetrics.swift"
SERIES = "Observability/Metrics/MetricSeries.swift"
TEXT = "Observability/Metrics/MetricRegistry+text.swift"
REGISTRY = "Observability/Metrics/MetricRegistry.swift"
KEY = "Observability/Metrics/SeriesKey.swift"
TRACE = "Observability/TraceContext.swift"

RULES = [
    Rule("a document is there", DOCS, r"group\.get\(\"[\w./]+\"\) \{ .* \}$", kind="statement", small=True),
    Rule("the type of a document", DOCS, r"type: (?P<site>\"[^\"]+\")", ['"text/plain"']),
    Rule("what the page may load", DOCS, r"response\.headers\[\.contentSecurityPolicy\] = .*", kind="statement"),
    Rule("what the page may load from", DOCS, r"(?:default|script|style|connect)-src '\w+'; ", ("",), "text"),
    Rule("a document that is missing", FILE, r"throw (?P<site>Problem\.notFound)", ['Problem(.internalServerError, detail: "")']),
    Rule("a missing document is said", FILE, r"context\.logger\.error\(.*\)", kind="statement"),
    Rule("the version of a document", FILE, r"EntityTag\(of: (?P<site>bytes \?\? \[\])\)", ["[]"]),
    Rule("a document that the client has", FILE, r"return (?P<site>(?P<answer>Response\(.*\))\.unlessKnown\(to: request\))", ["{answer}"]),
    Rule("one route for all that is unknown", METRICS, r"context\.endpointPath \?\? \"none\"", ["request.uri.path"], small=True),
    Rule("one method for all that is unknown", METRICS, r"default: (?P<site>\"other\")", ["method.rawValue"]),
    Rule("why a request was refused", METRICS, r"outcome == \.accepted", ["true", "false"]),
    Rule("the reason in one word", METRICS, r"status\.reasonPhrase\.lowercased\(\)\.replacing\(\" \", with: \"-\"\)", ["status.reasonPhrase"]),
    Rule("the status of a request", METRICS, r"\[\(\"status\", String\(status\.code\)\)\]", ["[]"]),
    Rule("a counter counts", SERIES, r"value\.wrappingAdd\(amount, ordering: \.relaxed\)", kind="statement"),
    Rule("a gauge is set", SERIES, r"self\.value\.withLock \{ \$0 = value \}", kind="statement"),
    Rule("a gauge moves", SERIES, r"value\.withLock \{ \$0 [+-]= amount \}", kind="statement"),
    Rule("buckets add up", SERIES, r"total \+= count", ["total = count"], "statement"),
    Rule("the bound of a bucket", SERIES, r"value <= \$0", ["(value < $0)"]),
    Rule("what took longest", SERIES, r"\?\? (?P<site>Self\.bounds\.count)", ["0"]),
    Rule("a bucket counts", SERIES, r"state\.counts\[bucket\] \+= 1", kind="statement"),
    Rule("the sum", SERIES, r"state\.sum \+= value", kind="statement"),
    Rule("times are in seconds", SERIES, r"Double\(duration\) / 1_000_000_000", ["Double(duration)"]),
    Rule("numbers of no kind", SERIES, r"if is(?:NaN|Infinite) \{.*\}", kind="statement"),
    Rule("the type is said once", TEXT, r"key\.name != name", ["true", "false"]),
    Rule("values are escaped", TEXT, r"value\.replacing\(.*\)", ["value"], small=True),
    Rule("labels are named", TEXT, r"labels\.isEmpty", ["false"]),
    Rule("a series is one", REGISTRY, r"if let known = series\[key\] \{.*\}", kind="statement"),
    Rule("the order of series", REGISTRY, r"\$0\.key < \$1\.key", ["($0.key > $1.key)"]),
    Rule("names begin with a letter", KEY, r"plain\.first\?\.isNumber == true \|\| plain\.isEmpty", ["false"]),
    Rule("one trace alone", TRACE, r"headers\.count == 1", ["!headers.isEmpty"]),
    Rule("the parts of a trace", TRACE, r"parts\[0\] != \"ff\"|\(?parts\[0\] != \"00\" \|\| parts\.count == 4|zip\(parts, .*?\}\)|parts\[\d\]\.contains\(where: \{.*?\}\)", ["true"], small=True),
    Rule("what the log says of a trace", TRACE, r"logger\[metadataKey: \"\w+\"\] = .*", kind="statement"),
    Rule("digits in small letters", TRACE, r"\(UInt8\(ascii: \"a\"\)\.\.\.UInt8\(ascii: \"f\"\)\)\.contains\(byte\)", ['(UInt8(ascii: "A")...UInt8(ascii: "f")).contains(byte)']),
]
