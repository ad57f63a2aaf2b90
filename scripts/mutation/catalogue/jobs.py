"""Work that is done after the answer: when it is there, who has it, how often it is tried, and what a person can do."""

from ..mutant import Rule
from .bounds import either_side

QUEUE = "Jobs/JobQueue.swift"
ROWS = "Jobs/JobRows.swift"
ENDING = "Jobs/JobRows+ending.swift"
RUN = "Jobs/JobRun.swift"
RUNNER = "Jobs/JobRunner.swift"
LIMIT = "Jobs/JobEnding.swift"
OUTCOME = "Jobs/JobOutcome.swift"
POLICY = "Jobs/JobPolicy.swift"
HANDLERS = "Jobs/JobHandlers.swift"
ALL = "Jobs/JobHandlers+all.swift"
PAYLOADS = "Jobs/Payloads/*.swift"
WORKER = "Jobs/JobWorker.swift"
STORED = "Jobs/StoredJob*.swift"
CARE = "Jobs/StoredJobs+care.swift"
COMMAND = "Commands/JobsCommand.swift"
METRICS = "Observability/Metrics/JobMetrics.swift"
GAUGES = "Observability/Metrics/JobGauges.swift"
PAGE = "Blueprints/Metrics/MetricsBlueprint.swift"
LOG = "Observability/JobLog.swift"
SETTINGS = "Configuration/JobsConfiguration.swift"
FACTORY = "App+factory.swift"
PIPELINE = "Pipeline/RequestPipeline.swift"
BLUEPRINT = "Blueprints/*/*Blueprint.swift"
ROUTE = "Blueprints/*/*+route.swift"

RULES = [
    # Who starts them.
    Rule("an action enqueues", BLUEPRINT, r"try jobs\.enqueue\((?:.|\n)*?in: connection\)", kind="statement", small=True),
    Rule("a route enqueues", ROUTE, r"try await context\.jobs\.enqueue\((?:.|\n)*?to: [\w.]+\)", kind="statement"),
    Rule("a job knows its request", PIPELINE, r"context\.jobs\.origin = origin", kind="statement"),
    Rule("workers are woken after the answer", PIPELINE, r"if (?P<site>origin\.hasEnqueued)", ["false"]),
    Rule("a request tells that it enqueues", QUEUE, r"origin\?\.note\(\)", kind="statement"),
    Rule("a job keeps whose it is", QUEUE, r"SQLValue\(origin\?\.\w+\) \{ \.text\(\$0\) \}", [".null"]),
    Rule("the delay of a job", QUEUE, r"now \+ Work\.policy\.delay \* 1_000", ["now", "(now + Work.policy.delay)"]),
    Rule("an equal that waits is enough", QUEUE, r" ON CONFLICT \(\"unique_key\"\) DO NOTHING", [""], "text", small=True),
    Rule("only unique jobs stand for others", QUEUE, r"guard (?P<site>policy\.isUnique)", ["true", "false"]),
    Rule("what equals have in common", QUEUE, r"policy\.name \+ \"\\n\" \+ payload", ["policy.name", "payload"]),
    # Who has them, and for how long.
    Rule("a job is due", ROWS, r"\"due_at\" <= \?1", ['"due_at" IS NOT NULL', '"due_at" < ?1'], "text", small=True),
    Rule("a job is known", ROWS, r"\"job\" (?P<site>IN \()", ['IN ("job", '], "text"),
    Rule("the oldest first", ROWS, r"ORDER BY (?P<site>\"due_at\"(?:, \"id\")?) LIMIT", ['"due_at" DESC', '"changed_at" DESC'], "text"),
    Rule("no more jobs than wanted", ROWS, r"\.integer\(Int64\(count\)\)", [".integer(1_000)"]),
    Rule("an attempt counts when it begins", ROWS, r"\"attempts\" \+ 1", ['"attempts"'], "text"),
    Rule("an attempt is told from others", ROWS, r"\.uuid\(UUIDv7\.make\(\)\)", [".uuid(id)"]),
    Rule("one that runs stands for nobody", ROWS, r" \"unique_key\" = NULL,", [""], "text"),
    Rule("a lease", ROWS, r"now(?:\(\))? \+ (?P<site>Self\.lease)", ["0", "(Self.lease - 1)", "(Self.lease + 1)"], small=True),
    Rule("the dead are not due", ROWS, r"\"due_at\" IS NOT NULL AND ", [""], "text"),
    Rule("who has lost a lease is told", ROWS, r"(?P<call>try connection\.execute\(statement, \[end, .*\]\)) == 0", ["({call} < 0)"]),
    Rule("who has lost a job has nothing to say", "Jobs/JobRows*.swift", r" AND \"claim\" = \?\d", [""], "text", small=True),
    # How attempts end.
    Rule("an attempt that is given up does not count", ENDING, r"attempts: (?P<site>job\.attempt - 1)", ["job.attempt"]),
    Rule("the pause before the next attempt", ENDING, r"clock\.now\(\) \+ pause", ["clock.now()"]),
    Rule("why it failed", ENDING, r"(?P<site>SQLValue\(failure\) \{ \.text\(\$0\) \}|\.text\(failure\))", [".null"]),
    Rule("why it failed is kept", ENDING, r"coalesce\(\?4, \"failure\"\)", ["?4"], "text"),
    Rule("the dead wait for nothing", ENDING, r"\"due_at\" = NULL", ['"due_at" = ?2'], "text"),
    Rule("who has ended has nothing to say", ENDING, r"(?<=, )(?P<site>\"claim\" = NULL)", ['"id" = "id"'], "text"),
    Rule("an equal that came meanwhile is enough", ENDING, r"return try await (?P<site>finish\(job\))", ["false"]),
    Rule("what waits again stands for equals", ENDING, r"SQLValue\(key\) \{ \.text\(\$0\) \}", [".null"]),
    # What an attempt is.
    Rule("the last attempt", RUN, r"job\.attempt >= policy\.attempts", ["false", "job.attempt > policy.attempts", "job.attempt >= policy.attempts - 1"]),
    Rule("what the log says of a job", RUN, r"logger\[metadataKey: .*\] = .*", kind="statement"),
    Rule("the trace of a job", RUN, r"job\.traceparent\.flatMap \{ .* \}", ["nil"]),
    Rule("the trace in the log of a job", RUN, r"trace\?\.add\(to: &logger\)", kind="statement"),
    Rule("who has lost a job does not finish it", RUN, r"guard (?P<site>try JobRows\.finish\(job, connection\))", ["true"]),
    Rule("a job that ends its process is dead", RUNNER, r"job\.attempt <= entry\.policy\.attempts", ["true", "job.attempt < entry.policy.attempts"], small=True),
    Rule("the time of an attempt", RUNNER, r"limit: (?P<site>limit)", [".seconds(86_400)"]),
    Rule("what became of a job is written down", RUNNER, r"return (?P<site>try await rows\.\w+\(.*\))", ["true"]),
    Rule("it is written down at the very end, too", RUNNER, r"await Task \{ (?P<call>await record\(.*\)) \}\.value", ["{call}"]),
    Rule("a job that was lost is told", RUNNER, r"if (?P<site>!isOurs)", ["false", "true"]),
    Rule("a database that is away has taken no job", RUNNER, r"return (?P<site>true)$", ["false"]),
    Rule("the line of a job", RUNNER, r"JobLog\.write\(.*\)$", kind="statement"),
    Rule("attempts are counted", RUNNER, r"metrics\.count\(.*\)$", kind="statement"),
    Rule("it takes too long", LIMIT, r"ending\.yield\(\.overdue\)", kind="statement", small=True),
    Rule("what takes too long is cancelled", LIMIT, r"^ +(?P<site>task\.cancel\(\))$", kind="statement"),
    Rule("nobody waits when it is over", LIMIT, r"timer\.cancel\(\)", kind="statement"),
    Rule("what is given up is not done", LIMIT, r"\?\? (?P<site>\.stopped)", [".done"]),
    Rule("a refusal is the end", OUTCOME, r"\.dead\(reason: refusal\.description\)", [".retried(after: 1, reason: refusal.description)"]),
    Rule("how often it is tried", OUTCOME, r"job\.attempt < policy\.attempts", ["true", "false", "job.attempt <= policy.attempts"]),
    Rule("reasons are short", OUTCOME, r"failure\.prefix\(2_000\)", ["failure[...]", "failure.prefix(1_999)", "failure.prefix(2_001)"]),
    Rule("the reason is in the log", OUTCOME, r"case \.retried\(_, let reason\), \.dead\(let reason\): (?P<site>reason)", ["nil"]),
    Rule("the name of an outcome", OUTCOME, r"case \.\w+: (?P<site>\"\w+\")", ['"other"']),
    Rule("pauses double", POLICY, r"pow\(2, Double\(attempt - 1\)\)", ["1", "pow(2, Double(attempt))", "Double(attempt)"]),
    Rule("no pause is longer than the longest", POLICY, r"min\((?P<site>doubled \* 2), longest\)", ["doubled"]),
    Rule("the longest pause", POLICY, r"min\(doubled \* 2, longest\)", ["(doubled * 2)"]),
    Rule("the longest pauses differ, too", POLICY, r"longest / 2", ["longest"]),
    Rule("no pause is the same for two", POLICY, r"chance(?=\)$)|\.random\(in: 0\.\.\.1\)", ["0"]),
    Rule("pauses are in seconds", POLICY, r"\* (?P<site>1_000)", ["1"]),
    # What jobs the service has.
    Rule("a job has a handler", ALL, r"handlers\.add\(.*\)", kind="statement"),
    Rule("the name of a job", PAYLOADS, r"name: (?P<site>\"[^\"]+\")", ['"other"']),
    Rule("a number of a job's policy", PAYLOADS, r"(?:attempts: |backoff: |delay: )(?P<site>[\d_]+)", either_side),
    Rule("the longest pause of a job", PAYLOADS, r"backoff: [\d_]+\.\.\.(?P<site>[\d_]+)", either_side),
    Rule("a job is unique", PAYLOADS, r"isUnique: (?P<site>true)", ["false"]),
    Rule("a member of a payload", PAYLOADS, r"json\.member\(\"\w+\", [\w`]+\)", kind="statement"),
    Rule("a payload without its fields", PAYLOADS, r"try fields\.finishKnown\(\)", kind="statement"),
    Rule("a payload may hold more", PAYLOADS, r"fields\.finishKnown\(\)", ["fields.finish()"]),
    Rule("a payload that cannot be read", HANDLERS, r"throw JobRefused\(.*\)$", ["throw CancellationError()"], "statement"),
    Rule("what does not fit in a payload", HANDLERS, r"\"\\\(\$0\.field\) \\\(\$0\.message\)\"", ['""']),
    # The worker.
    Rule("how many at a time", WORKER, r"size - running\.count", ["size"], small=True),
    Rule("how often it looks", WORKER, r"static let interval = (?P<site>Duration\.seconds\(1\))", ["Duration.seconds(60)"]),
    Rule("it looks in time", WORKER, r"min\(Self\.interval, \.milliseconds\(wait\)\)", ["Self.interval", ".milliseconds(wait)"]),
    Rule("it looks at the beginning", WORKER, r"^        (?P<site>signal\.wake\(\))\n        var timer", kind="statement"),
    Rule("it looks when one has ended", WORKER, r"running\[job\.claim\] = nil\n +(?P<site>signal\.wake\(\))", kind="statement"),
    Rule("what has ended leaves room", WORKER, r"running\[job\.claim\] = nil", kind="statement"),
    Rule("a database that is away is told once", WORKER, r"if (?P<site>!isAway)", ["true", "false"]),
    Rule("a database that is away is waited for", WORKER, r"return (?P<site>Self\.interval)$", ["nil"]),
    Rule("a database that is back is told", WORKER, r"if (?P<site>isAway) ", ["false"]),
    Rule("a database that is back is told once", WORKER, r"^        isAway = false$", kind="statement"),
    Rule("leases are extended in time", WORKER, r"JobRows\.lease / 3", ["JobRows.lease"]),
    Rule("leases are extended", WORKER, r"^ +(?P<site>await extend\(\))$", kind="statement"),
    Rule("what somebody else has is given up", WORKER, r"running\[job\.claim\]\?\.task\.cancel\(\)", kind="statement"),
    Rule("what goes on is waited for", WORKER, r"await drain\(\)", kind="statement", small=True),
    Rule("what goes on for too long is given up", WORKER, r"for task in tasks \{ task\.cancel\(\) \}", kind="statement"),
    Rule("the time for what goes on", WORKER, r"runner\.sleep\((?P<site>grace)\)", [".seconds(86_400)"]),
    Rule("no more is begun at the end", WORKER, r"self\.signal\.finish\(\)", kind="statement"),
    # The process.
    Rule("whether the process does jobs", FACTORY, r"configuration\.jobs\.workers > 0", ["false", "true"]),
    Rule("the worker of the process", FACTORY, r"application\.addServices\(worker\)", kind="statement"),
    Rule("a setting of the worker", "Jobs/JobWorker+configuration.swift", r"configuration\.(?:timeout|grace)", [".seconds(86_400)"]),
    Rule("how many the worker is told", "Jobs/JobWorker+configuration.swift", r"configuration\.workers", ["1"]),
    Rule("the least of a setting of jobs", SETTINGS, r"in: (?P<site>[\d_]+)\.\.\.", either_side),
    Rule("the most of a setting of jobs", SETTINGS, r"\.\.\.(?P<site>[\d_]+)\)", either_side),
    # What is seen of them, and done about them.
    Rule("what runs", STORED, r"\"claim\" IS NOT NULL AND \"due_at\" > \?1", ['"claim" IS NOT NULL', '"due_at" > ?1'], "text", small=True),
    Rule("the state of a job", STORED, r"row\.isNull\(5\)|\$0 <= now(?= \?)", ["false", "true"]),
    Rule("only the dead", STORED, r"onlyDead \? (?P<site>#\"WHERE \"due_at\" IS NULL\"#)", ['""']),
    Rule("the order of the list of jobs", STORED, r"ORDER BY \"created_at\"(?P<site>, )", [" DESC, "], "text"),
    Rule("how many are listed", STORED, r"\.integer\(Int64\(limit\)\)", [".integer(1_000_000)"]),
    Rule("when the oldest could have begun", STORED, r"THEN (?P<site>\"due_at\") END\)", ['"created_at"'], "text"),
    Rule("which dead job", CARE, r"id == nil \|\| job\.id == id", ["true", "id == nil"]),
    Rule("as if never tried", CARE, r"\"attempts\" = 0, ", [""], "text"),
    Rule("begun at once", CARE, r"SET (?P<site>\"due_at\" = \?1)", ['"due_at" = "created_at"'], "text"),
    Rule("an equal that waits stands for the dead", CARE, r"DELETE FROM \"queued_jobs\" WHERE \"id\" = \?1 AND \"due_at\" IS(?P<site>) NULL", [" NOT"], "text"),
    Rule("what is begun anew stands for equals", CARE, r"SQLValue\(key\) \{ \.text\(\$0\) \}", [".null"]),
    Rule("which job is discarded", CARE, r"WHERE (?P<site>\"id\" = \?2|\"job\" = \?2)", ["?2 IS NOT NULL"], "text"),
    Rule("what a command takes", COMMAND, r"all == \(id != nil\)|ids\.isEmpty == \(job == nil\)", ["false"]),
    Rule("a command that did nothing fails", COMMAND, r"(?P<site>(?<=nil, )count == 0|count < ids\.count) ", ["false"]),
    Rule("what the list of jobs says", COMMAND, r"\\\((?P<site>job\.id\.path|job\.name|job\.state\.rawValue|job\.payload|reason)\)", ['""']),
    Rule("a reason is one line", COMMAND, r"\$0\.replacing\(\"\\n\", with: \" \"\)", ["$0"]),
    Rule("the dead alone are listed", COMMAND, r"onlyDead: (?P<site>dead)", ["false"]),
    Rule("so many are listed", COMMAND, r"limit: (?P<site>limit)", ["1_000_000"]),
    Rule("the count of attempts", METRICS, r"(?P<site>Counter\(.*\)\.increment\(\))$", kind="statement"),
    Rule("the duration of attempts", METRICS, r"(?P<site>Timer\(.*\)\.record\(duration: latency\))$", kind="statement"),
    Rule("a state of jobs", GAUGES, r"\(\"\w+\", (?P<site>depth\.(?:waiting|running|dead))\)", ["Int64(7)"]),
    Rule("jobs that are gone are none", GAUGES, r"names\.formUnion\(.*\)", kind="statement"),
    Rule("the age of the oldest", GAUGES, r"max\(0, now - \(depth\.oldest \?\? now\)\)", ["(depth.oldest ?? now)", "0", "(now - (depth.oldest ?? now))", "max(0, now - (depth.oldest ?? 0))"]),
    Rule("an age in seconds", GAUGES, r"/ (?P<site>1_000)$", ["1"]),
    Rule("how many jobs wait is on the page", PAGE, r"try await jobs\.refresh\(\)", kind="statement"),
    Rule("a detail of the line of a job", LOG, r"\"(?P<name>\w+)\": (?P<site>\"job\"|\.string\(.*?\)|\.stringConvertible\(.*?\))(?=,)", ['"other"']),
    Rule("the reason in the line of a job", LOG, r"metadata\[\"error\"\] = .*", kind="statement"),
    Rule("when it is tried again", LOG, r"if case \.retried\(let pause, _\) = outcome \{ .* \}", kind="statement"),
    Rule("how bad an outcome is", LOG, r": (?P<site>\.info|\.warning|\.error)$", [".trace"]),
]
