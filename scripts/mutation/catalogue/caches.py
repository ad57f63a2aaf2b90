"""What is kept of answers, for how long, for whom, and what drops it; limits by function."""

from ..mutant import Rule

BLUEPRINT = "Blueprints/*/*Blueprint.swift"
REPOSITORY = "Blueprints/*/*Repository.swift"
ANSWERS = "Cache/AnswerCache.swift"
REQUEST = "Cache/Request+caching.swift"
CACHE = "Cache/Cache.swift"
KEY = "Cache/CacheKey.swift"
KEPT = "Cache/KeptAnswer.swift"
LIST = "Cache/ListCache.swift"
MEMO = "Cache/Memo.swift"
OUTAGE = "Cache/CacheOutage.swift"
STORE = "Cache/MemoryCacheStore.swift"
RECENCY = "Cache/RecencyList.swift"
FLIGHT = "Cache/SingleFlight.swift"
DYNAMIC = "Limiter/LimitMiddleware.swift"

TIME = r"\.(?:seconds|minutes|hours|days)\(\d+\)"

RULES = [
    Rule("the time that answers are kept", BLUEPRINT, rf"cached\(.*for: (?P<site>{TIME})", ["({site} + .seconds(1))", "({site} - .seconds(1))"], small=True),
    Rule("the time that rows are kept", BLUEPRINT, rf"items: (?P<site>{TIME})", ["({site} + .seconds(1))", "({site} - .seconds(1))"]),
    Rule("the time that a count is kept", BLUEPRINT, rf"total\(.*for: (?P<site>{TIME})", ["({site} + .seconds(1))", "({site} - .seconds(1))"]),
    Rule("the flag against the cache", BLUEPRINT, r"unless: (?P<site>\"\w+\")", ["nil"]),
    Rule("the flag is a parameter", BLUEPRINT, r"query\.readFlag\(.*\)", kind="statement"),
    Rule("what a route keeps under", BLUEPRINT, r"cached\((?P<site>\.\w+)", ['CacheNamespace("x")']),
    Rule("what a route drops", BLUEPRINT, r"dropping\((?P<site>\.\w+)", ['CacheNamespace("x")']),
    Rule("what a write drops", REPOSITORY, r"dropping: (?P<site>\[\.\w+\]|Self\.deleted)", ["[]"], small=True),
    Rule("what a deletion drops besides", REPOSITORY, r"deleted: \[CacheNamespace\] = (?P<site>\[.*\])", ["[{site}[0]]"]),
    Rule("no-store passes by", ANSWERS, r"(?P<site>request\.refusesCaches) \|\|", ["false"], small=True),
    Rule("the flag passes by", ANSWERS, r"flag\.map\(\{ request\.hasFlag\(\$0\) \}\) == true", ["false"]),
    Rule("the whole answer is made", ANSWERS, r"request\.forAllClients", ["request"]),
    Rule("what is private is not kept", ANSWERS, r"response\.isForAllClients", ["true"]),
    Rule("only 200 is kept", ANSWERS, r"isKept: (?P<site>response\.status == \.ok)", ["true"]),
    Rule("whether it was kept", ANSWERS, r"isHit \? \"hit\" : \"miss\"", ['"hit"', '"miss"']),
    Rule("the age", ANSWERS, r"String\(max\(0, cache\.now - answer\.time\) / 1_000\)", ['"0"', 'String(cache.now)']),
    Rule("the age is of what was kept", ANSWERS, r"if (?P<site>isHit) \{", ["true", "false"]),
    Rule("nothing is sent that the client has", ANSWERS, r"response\.status == \.ok \? (?P<site>response\.unlessKnown\(to: request\))", ["response"]),
    Rule("only 200 becomes 304", ANSWERS, r"return (?P<site>response\.status == \.ok) \?", ["true"]),
    Rule("no-store in any case", REQUEST, r"text\.lowercased\(\)", ["text"]),
    Rule("no-store among others", REQUEST, r"text\.lowercased\(\)\.split\(separator: \",\"\)", ["[Substring(text.lowercased())]"]),
    Rule("a cookie is private", REQUEST, r"headers\[\.setCookie\] == nil", ["true"]),
    Rule("what varies is private", REQUEST, r"headers\[\.vary\] == nil", ["true"]),
    Rule("what says so is private", REQUEST, r"headers\.cacheDirectives\.isDisjoint\(.*\)", ["true"]),
    Rule("the flag may be encoded", REQUEST, r"\$0\.removingPercentEncoding \?\? \"\"", ["String($0)"]),
    Rule("the flag may be false", REQUEST, r"\(sides\.count == 1 \|\| .*\)$", ["true"]),
    Rule("the parameters of a key", KEY, r"for \(_, value\) in context\.parameters \{ .* \}", kind="statement"),
    Rule("the query of a key", KEY, r"if let query = request\.uri\.query, .*", kind="statement"),
    Rule("the order of a query", KEY, r"sorted\(query\)", ["query"], small=True),
    Rule("values of one name keep their order", KEY, r"\(\$0\.0, \$0\.1\.offset\) < \(\$1\.0, \$1\.1\.offset\)", ["$0.1.element < $1.1.element"]),
    Rule("the format of what is kept", KEPT, r"rest\.readInteger\(as: UInt8\.self\) == Self\.format", ["rest.readInteger(as: UInt8.self) != nil"]),
    Rule("a length of its own", KEPT, r"headers\[\.contentLength\] = nil", kind="statement"),
    Rule("a flight is of one version", CACHE, r"Flight\(key: key, version: version\)", ["Flight(key: key, version: CacheVersion(number: 0))"], small=True),
    Rule("what is only shared is not kept", CACHE, r"(?<=let product, )product\.isKept", ["true", "false"]),
    Rule("the time it is kept", CACHE, r"now \+ time\.inMilliseconds", ["(now + time.inMilliseconds - 1)", "(now + time.inMilliseconds + 1)"]),
    Rule("a failure is an outage", CACHE, r"outage\.begin\(error\)", kind="statement"),
    Rule("an outage ends", CACHE, r"outage\.end\(\)", kind="statement"),
    Rule("what was missed is made up for", CACHE, r"try await outage\.makeUp\(store\)", kind="statement"),
    Rule("what could not be dropped is owed", CACHE, r"outage\.owe\(namespaces\)", kind="statement"),
    Rule("a write begins", CACHE, r"await change\(namespaces\) \{ try await \$0\.begin\(write\) \}", kind="statement"),
    Rule("a write ends", CACHE, r"await change\(namespaces\) \{ try await \$0\.end\(write\) \}", kind="statement"),
    Rule("a store is cleared", CACHE, r"try await store\.clear\(\)", kind="statement"),
    Rule("who leaves is no outage", OUTAGE, r"error is CancellationError", ["false"]),
    Rule("an outage is said once", OUTAGE, r"!state\.withLock\(\{ exchange\(.*\) \}\)", ["true"]),
    Rule("the end of an outage is said once", OUTAGE, r"if (?P<site>wasOut) ", ["true", "false"]),
    Rule("what is owed is dropped", OUTAGE, r"try await store\.drop\(Array\(owed\.keys\)\)", kind="statement"),
    Rule("what is dropped is owed no more", OUTAGE, r"state\.owed\[namespace\] = nil", kind="statement"),
    Rule("rows that are kept are not asked for", LIST, r"\$1 == nil \? \$0 : nil", ["$0"]),
    Rule("rows are kept", LIST, r"await cache\.keep\(values, .*\)", kind="statement"),
    Rule("no-store passes by lists", LIST, r"isBypassed \|\| ids\.isEmpty", ["ids.isEmpty"]),
    Rule("no-store passes by counts", LIST, r"if isBypassed \{ .* \}", kind="statement"),
    Rule("a count is of one filter", LIST, r"filter\.joined\(separator: \"&\"\)", ['""']),
    Rule("memos are apart", MEMO, r"self\.name = (?P<site>\"memo\.\" \+ name)", ['"memo"']),
    Rule("a memo by argument", MEMO, r"name \+ \" \" \+ text", ["name"]),
    Rule("a memo forgets by argument", MEMO, r"\[all, place\(of: text\)\]", ["[all]"]),
    Rule("a memo forgets all", MEMO, r"\[all, place\(of: text\)\]", ["[place(of: text)]"]),
    Rule("when something is due", STORE, r"now < found\.due", ["true", "now <= found.due"], small=True),
    Rule("what is due is not kept", STORE, r"due > now", ["true"]),
    Rule("what is of another version", STORE, r"found\.version == version", ["true"], small=True),
    Rule("nothing from before a write", STORE, r"state\.version\(of: namespaces\) == version", ["true"]),
    Rule("nothing during a write", STORE, r"namespace\.writes\.isEmpty", ["true"], small=True),
    Rule("a write changes the version", STORE, r"state\.namespaces\[namespace, default: Namespace\(\)\]\.version \+= 1", kind="statement"),
    Rule("a write is there", STORE, r"state\.namespaces\[namespace, default: Namespace\(\)\]\.writes\.insert\(write\.id\)", ["_ = write.id"], "statement"),
    Rule("a write is gone", STORE, r"state\.namespaces\[namespace, default: Namespace\(\)\]\.writes\.remove\(write\.id\)", ["_ = write.id"], "statement"),
    Rule("the largest value", STORE, r"size <= largest", ["true", "size < largest"]),
    Rule("no more than the capacity", STORE, r"state\.size > capacity", ["false", "state.size >= capacity"], small=True),
    Rule("what is given up is not counted", STORE, r"state\.size -= oldest\.value\.size", kind="statement"),
    Rule("what is replaced is not counted", STORE, r"size -= (?:replaced|removed)\.size", kind="statement"),
    Rule("clearing forgets", STORE, r"state\.kept = RecencyList\(\)", kind="statement"),
    Rule("clearing frees", STORE, r"state\.size = 0", kind="statement"),
    Rule("clearing changes versions", STORE, r"state\.clearances \+= 1", kind="statement"),
    Rule("what is used is the newest", RECENCY, r"place != newest", ["false"]),
    Rule("the work is cancelled when all have left", FLIGHT, r"deserted\?\.task\?\.cancel\(\)", kind="statement"),
    Rule("who leaves is let go", FLIGHT, r"left\?\.resume\(throwing: CancellationError\(\)\)", kind="statement"),
    Rule("who has left does not wait", FLIGHT, r"if Task\.isCancelled \{ leave\(key, waiter\) \}", kind="statement"),
    Rule("work is begun once", FLIGHT, r"state\.flights\[key\] == nil", ["true"], small=True),
    Rule("an end is of one flight", FLIGHT, r"state\.flights\[key\]\?\.id == id", ["true"]),
    Rule("rates of the function are counted", DYNAMIC, r"try await dynamic\?\(request, context\) \?\? \[\]", ["[]"], small=True),
    Rule("rates are counted once", DYNAMIC, r"!rates\.contains\(rate\)", ["true"]),
    Rule("no rates, no limit", DYNAMIC, r"!limits\.isEmpty", ["true"]),
    Rule("a route is limited by function", BLUEPRINT, r"group\.limited\((?:\"[^\"]+\", )?by: DynamicRates\.rates\)", ["group"]),
]
