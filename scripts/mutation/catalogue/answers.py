"""Statuses, headers and bodies of what a blueprint answers, and of problems."""

from ..mutant import Rule

BLUEPRINT = "Blueprints/*/*Blueprint.swift"
BODY = "Validation/Request+body.swift"
PROBLEM = "Errors/ProblemResponse.swift"
TAGS = "Conditional/EntityTag.swift"

RULES = [
    Rule("a route", BLUEPRINT, r"^ *(?P<site>group\.\w+\(.*use: \w+\))$", kind="statement"),
    Rule("201 for what is created", BLUEPRINT, r"status: (?P<site>\.created)", [".ok"], small=True),
    Rule("the Location of what is created", BLUEPRINT, r"\[\.location: .*?\](?=\))", ["[:]"], small=True),
    Rule("204 for what is deleted", BLUEPRINT, r"status: (?P<site>\.noContent)", [".ok"]),
    Rule("404 for what is not there", BLUEPRINT, r"throw (?P<site>Problem\.notFound)", ['Problem(.gone, detail: "")'], small=True),
    Rule("404 for what is no id", "Blueprints/RowID.swift", r"throw (?P<site>Problem\.notFound)", ['Problem(.badRequest, detail: "")']),
    Rule("304 for what the client has", BLUEPRINT, r"return (?P<site>(?P<answer>.*)\.unlessKnown\(to: request\))", ["{answer}"]),
    Rule("If-Match", BLUEPRINT, r"try precondition\.require\(current\)", kind="statement", small=True),
    Rule("unknown parameters are refused", BLUEPRINT, r"try (?:QueryReader\(request\)|query)\.finish\(\)", kind="statement"),
    Rule("the size of a page", BLUEPRINT, r"(?:size|maximum): (?P<site>\d+)", ["({site} - 1)", "({site} + 1)"]),
    Rule("the owner's rules", BLUEPRINT, r"(?:try )?await rules\.\w+\(.*\)$", kind="statement"),
    Rule("503 when not ready", BLUEPRINT, r"Problem\.unavailable\(.*\)", ['Problem(.internalServerError, detail: "")']),
    Rule("412 for another version", "Conditional/Precondition.swift", r"\.preconditionFailed", [".conflict"]),
    Rule("304 and no other", "Conditional/*.swift", r"\.notModified", [".ok"]),
    Rule("a 304 keeps its tag alone", "Conditional/*.swift", r"headers\[\.contentType\] = nil", kind="statement"),
    Rule("an entity tag is of the content", "*/Checksum.swift", r"hash \^ UInt64\(byte\)", ["hash"]),
    Rule("an entity tag has quotes", TAGS, r"\"\\\"\" \+ (?P<digits>String\(.*, radix: 16\)) \+ \"\\\"\"", ["{digits}"]),
    Rule("* stands for every version", TAGS, r"\$0 == \"\*\"", ["false"]),
    Rule("an entity tag in a list", TAGS, r"\$0\.split\(separator: \",\"\)", ["[$0[...]]"]),
    Rule("weak tags", TAGS, r"\$0 == \"W/\" \+ tag\.text", ["false"]),
    Rule("a weak tag is not strong", TAGS, r"\$0 == \"\*\" \|\| \$0 == tag\.text(?= \})", ['["*", tag.text, "W/" + tag.text].contains($0)']),
    Rule("413 for a body too large", BODY, r"\.contentTooLarge", [".badRequest"], small=True),
    Rule("408 for a body too slow", BODY, r"\.requestTimeout", [".serviceUnavailable"]),
    Rule("400 for a body that breaks off", BODY, r"\.badRequest", [".internalServerError"]),
    Rule("a slow client is hung up on", BODY, r"\[\.connection: \"close\"\]", ["[:]"]),
    Rule("the size of a body", "Validation/APILimits.swift", r"static let body = (?P<site>[\d_]+)", ["({site} - 1)", "({site} + 1)"]),
    Rule("the time for a request", "Validation/APILimits.swift", r"\.seconds\(\d+\)|\.milliseconds\(\d+\)", ["({site} * 2)"]),
    Rule("422 for bad fields", "Errors/Problem.swift", r"\.unprocessableContent", [".badRequest"]),
    Rule("400 for a bad query", "Errors/Problem.swift", r"\.badRequest", [".unprocessableContent"]),
    Rule("404 is a 404", "Errors/Problem.swift", r"Problem\((?P<site>\.notFound)", [".gone"]),
    Rule("a member of a problem", PROBLEM, r"json\.member\(\"\w+\", .*\)$", kind="statement"),
    Rule("the number of errors", PROBLEM, r"errors\.prefix\(Self\.mostErrors\)", ["errors.prefix(.max)"]),
    Rule("the type of a problem", PROBLEM, r"\"application/problem\+json\"", ['"application/json"']),
    Rule("the headers of a problem", PROBLEM, r"status: status, headers: (?P<site>headers)", ["[:]"]),
    Rule("the page of a problem", PROBLEM, r"status\.reasonPhrase\.lowercased\(\)", ["status.reasonPhrase"]),
    Rule("a member of an error", "Errors/FieldError.swift", r"json\.member\(\"\w+\", \w+\)", kind="statement"),
]
