"""Who somebody is, what they may do, which rows are theirs, and requests that come twice."""

from ..mutant import Rule

BLUEPRINT = "Blueprints/*/*Blueprint.swift"
CLAIMS = "Auth/AccessClaims.swift"
TOKENS = "Auth/AccessTokens.swift"
POLICY = "Auth/AuthPolicy.swift"
SECRET = "Auth/AuthSecret.swift"
LOGIN = "Auth/Authentication.swift"
AUTHORIZE = "Auth/AuthorizeMiddleware.swift"
GRANT = "Auth/Grant.swift"
OWNER = "Auth/AppContext+owner.swift"
IDENTITY = "Auth/Identity.swift"
CREDENTIALS = "Auth/Credentials.swift"
HASH = "Auth/PasswordHash.swift"
HASHER = "Auth/PasswordHasher.swift"
SESSIONS = "Auth/RefreshTokenRepository.swift"
USERS = "Auth/UserRepository.swift"
KEYS = "Idempotency/IdempotencyKeys.swift"
REPLAY = "Idempotency/IdempotencyMiddleware.swift"

# A group of routes with what was said of it so far, up to one more word about it.
CHAIN = r"(?P<head>group(?:\s*\.\w+\((?:[^()]|\([^()]*\))*\))*?)\s*\.{word}\([^()]*\)"


def chain(word):
    return CHAIN.replace("{word}", word)


def is_asked_once(match):
    """Whether nothing else asks who it is: whoever wants to know about himself is asked by the handler as well."""
    return "struct MeBlueprint" not in match.string


RULES = [
    Rule("who may", BLUEPRINT, chain("allowed"), ["{head}"], small=True, counts=is_asked_once),
    Rule("work that is done once", BLUEPRINT, chain("idempotent"), ["{head}"], small=True),
    Rule("the answer is recorded with the work", BLUEPRINT, r"try claim\?\.record\(.*\)$", kind="statement"),
    Rule("whose row it is", BLUEPRINT, r"try context\.require\(rowOf: .*\)$", kind="statement", small=True),
    Rule("who may name an owner", BLUEPRINT, r"try context\.require\(owner: .*\)$", kind="statement", small=True),
    Rule("who may read and manage", BLUEPRINT, r"(?:readers|managers): \[Grant\] = (?P<site>\[.*\])", ["[]", "[.anyone]"]),
    Rule("the user of a token may be gone", BLUEPRINT, r"throw (?P<site>Problem\.invalidToken)", ["Problem.notFound"]),
    Rule("the issuer of a token", CLAIMS, r"iss\.value == AuthPolicy\.issuer", ["true"]),
    Rule("whom a token is for", CLAIMS, r"aud\.values\.contains\(AuthPolicy\.audience\)", ["true"]),
    Rule("the length of a token", TOKENS, r"token\.utf8\.count <= Self\.longest", ["true"]),
    Rule("how a token is signed", TOKENS, r"Self\.isSignedByHS256\(token\)", ["true"]),
    Rule("when a token ends", TOKENS, r"Double\(clock\.now\(\)\) / 1_000 < claims\.exp\.value\.timeIntervalSince1970", ["true", "(Double(clock.now()) / 1_000 <= claims.exp.value.timeIntervalSince1970)"], small=True),
    Rule("how long tokens are good", POLICY, r"Lifetime: Int64 = (?P<site>[\d_]+)", ["({site} - 1)", "({site} + 1)"]),
    Rule("the length of the secret", SECRET, r"fewestBytes = (?P<site>\d+)", ["({site} - 1)", "({site} + 1)"]),
    Rule("the secret stays secret", SECRET, r"\"a secret\"", ["String(decoding: bytes, as: UTF8.self)"]),
    Rule("the secret stays secret in mirrors", SECRET, r"Mirror\(self, children: \[\]\)", ['Mirror(self, children: ["bytes": bytes])']),
    Rule("the password", LOGIN, r"guard (?P<site>isRight),", ["true"], small=True),
    Rule("the role of new users", "Auth/Role.swift", r"granted = (?P<site>Role\.\w+)", ["Role.admin"]),
    Rule("a token used twice is said", LOGIN, r"context\.logger\.warning\(.*\)$", kind="statement"),
    Rule("the old password", LOGIN, r"try await passwords\.verify\(change\.current, found\.passwordHash\)", ["true"]),
    Rule("of two changes of a password one wins", LOGIN, r"try await users\.replacePassword\(.*\)(?=,$)", ["true"]),
    Rule("grants are asked for", AUTHORIZE, r"try context\.identity\.require\(grants\)", kind="statement", small=True),
    Rule("grants are known to the work", AUTHORIZE, r"context\.grants = grants", kind="statement"),
    Rule("an invalid token is refused", AUTHORIZE, r"throw (?P<site>Problem\.invalidToken)", ["Problem.forbidden"]),
    Rule("those who are not logged in", AUTHORIZE, r"grants\.contains\(\.anyone\)", ["true", "false"]),
    Rule("those who have another role", AUTHORIZE, r"grants\.include\(principal\.role\) \|\| grants\.contains\(\.owner\)", ["true", "grants.include(principal.role)", "grants.contains(.owner)"]),
    Rule("what a grant covers", GRANT, r"contains\(\.anyone\) \|\| contains\(\.user\) \|\| contains\(\.role\(role\)\)", ["(contains(.user) || contains(.role(role)))", "(contains(.anyone) || contains(.role(role)))", "(contains(.anyone) || contains(.user))"]),
    Rule("rows of others", OWNER, r"!mayUse\(rowOf: owner\)", ["false", "true"], small=True),
    Rule("rows that somebody may see", OWNER, r"readers\.include\(identity, rowOf: owner\)", ["true", "false"]),
    Rule("who names another", OWNER, r"named == principal\?\.id \|\| managers\.include\(identity, rowOf: nil\)", ["true", "(named == principal?.id)"]),
    Rule("rows without anybody", OWNER, r"return (?P<site>contains\(\.anyone\))", ["true", "false"]),
    Rule("what an owner may", OWNER, r"include\(principal\.role\) \|\| contains\(\.owner\) && principal\.id == owner", ["include(principal.role)", "(include(principal.role) || contains(.owner))"]),
    Rule("the scheme of a token", IDENTITY, r"words\[0\]\.lowercased\(\) == \"bearer\"", ["true", '(words[0] == "bearer")']),
    Rule("a bad token is nobody's", IDENTITY, r"self = (?P<site>\.invalid)", [".anonymous"], small=True),
    Rule("addresses in small letters", CREDENTIALS, r"email\.lowercased\(\)", ["email"]),
    Rule("the length of credentials", CREDENTIALS, r"(?:Rule)?\.length\((?P<low>\d+)\.\.\.(?P<high>\d+)\)", ["Rule.length(({low} - 1)...{high})", "Rule.length(({low} + 1)...{high})", "Rule.length({low}...({high} - 1))", "Rule.length({low}...({high} + 1))"]),
    Rule("an address is one", CREDENTIALS, r"\.length\(1\.\.\.254\), (?P<site>\.email)", [".anything"]),
    Rule("the cost of passwords", HASH, r"range = (?P<site>(?P<low>\d+)\.\.\.(?P<high>\d+))", ["({low} - 1)...{high}", "({low} + 1)...{high}", "{low}...({high} - 1)", "{low}...({high} + 1)"]),
    Rule("a password typed elsewhere", HASH, r"password\.precomposedStringWithCompatibilityMapping", ["password"]),
    Rule("a password matches its hash", HASH, r"try derivedKey\(password, count: key\.count\) == SymmetricKey\(data: key\)", ["true"]),
    Rule("the form of a hash", HASH, r"parts\[1\] == \"scrypt\"|\(1\.\.\.24\)\.contains\(exponent\)|(?:blockSize|parallelism) > 0|!salt\.isEmpty|key\.count >= 16", ["true"]),
    Rule("nobody's password is compared", HASHER, r"try compare\(hash \?\? unmatched, password\)", ["try hash.map { try compare($0, password) } ?? false"]),
    Rule("nobody's password costs as much", HASHER, r"\.unmatched\(cost: (?P<site>cost)\)", ["PasswordCost(exponent: 1)"]),
    Rule("no more passwords than there is room for", HASHER, r"pending < most", ["true", "(pending < most - 1)"]),
    Rule("a password that waits takes room", HASHER, r"pending \+= 1", kind="statement"),
    Rule("a password that was done gives room", HASHER, r"pending\.withLockedValue \{ \$0 -= 1 \}", kind="statement"),
    Rule("when to log in again", HASHER, r"headers: (?P<site>\[\.retryAfter: \"5\"\])", ["[:]"]),
    Rule("sessions that have ended go", SESSIONS, r"try connection\.execute\(#\"DELETE FROM \"refresh_tokens\" WHERE \"expires_at\" .*$", kind="statement"),
    Rule("when a session ends", SESSIONS, r"old\.expires > now", ["true", "(old.expires >= now)"]),
    Rule("a refresh token is good once", SESSIONS, r" AND \"used_at\" IS NULL", ("",), "text", small=True),
    Rule("a stolen session ends", SESSIONS, r"try Self\.remove\(family: old\.family, connection\)", kind="statement", small=True),
    Rule("a session stays one", SESSIONS, r"family: (?P<site>old\.family), of", ["UUIDv7.make()"]),
    Rule("logging out ends a session", SESSIONS, r"try Self\.remove\(family: found\.family, connection\)", kind="statement"),
    Rule("tokens are kept as hashes", SESSIONS, r"SHA256\.hash\(data: Array\(token\.utf8\)\)\.map \{ byte in\n.*\n *\}\n *\.joined\(\)", ["token"]),
    Rule("a new password ends all sessions", USERS, r"try connection\.execute\(#\"DELETE FROM \"refresh_tokens\" WHERE \"user_id\" .*$", kind="statement", small=True),
    Rule("the order of users", USERS, r"ORDER BY (?P<site>\"email\")", ['"email" DESC'], "text"),
    Rule("a member of a user or of tokens", "Auth/*.swift", r"json\.member\(\"\w+\", .*\)$", kind="statement"),
    Rule("tokens are not kept on the way", "Auth/Tokens.swift", r"response\.headers\[\.\w+\] = .*", kind="statement"),
    Rule("a challenge", "Auth/Problem+auth.swift", r"\[\.wwwAuthenticate: challenge.*\]", ["[:]"]),
    Rule("what is wrong with a token", "Auth/Problem+auth.swift", r"challenge \+ \", error=.*\"(?=\])", ["challenge"]),
    Rule("keys that have ended go", KEYS, r"try connection\.execute\(#\"DELETE FROM \"idempotency_keys\" WHERE \"expires_at\" .*$", kind="statement"),
    Rule("how long a key is kept", KEYS, r"TimeInterval = (?P<site>[\d_]+)", ["({site} - 1)", "({site} + 1)"]),
    Rule("how long somebody may be at work", KEYS, r"lease = .* \+ (?P<site>60)$", ["59", "61"]),
    Rule("a key is of one request", KEYS, r"found\.fingerprint != fingerprint", ["false"], small=True),
    Rule("an answer is not let go", KEYS, r"WHERE \"id\" = \?1(?P<site> AND \"status\" IS NULL)", ("",), "text"),
    Rule("who comes too late records nothing", KEYS, r"guard (?P<site>try keys\.record\(answer, id, connection\))", ["true"]),
    Rule("a replay is told", REPLAY, r"response\.headers\[\.idempotentReplayed\] = \"true\"", kind="statement", small=True),
    Rule("when to come again with a key", REPLAY, r"headers: (?P<site>\[\.retryAfter: \"1\"\])", ["[:]"]),
    Rule("only success is recorded", REPLAY, r"response\.status\.kind == \.successful", ["true"], small=True),
    Rule("a failure frees the key", REPLAY, r"await release\(claim\)", kind="statement"),
    Rule("the length of a key", REPLAY, r"\(1\.\.\.longestKey\)\.contains\(key\.utf8\.count\)", ["true"]),
    Rule("the longest key", REPLAY, r"longestKey = (?P<site>\d+)", ["({site} - 1)", "({site} + 1)"]),
    Rule("the characters of a key", REPLAY, r"key\.utf8\.allSatisfy\(.*?\}\)", ["true"]),
    Rule("a key is of one client", REPLAY, r"return (?P<site>client) \+", ['""']),
    Rule("a key is of one route", REPLAY, r"context\.endpointPath \?\? \"\"", ['""']),
    Rule("a key is of one address", REPLAY, r"let text = (?P<site>request\.uri\.string)", ['""']),
    Rule("a key is of one body", REPLAY, r"Array\(body\.readableBytesView\)", ["[]"]),
    Rule("the work knows its claim", REPLAY, r"context\.claim = claim", kind="statement"),
]
