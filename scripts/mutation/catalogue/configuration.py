"""What can be told from outside."""

from ..mutant import Rule
from .bounds import either_side

SETTINGS = "Configuration/Settings.swift"
ROOT = "Configuration/AppConfiguration.swift"
PRODUCTION = "Configuration/ProductionConfiguration.swift"
DEFAULTS = "Configuration/*Configuration.swift"
DOTENV = "Configuration/DotEnv.swift"
URL = "Configuration/DatabaseConfiguration.swift"

RULES = [
    Rule("a setting is in its range", SETTINGS, r"range\.contains\(value\)", ["true"], small=True),
    Rule("the least of a setting", ROOT, r"in: (?P<site>[\d_]+)\.\.\.", either_side),
    Rule("the most of a setting", ROOT, r"\.\.\.(?P<site>[\d_]+)\)", either_side),
    Rule("an empty setting is none", SETTINGS, r"\$0\.isEmpty", ["false"]),
    Rule("the environment is known", SETTINGS, r"AppEnvironment\(rawValue: name\)", ["(AppEnvironment(rawValue: name) ?? .development)"]),
    Rule("where the environment is named", SETTINGS, r"variables\[\"APP_ENV\"\] \?\? dotEnv\[\"APP_ENV\"\]", ['variables["APP_ENV"]', 'dotEnv["APP_ENV"]', "nil"]),
    Rule("what comes first", SETTINGS, r"\[variables, dotEnv, environment\.defaults\]", ["[dotEnv, variables, environment.defaults]", "[variables, environment.defaults, dotEnv]"]),
    Rule("a message does not tell the text", SETTINGS, r"\"must be \\\(Value\.expected\)\"", ['"must be \\(Value.expected), not \\(text)"']),
    Rule("a message names the setting", SETTINGS, r"ConfigurationError\((?P<site>name), ", ['"SETTING"']),
    Rule("a setting for testing", ROOT, r"variables\.merging\(\[\"APP_ENV\": \"testing\"\]\) \{ given, _ in given \}", ["variables"]),
    Rule("the file that is named", ROOT, r"variables\[\"CONFIG_FILE\"\] \?\? files\[\"CONFIG_FILE\"\]", ['variables["CONFIG_FILE"]', 'files["CONFIG_FILE"]']),
    Rule("the file that is named must exist", ROOT, r"isRequired: (?P<site>true)", ["false"]),
    Rule("`.env` goes before the file", ROOT, r"(?P<merge>files\.merge\(.*\)) \{ dotEnv, _ in dotEnv \}", ["{merge} { _, file in file }"], "statement"),
    Rule("production has no default database", PRODUCTION, r"static let defaults = (?P<site>\[(?:.|\n)*?\])$", ['["DATABASE_URL": "sqlite::memory:"].merging({site}) { given, _ in given }']),
    Rule("a default of a setting", DEFAULTS, r"\"[A-Z_]+\": (?P<site>\"[^\"]*\")", lambda match, _: [another(match["site"])]),
    Rule("comments in .env", DOTENV, r"line\.hasPrefix\(\"#\"\)", ["false"]),
    Rule("empty lines in .env", DOTENV, r"line\.isEmpty", ["false"]),
    Rule("export in .env", DOTENV, r"line\.hasPrefix\(\"export \"\)", ["false"]),
    Rule("lines that are none in .env", DOTENV, r"throw ConfigurationError\(\"\.env\".*\)", ["continue"], "statement"),
    Rule("the number of a line in .env", DOTENV, r"line \\\((?P<site>number \+ 1)\)", ["number"]),
    Rule("quotes in .env", DOTENV, r"first == \"(?:\\\"|')\"", ["false"]),
    Rule("quotes come in pairs in .env", DOTENV, r"first == value\.last|value\.count >= 2", ["true"]),
    Rule("blanks in .env", DOTENV, r"(?P<part>parts\[\d\])\.trimmingCharacters\(in: \.\w+\)", ["String({part})"]),
    Rule("the rest of a line in .env", DOTENV, r"maxSplits: (?P<site>1)", ["9"]),
    Rule("a file that must exist", DOTENV, r"isRequired \|\| FileManager\.default\.fileExists\(atPath: path\)", ["FileManager.default.fileExists(atPath: path)", "true"]),
    Rule("the name of a database", URL, r"text\.(?:count > scheme\.count|hasPrefix\(scheme\))", ["true"]),
    Rule("a database in memory", URL, r"text == \"sqlite::memory:\"", ["false"]),
]


def another(text):
    """Another value that the same setting could have."""
    exchanged = {"true": "false", "false": "true", "text": "json", "json": "text", "info": "debug", "critical": "error"}
    value = text.strip('"')
    return f'"{exchanged.get(value, "7" if value.isdigit() else value + "7")}"'
