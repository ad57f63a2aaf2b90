"""What the database itself keeps, and how it gets there."""

import os
from functools import partial

from ..mutant import Rule

STEPS = "Database/Migrations/Migration[0-9]*.swift"
MIGRATOR = "Database/Migrator.swift"
ENGINE = "Database/SQLite*.swift"
VIOLATION = "Database/ConstraintViolation.swift"


def another_action(match, _):
    return [{"RESTRICT": "CASCADE"}.get(match["site"], "RESTRICT")]


def is_of_the_engine(match):
    """Whether a statement is for the engine that the suite runs on; steps have those of SQLite first."""
    is_postgres = "postgres: [" in match.string[: match.start()]
    return is_postgres == ("TEST_DATABASE_URL" in os.environ)


Step = partial(Rule, counts=is_of_the_engine)

RULES = [
    # A key is never null in any case.
    Step("a column that is never null", STEPS, r"^(?! *\"id\" ).*?(?P<site> NOT NULL)\b", [""], "text", small=True),
    Step("what is unique", STEPS, r"CREATE(?P<site> UNIQUE) INDEX", [""], "text", small=True),
    Step("a reference", STEPS, r" REFERENCES \"[^\"]+\" \(\"id\"\)(?: ON DELETE [A-Z]+(?: NULL)?)?(?=,\n|\n)", [""], "text"),
    Step("what happens on delete", STEPS, r"ON DELETE (?P<site>[A-Z]+(?: NULL)?)", another_action, "text"),
    Step("the type of columns", STEPS, r"\)(?P<site> STRICT)$", [""], "text"),
    Step("ids are not used again", STEPS, r" AUTOINCREMENT\b", [""], "text"),
    Step("ids are unique", STEPS, r"TEXT(?P<site> PRIMARY KEY)", [""], "text"),
    Rule("a unique clash is told", ENGINE, r"throw ConstraintViolation\.unique\(.*\)", ["throw error"], "statement", small=True),
    Rule("a reference clash is told", ENGINE, r"^ +(?P<site>throw ConstraintViolation\.reference)$", ["throw error"], "statement"),
    Rule("a table made anew keeps what refers to it", ENGINE, r"try connection\.execute\(\"PRAGMA foreign_keys = OFF\"\)", kind="statement"),
    Rule("references hold after a migration", ENGINE, r"try connection\.execute\(\"PRAGMA foreign_keys = ON\"\)", kind="statement"),
    Rule("a migration loses nothing referred to", ENGINE, r"!broken\.isEmpty|try connection\.integer\(\"PRAGMA schema_version\"\) != version", ["false"]),
    Rule("the fields of a clash", ENGINE, r"Self\.fields\(of: error\)", ["[]"]),
    Rule("a write that fails is undone", ENGINE, r"\"ROLLBACK\"", ['"COMMIT"']),
    Rule("409 for a clash", VIOLATION, r"\.conflict", [".badRequest"]),
    Rule("the errors of a clash", VIOLATION, r"fields\.map \{ FieldError.*\}", ["[]"]),
    Rule("a step runs once", MIGRATOR, r"(?P<site>!Self\.isApplied\(migration, connection\)) else", ["true"]),
    Rule("migrations at start-up", MIGRATOR, r"configuration\.migratesAtStart", ["true", "false"]),
    Rule("an old schema stops start-up", MIGRATOR, r"try await requireCurrentSchema\(\)", kind="statement"),
    Rule("an old schema is not served", MIGRATOR, r"pending\.isEmpty", ["true"]),
    Rule("a file that cannot be opened", ENGINE, r"throw ConfigurationError\(.*\)", ["throw error"], "statement"),
]
