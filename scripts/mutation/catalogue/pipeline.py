"""What every request passes."""

from ..mutant import Rule

FACTORY = "App+factory.swift"
PIPELINE = "Pipeline/RequestPipeline.swift"
ERRORS = "Pipeline/ErrorMiddleware.swift"
MOVED = "Pipeline/MovedPath.swift"
METHODS = "Pipeline/MethodFallback.swift"
IDS = "Pipeline/RequestID+accepted.swift"
CORS = "CORS/CORSPolicy.swift"
POLICIES = "CORS/CORSPolicies.swift"
STALLED = "Pipeline/StalledClientHandler.swift"
PAGE = "Fallback/FallbackMiddleware.swift"

RULES = [
    Rule("the middleware", FACTORY, r"router\.add\(middleware: .*\)$", kind="statement"),
    Rule("405 and OPTIONS", FACTORY, r"MethodFallback\.addRoutes\(to: router\)", kind="statement"),
    Rule("redirects from paths of before", FACTORY, r"for moved in MovedPath\.all .*", kind="statement", sample="names"),
    Rule("a path of before", "Pipeline/MovedPath+all.swift", r"(?:old: )(?P<site>\"[^\"]*\")", ['{site} + "x"'], sample="names"),
    Rule("the last day", MOVED, r"guard (?P<site>time) < ", ["0"], sample="names"),
    Rule("the whole last day", MOVED, r"until\.daysSince1970 \+ 1", ["until.daysSince1970"], sample="names"),
    Rule("410 after the last day", MOVED, r"\.gone", [".notFound"], sample="names"),
    Rule("308 before it", MOVED, r"\.permanentRedirect", [".found", ".temporaryRedirect"], sample="names"),
    Rule("when it ends and since when it is old", MOVED, r"headers\[\.\w+\] = .*", kind="statement", sample="names"),
    Rule("a redirect keeps the query", MOVED, r"request\.uri\.query\.map \{ .* \} \?\? path", ["path"], sample="names"),
    Rule("a redirect keeps what follows", MOVED, r"rest\.map \{ .* \}\.joined\(\)", ['""'], sample="names"),
    Rule("HEAD", FACTORY, r"(?:options: )(?P<site>\.autoGenerateHeadEndpoints)", ["[]"]),
    Rule("the time limit of the work", FACTORY, r"timeout: (?P<site>APILimits\.timeout)", [".seconds(86_400)"]),
    Rule("the time limit of bodies", FACTORY, r"bodyTimeout: (?P<site>configuration\.http\.bodyTimeout)", [".seconds(86_400)"]),
    Rule("the time limit of idle connections", FACTORY, r"idleTimeout: (?P<site>TimeAmount\([\w.]+\))(?=\)|\n *\))", [".hours(24)"]),
    Rule("the address", FACTORY, r"(?:hostname\(|port: )(?P<site>configuration\.http\.\w+)", lambda match, _: ["0" if "port" in match["site"] else '"0.0.0.0"']),
    Rule("the body's time limit reaches the handler", PIPELINE, r"context\.bodyLimit = bodyLimit", kind="statement"),
    Rule("a request id is taken over", PIPELINE, r"RequestID\.accepted\(request\.headers\[\.requestID\]\)", ["nil"], small=True),
    Rule("the request id in the log", PIPELINE, r"context\.logger\[metadataKey: .*\] = .*", kind="statement"),
    Rule("the request id in the answer", PIPELINE, r"response\.headers\[\.requestID\] = .*", kind="statement"),
    Rule("security headers on every answer", PIPELINE, r"SecurityHeaders\.add\(.*\)$", kind="statement"),
    Rule("CORS on every answer", PIPELINE, r"CORSPolicies\.policy\(.*\)\?\.allow\(.*\)", kind="statement"),
    Rule("the line in the log", PIPELINE, r"RequestLog\.write\(.*\)$", kind="statement"),
    Rule("503 when it takes too long", PIPELINE, r"Problem\.unavailable\(.*\)", ['Problem(.internalServerError, detail: "")']),
    Rule("503 for what may succeed later", "Errors/Problem.swift", r"Problem\((?P<site>\.serviceUnavailable)", [".internalServerError"]),
    Rule("when to come again", "Errors/Problem.swift", r"\[\.retryAfter: \"1\"\]", ["[:]"]),
    Rule("a time limit", "Pipeline/TimeLimit.swift", r"\$1\.deadline <= now", ["false"]),
    Rule("a time limit is told", "Pipeline/TimeLimit.swift", r"\$0\.pending\.removeValue\(forKey: id\) != nil", ["true"]),
    Rule("HEAD has no body", PIPELINE, r"if request\.method == \.head \{.*\}$", kind="statement"),
    Rule("a client that stalls", STALLED, r"(?P<site>unanswered == 0|unreadBytes\(context\) == before)", ["false"]),
    Rule("pipelined requests are not one that stalls", STALLED, r"unanswered == 0", ["true"]),
    Rule("a client that still sends", STALLED, r"(?<=, )isReceiving", ["false", "true"]),
    Rule("a client that goes on", STALLED, r"(?P<site>(?:endOfBody|reader)\?\.cancel\(\))(?=\n +(?:\}\n +context|if ))", kind="statement"),
    Rule("a security header", "Pipeline/SecurityHeaders.swift", r"HTTPField\(name: .*, value: (?P<site>\"[^\"\n]+\")\),$", ['""'], small=True),
    Rule("the name of a security header", "Pipeline/SecurityHeaders.swift", r"HTTPField\(name: (?P<site>\.\w+|HTTPField\.Name\(.*\)!),", [".server"]),
    Rule("what an answer has set itself stays", "Pipeline/SecurityHeaders.swift", r"!fields\.contains\(field\.name\)", ["true"]),
    Rule("the length of a request id", IDS, r"(?:1|128)(?=\.\.\.128|\)\.contains)", ["({site} - 1)", "({site} + 1)"]),
    Rule("the characters of a request id", IDS, r"header\.utf8\.allSatisfy\(isAllowed\)", ["true"]),
    Rule("the errors that are answers", ERRORS, r"return (?P<site>problem|violation\.problem|\.notFound|Problem\(error\.status.*)$", ['Problem(.gone, detail: "")']),
    Rule("a status below 500 is kept", ERRORS, r"error\.status\.code < 500", ["false", "true"]),
    Rule("500 for what nobody foresaw", ERRORS, r"\.internalServerError", [".badRequest"]),
    Rule("a 500 tells nothing", ERRORS, r"\"Something[^\"]*\"", ["String(reflecting: error)"], small=True),
    Rule("a 500 is logged", ERRORS, r"context\.logger\.error\(.*\)$", kind="statement"),
    Rule("405 for other methods", METHODS, r"\.methodNotAllowed", [".notFound"]),
    # Where the list of methods stands, not where one is told from those that no route can have: none is emitted for PUT.
    Rule("the methods that are refused", METHODS, r"= \[.*(?P<site>\.put)\b", [".get"]),
    Rule("methods that no route can have", METHODS, r"head\.method = \.trace", kind="statement"),
    Rule("Allow", METHODS, r"\[\.allow: allow\]", ["[:]"], small=True),
    Rule("204 for OPTIONS", METHODS, r"\.noContent", [".ok"]),
    Rule("the methods that are implied", METHODS, r"declared\.contains\(\.get\)(?= \?)", ["true", "false"]),
    Rule("Vary", CORS, r"if answersVary \{ .* \}$", kind="statement"),
    Rule("a CORS header", CORS, r"response\.headers\[\.accessControl\w+\] = .*?(?=$| \}$)", kind="statement", small=True),
    Rule("other origins", CORS, r"isAllowed\(origin\)|origins\.contains\(origin\)", ["true"]),
    Rule("a preflight", CORS, r"request\.method == \.options|request\.headers\[\.accessControlRequestMethod\] != nil", ["true"]),
    Rule("the answer names its origin", CORS, r"answersVary(?= \?)", ["true", "false"]),
    Rule("credentials", CORS, r"if (?P<site>allowsCredentials) ", ["true"]),
    Rule("the headers of a policy", POLICIES, r"headers: (?P<site>\[(?:.|\n)*?\]\.joined\(separator: \", \"\)|\".*\"|nil)(?=,$)", ['"X-Other"']),
    Rule("the values of a policy", POLICIES, r"(?:allowsCredentials: |maxAge: )(?P<site>[^\n]+?)(?=,?$)", lambda match, _: [another(match["site"])]),
    Rule("the origins of a policy", POLICIES, r"origins: (?P<site>\..*)(?=,$)", ["CORSPolicy.Origins.some([])"]),
    Rule("the paths of a policy", POLICIES, r"path\.(?:hasPrefix|isBelow)\(.*?\)", ["true"]),
    Rule("the page is for some requests alone", PAGE, r"isPage\(request\)(?= )|request\.method == \.\w+|!request\.uri\.path\.(?:hasPrefix|isBelow)\(.*?\)", ["true", "false"]),
    Rule("the page is for what is not found", PAGE, r"error\.status == \.notFound", ["true"]),
    Rule("paths by segments", "Pipeline/String+isBelow.swift", r"pathSegments\.starts\(with: prefix\.pathSegments\) \{.*\}", ["hasPrefix(prefix)"]),
    Rule("files are sent whole", PAGE, r"head\.headerFields\[\.range\] = nil", kind="statement"),
    Rule("the type of the page", PAGE, r"\"text/html; charset=utf-8\"", ['"text/plain"']),
]


def another(value):
    """Another value of the same type."""
    if value in ("true", "false"):
        return "false" if value == "true" else "true"
    return "7"
