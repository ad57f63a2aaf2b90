"""How often clients may ask: rates, windows, who is counted, and what they are told."""

from ..mutant import Rule

BLUEPRINT = "Blueprints/*/*Blueprint.swift"
RATE = "Limiter/Rate.swift"
COUNTER = "Limiter/LimitCounter.swift"
TALLY = "Limiter/LimitTally.swift"
LIMITER = "Limiter/Limiter.swift"
ROUTES = "Limiter/LimitMiddleware.swift"
CLIENT = "Limiter/LimitClient.swift"
STORE = "Limiter/MemoryLimitStore.swift"
ADDRESS = "Limiter/NetworkAddress.swift"
HOPS = "Limiter/ForwardedHops.swift"
PROXIES = "Limiter/TrustedProxies.swift"
ANSWER = "Limiter/RequestLimits.swift"
POLICY = "Limiter/LimitPolicy.swift"

RATES = r"\"(?P<count>\d+) (?P<unit>per \w+)\""


def other_rates(match, _):
    return [f'"{int(match["count"]) + step} {match["unit"]}"' for step in (-1, 1) if int(match["count"]) + step]


RULES = [
    Rule("the rate of a route", BLUEPRINT, rf"limited\w*\((?P<site>{RATES})", other_rates, small=True),
    Rule("a default rate", POLICY, rf"(?P<site>{RATES})(?=[,\]])", other_rates),
    Rule("the rate of a role", POLICY, rf"case \.\w+: (?P<site>{RATES})", other_rates),
    Rule("a role without a limit", POLICY, r"case \.\w+: (?P<site>nil)", ['("1 per day" as Rate?)']),
    Rule("the strategy", POLICY, r"LimitStrategy\.\w+", ["LimitStrategy.fixedWindow"]),
    Rule("while nobody can count", POLICY, r"refusesUncounted = (?P<site>false)", ["true"]),
    Rule("the length of a window", RATE, r"case \.\w+: (?P<site>[\d_]+)", ["({site} * 2)"]),
    Rule("the form of a rate", RATE, r"count > 0|words\[1\] == \"per\"", ["true"]),
    Rule("a clock that was set back", COUNTER, r"reached > window", ["(reached != window)"]),
    Rule("a clock that was set back waits no longer", COUNTER, r"min\(rate\.window, (?P<rest>\(window \+ 1\) \* rate\.window - now)\)", ["({rest})"]),
    Rule("the window right before", COUNTER, r"reached == window \+ 1", ["true"]),
    Rule("what slides", COUNTER, r"strategy == \.slidingWindow(?= \? current)", ["true", "false"], small=True),
    Rule("a new window is empty", COUNTER, r"current = 0(?=\n +window)", kind="statement"),
    Rule("a request counts", COUNTER, r"current \+= 1", kind="statement", small=True),
    Rule("when it was asked", COUNTER, r"lastAsked = now(?=\n +let reached)", kind="statement"),
    Rule("what says nothing any more", COUNTER, r"window \+ \(strategy == \.slidingWindow \? 1 : 0\) >= now / rate\.window", ["true", "(window >= now / rate.window)", "(window + 1 >= now / rate.window)"]),
    Rule("the share of the window before", COUNTER, r"Int128\(rest\(rate, at: now\)\)", ["Int128(rate.window)"]),
    Rule("the end of a window", COUNTER, r"\(window \+ 1\)(?= \* rate\.window / 1_000)", ["window", "(window + 2)"]),
    Rule("how long to wait", COUNTER, r"where (?P<site>current < rate\.count)", ["false", "true"]),
    Rule("the room in this window", COUNTER, r"below: (?P<site>rate\.count - current)", ["rate.count", "(rate.count - current + 1)"]),
    Rule("the wait to the millisecond", COUNTER, r"Int128\(room\) \* Int128\(rate\.window\) - 1", ["Int128(room) * Int128(rate.window)"]),
    Rule("what is used up", TALLY, r"left < 1", ["(left < 0)", "(left < 2)"], small=True),
    Rule("the longest wait", TALLY, r"max\(wait \?\? 0, (?P<own>counter\.wait\(rate, at: now\))\)", ["{own}"]),
    Rule("the limit that is told", TALLY, r"left < remaining \|\| left == remaining && end > reset", ["true", "(left < remaining)"]),
    Rule("what remains", TALLY, r"max\(0, remaining - 1\)", ["max(0, remaining)", "(remaining - 1)"]),
    Rule("whole seconds until one passes", TALLY, r"\(\$0 \+ 999\) / 1_000", ["($0 / 1_000)"]),
    Rule("an outage of the counts is said once", LIMITER, r"isCounting\.exchange\(false, ordering: \.relaxed\)", ["true", "false"]),
    Rule("the end of such an outage is said", LIMITER, r"context\.logger\.notice\(.*\)", kind="statement"),
    Rule("who may pass uncounted", LIMITER, r"guard (?P<site>refusesUncounted)", ["true", "false"]),
    Rule("a request that is given up is no outage", LIMITER, r"error is CancellationError", ["false"]),
    Rule("503 for what cannot be counted", LIMITER, r"Problem\.unavailable\(.*\)", ['Problem(.internalServerError, detail: "")']),
    Rule("OPTIONS is free", ROUTES, r"request\.method != \.options", ["true"]),
    Rule("HEAD counts as GET", ROUTES, r"request\.method == \.head", ["false"]),
    Rule("the shared bucket", ROUTES, r"return (?P<site>Self\.shared) \}", ["[]"]),
    Rule("a bucket for each method", ROUTES, r"let bucket = (?P<site>method\.rawValue)", ['""']),
    Rule("a bucket for each route", ROUTES, r"context\.endpointPath \?\? \"\"", ['""'], small=True),
    Rule("the limit of a role", ROUTES, r"guard (?P<site>isByTier)", ["false"]),
    Rule("who has no role", ROUTES, r"return own \+ Self\.shared", ["return own"], "statement"),
    Rule("the limit of a role beside others", ROUTES, r"own \+ \[CountedLimit\(bucket: \"tier\", rate: rate\)\]", ["own"]),
    Rule("one bucket for each role", ROUTES, r"bucket: (?P<site>\"tier\")", ["bucket"]),
    Rule("counted by address", ROUTES, r"counting: (?P<site>\.address)", [".usual"]),
    Rule("counted by user", CLIENT, r"counting == \.user", ["false"], small=True),
    Rule("a network is one client", CLIENT, r"\.address\((?P<site>address\.network)\)", ["address"]),
    Rule("clients are apart", STORE, r"Key\(\$0, (?P<site>client)\)", [".unknown"]),
    Rule("a refused request counts nothing", STORE, r"if (?P<site>tally\.isAllowed)", ["true"], small=True),
    Rule("counts move on before they are asked", STORE, r"counter\.advance\(rate, to: now\)", kind="statement"),
    Rule("no more counts than the capacity", STORE, r"counters\.count >= shardCapacity", ["false"]),
    Rule("counts that say nothing go first", STORE, r"counters = counters\.filter \{.*\}", kind="statement"),
    Rule("the oldest counts go next", STORE, r"\$0\.value\.lastAsked < \$1\.value\.lastAsked", ["($0.value.lastAsked > $1.value.lastAsked)"]),
    Rule("room is made", STORE, r"for \(key, _\) in oldest \{ .* \}", kind="statement"),
    Rule("version 4 has no networks", ADDRESS, r"(?P<site>isVersion4) \?", ["true", "false"]),
    Rule("the length of a range", ADDRESS, r"given <= longest", ["true"]),
    Rule("a mapped address is of version 6", ADDRESS, r"!parts\[0\]\.contains\(\":\"\)", ["true"]),
    Rule("a length is digits", ADDRESS, r"parts\[1\]\.utf8\.allSatisfy\(.*?\}\)", ["true"]),
    Rule("what a range holds", ADDRESS, r"address\.bits & mask == first", ["true"]),
    Rule("a range begins at its network", ADDRESS, r"first = (?P<site>address\.bits & mask)", ["address.bits"]),
    Rule("X-Forwarded-For", HOPS, r"!lines\.isEmpty", ["false"]),
    Rule("an empty hop is one", HOPS, r"omittingEmptySubsequences: (?P<site>false)", ["true"]),
    Rule("the pair that tells the client", HOPS, r"name\(of: \$0\) == \"for\"", ["true"]),
    Rule("the name of a pair in any case", HOPS, r"pair\.prefix (?P<name>\{.*\}\.filter \{.*\})\.lowercased\(\)", ["String(pair.prefix {name})"]),
    Rule("brackets around an address", HOPS, r"bare\.hasPrefix\(\"\[\"\)", ["false"]),
    Rule("a port behind an address", HOPS, r"bare\.count \{ \$0 == \":\" \} == 1", ["false"]),
    Rule("only proxies are believed", PROXIES, r"!ranges\.isEmpty, (?P<site>trusts\(client\))", ["true"], small=True),
    Rule("the nearest hop first", PROXIES, r"ForwardedHops\.all\(in: headers\)\.reversed\(\)", ["ForwardedHops.all(in: headers)"]),
    Rule("the first hop that is no proxy", PROXIES, r"!trusts\(address\)", ["false", "true"]),
    Rule("every range must be one", PROXIES, r"ranges\.count == parts\.count", ["true"]),
    Rule("blanks between ranges", PROXIES, r"\$0\.filter \{ \$0 != \" \" \}", ["$0[...]"]),
    Rule("a header that tells the limit", ANSWER, r"fields\.append\(HTTPField\(name: \.rateLimit.*\)$", kind="statement", small=True),
    Rule("429", ANSWER, r"\.tooManyRequests", [".badRequest"]),
    Rule("when to ask again", ANSWER, r"headers: (?P<site>\[\.retryAfter: .*\])", ["[:]"]),
]
