"""Moves one bound of a range, as the source spells it, by the smallest step that a test must notice."""

import re


def moved(bound):
    """The bound one step down and one step up."""
    if match := re.fullmatch(r"Timestamp\.date\(milliseconds: (-?[\d_]+)\)", bound):
        number = int(match[1].replace("_", ""))
        return [f"Timestamp.date(milliseconds: {number + step})" for step in (-1, 1)]
    if bound.startswith("CalendarDate("):
        return [f"(CalendarDate(daysSince1970: {bound}.daysSince1970 {step}) ?? {bound})" for step in ("- 1", "+ 1")]
    if match := re.fullmatch(r"\(?(-?[\d_]+)\)?", bound):
        number = int(match[1].replace("_", ""))
        return [f"({number + step})" for step in (-1, 1)]
    if match := re.fullmatch(r"\(?(-?\d+\.\d+)\)?", bound):
        # As literals: operators between them would take the compiler too long.
        return [f"({float(match[1]) + step})" for step in (-1, 1)]
    return [f"({bound} {step})" for step in ("- 1", "+ 1")]


def either_side(match, _):
    """For a pattern whose site is one bound. A length below 0 is none."""
    lower, upper = moved(match["site"])
    if match["site"] == "0" and is_a_count(match):
        # No JSON has less than one byte: 0 and 1 are the same bound.
        return [] if is_of_json(match) else [upper]
    return [lower, upper]


def is_of_json(match):
    field = re.findall(r"(\w+) = fields\.", match.string[: match.start("site")])
    return bool(field) and re.search(rf"var {field[-1]}: JSONValue\b", match.string) is not None


def is_a_count(match):
    return re.search(r"(length\(|items: )$", match.string[: match.start("site")]) is not None
