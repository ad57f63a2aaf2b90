"""What schemathesis cannot know: the rules that JSON Schema has no words for."""

import schemathesis
from schemathesis.specs.openapi.checks import positive_data_acceptance

# A reference to nothing, the years that a date may have, the bytes of any JSON.
UNSPEAKABLE = {"reference", "range", "length"}


def is_excused(response, case):
    if response.status_code == 412:
        return any(name.lower() == "if-match" for name in case.headers or {})
    if response.status_code != 422:
        return False
    errors = response.json().get("errors", [])
    return bool(errors) and all(error["rule"] in UNSPEAKABLE and excuses(error, case) for error in errors)


def excuses(error, case):
    """Whether the schema of the field says that rule in words only."""
    schema = property_schema(case, error["field"])
    return {
        "reference": error["field"].endswith("_id"),
        "range": schema.get("format") in ("date", "date-time"),
        "length": "type" not in schema or "object" in schema["type"],
    }[error["rule"]]


def property_schema(case, name):
    document = case.operation.schema.raw_schema
    reference = case.operation.definition.raw["requestBody"]["content"]["application/json"]["schema"]["$ref"]
    return document["components"]["schemas"][reference.split("/")[-1]]["properties"].get(name, {})


@schemathesis.check
def valid_data_is_taken(ctx, response, case):
    """As `positive_data_acceptance`, but for what schemas cannot say."""
    if not is_excused(response, case):
        return positive_data_acceptance(ctx, response, case)
