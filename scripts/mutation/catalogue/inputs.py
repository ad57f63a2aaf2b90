"""The rules of fields, as each resource's input declares them."""

from ..mutant import Rule
from .bounds import either_side

INPUTS = "Blueprints/*/*Input.swift"
BOUND = r"(?:\w+(?:\.\d+)?|[\w.]*\((?:[^()]|\([^()]*\))*\))"
ARGUMENT = r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"

RULES = [
    Rule("a rule of a field", INPUTS, rf"\.(?:length|range|pattern|scale){ARGUMENT}", [".anything"], small=True),
    Rule("a rule of a field without arguments", INPUTS, r"\.(?:notBlank|email|url)\b", [".anything"], small=True),
    Rule("a lower bound", INPUTS, rf"(?:length\(|range\(|items: )(?P<site>{BOUND})\.\.\.", either_side, small=True),
    Rule("an upper bound", INPUTS, rf"\.\.\.(?P<site>{BOUND})(?=[,)])", either_side, small=True),
    Rule("a scale", INPUTS, r"\.scale\((?P<site>\d+)\)", ["({site} - 1)", "({site} + 1)"]),
    Rule("the number of items", INPUTS, r"items: (?P<site>[^,)]+)", ["0...(.max)"]),
    Rule(
        "a field that is required",
        INPUTS,
        r"fields\.value\(\s*\"[^\"]+\",\s*over: (?P<site>\w+\?\.[\w`]+|nil)(?![\w`]|,\s*default:)",
        ["({site} ?? .placeholder)"],
        small=True,
    ),
    Rule("a default", INPUTS, rf"default: (?P<site>\"(?:[^\"\\\n]|\\.)*\"|[^,()\s\"]+(?:{ARGUMENT})?)(?=[,)])", ["nil"]),
    Rule("an absent field keeps its value", INPUTS, r"over: (?P<site>\w+\.map\(\\\.[\w`]+\)|\w+\?\.[\w`]+)", ["nil"]),
    Rule("a field that is read-only or create-only", INPUTS, r"fields\.refuse\([^\n]*\)$", kind="statement", small=True),
    Rule("bad fields are refused at all", INPUTS, r"try fields\.finish\(\)", kind="statement"),
]
