"""Every `openapi.json` of the samples by itself: valid OpenAPI 3.1, and its examples valid by its schemas."""

import glob
import json
import os
import sys

from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator


def check(root):
    """Yields what is wrong."""
    paths = sorted(glob.glob(os.path.join(root, "Samples", "*", "openapi.json")))
    if not paths:
        yield "there is no openapi.json among the samples"
    for path in paths:
        name = os.path.relpath(path, root)
        with open(path) as file:
            document = json.load(file)
        for error in OpenAPIV31SpecValidator(document).iter_errors():
            yield f"{name}: {error.message}"
        count = 0
        for place, schema, example in examples(document):
            count += 1
            whole = {**schema, "components": document["components"]}
            for error in Draft202012Validator(whole, format_checker=FormatChecker()).iter_errors(example):
                yield f"{name}: the example of {place}: {error.message}"
        print(f"    {name}: {count} examples")
        if count == 0:
            yield f"{name}: no examples"


def examples(document):
    """Of schemas, and of bodies."""
    components = document["components"]
    for name, schema in components["schemas"].items():
        for example in schema.get("examples", []):
            yield name, schema, example
    for name, response in components["responses"].items():
        for content in response["content"].values():
            yield name, content["schema"], content["example"]


if __name__ == "__main__":
    problems = list(check(sys.argv[1]))
    print("\n".join(problems), end="\n" if problems else "")
    sys.exit(1 if problems else 0)
