"""Is the language's JSON Schema right? Usage: python -m contract.language HORNERO

Holds `hornero schema` against `hornero lint`: on every sample, on the starter, and on descriptions that were changed at
random (the same on every run). Whatever lint takes the schema takes, and what lint refuses by shape alone the schema
refuses.
"""

import copy
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import jsonschema
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from contract.judges import ROOT

# Codes that depend on nothing but what stands at a place.
SHAPE = {"H0101", "H0102", "H0103", "H0104", "H0105", "H0106", "H0107", "H0109", "H0110", "H0111", "H0113", "H0609"}
# Messages under these codes that look at something else as well: a name that is there, another field, an exact value.
ELSEWHERE = re.compile(r"did you mean '[A-Z]|is not a whole number|both here|needs items here|is longer than|not of type")
OTHERS = ["zzz", {}, [], 5, {"a": "b"}, ["a"], "30s", "5 per minute", "1..5", "Zzz", [["a"]], {"a": {"type": "int"}}]


def core(node):
    """A node as YAML 1.2's core schema reads it, as editors do."""
    if isinstance(node, MappingNode):
        return {key.value: core(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [core(value) for value in node.value]
    assert isinstance(node, ScalarNode)
    text = node.value
    if node.style is not None:
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text):
        return float(text)
    return text


def places(value, path=()):
    """Every place in a value, by keys and indexes."""
    yield path
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from places(part, path + (key,))


def changed(value, chance):
    """A copy that differs at one place."""
    value = copy.deepcopy(value)
    path = chance.choice([path for path in places(value) if path])
    parent = value
    for key in path[:-1]:
        parent = parent[key]
    kind = chance.randrange(4)
    if kind == 0:
        del parent[path[-1]]
    elif kind == 1 and isinstance(parent, dict):
        parent[path[-1] + "x"] = parent.pop(path[-1])
    elif kind == 2 and isinstance(parent, dict):
        parent["qqqqqqqqqq"] = copy.deepcopy(chance.choice(OTHERS))
    else:
        parent[path[-1]] = copy.deepcopy(chance.choice(OTHERS))
    return value, path


def lint(hornero, text, folder):
    """The problems that lint finds in a description."""
    path = os.path.join(folder, "hornero.yml")
    with open(path, "w") as file:
        file.write(text)
    run = subprocess.run([hornero, "lint", path, "--format", "json"], capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    return [problem for problem in json.loads(run.stdout)["problems"] if problem["severity"] == "error"]


def descriptions(hornero, folder):
    """Name and text of every sample and the starter."""
    samples = os.path.join(ROOT, "Samples")
    for name in sorted(os.listdir(samples)):
        path = os.path.join(samples, name, "hornero.yml")
        if os.path.exists(path):
            with open(path) as file:
                yield name, file.read()
    subprocess.run([hornero, "new", "shop"], cwd=folder, check=True, capture_output=True)
    with open(os.path.join(folder, "shop", "hornero.yml")) as file:
        text = file.read()
    schema = os.path.join(folder, "shop", re.match(r"# yaml-language-server: \$schema=(.*)", text).group(1))
    printed = subprocess.run([hornero, "schema"], check=True, capture_output=True).stdout
    assert open(schema, "rb").read() == printed, "the schema that the starter names is another"
    yield "the starter", text


def main():
    hornero = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 150
    schema = json.loads(subprocess.run([hornero, "schema"], check=True, capture_output=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    judge = jsonschema.Draft202012Validator(schema)
    chance = random.Random(1)
    faults, refused, looked = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for name, text in descriptions(hornero, folder):
            value = core(YAML(typ="rt", pure=True).compose(text))
            for error in judge.iter_errors(value):
                faults.append(f"{name}: refused at {error.json_path}: {error.message[:200]}")
            for _ in range(count):
                other, path = changed(value, chance)
                problems = lint(hornero, json.dumps(other), folder)
                error = jsonschema.exceptions.best_match(judge.iter_errors(other))
                looked, refused = looked + 1, refused + bool(error)
                if error and not problems:
                    faults.append(f"{name}: only the schema refuses {path}: {error.json_path} {error.message[:200]}")
                shape = [p for p in problems if p["code"] in SHAPE and not ELSEWHERE.search(p["message"])]
                if shape and not error:
                    faults.append(f"{name}: only lint refuses {path}: {shape[0]['code']} {shape[0]['message'][:200]}")
    for fault in faults:
        print(fault)
    print(f"{looked} changed descriptions, {refused} refused by the schema, {len(faults)} faults")
    sys.exit(1 if faults or refused < looked // 4 else 0)


if __name__ == "__main__":
    main()
