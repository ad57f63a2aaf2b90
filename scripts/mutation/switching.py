"""Writes every mutant of a file into it, each behind its switch."""

import re

SWITCH = """\
import Foundation

private let active = ProcessInfo.processInfo.environment["MUTANT"].flatMap { Int($0) }

/// Whether this run is the one that does without what this number stands for.
func mutant(_ number: Int) -> Bool { number == active }

extension Rule {
    /// What a rule that is taken out is replaced by.
    static var anything: Rule { Rule(name: "anything", message: "") { _ in true } }
}

/// The switches in the statements of a migration are interpolations.
extension MigrationStep: ExpressibleByStringInterpolation {}
"""


def switched(text, mutants):
    """`text` with all of its mutants. Sites may lie within each other but not overlap otherwise."""
    sites = {}
    for mutant in mutants:
        sites.setdefault((mutant.span, mutant.kind), []).append(mutant)
    # The outer one of two sites comes first.
    ordered = sorted(sites.items(), key=lambda item: (item[0][0][0], -item[0][0][1]))
    return written(text, 0, len(text), ordered)


def written(text, start, end, sites):
    result, position, index = [], start, 0
    while index < len(sites):
        ((first, last), kind), mutants = sites[index]
        inner = [site for site in sites[index + 1 :] if site[0][0][0] < last]
        if first < position or any(site[0][0][1] > last for site in inner):
            raise ValueError(f"sites overlap: {[mutant.description for mutant in mutants]}")
        result.append(text[position:first])
        result.append(with_switches(written(text, first, last, inner), mutants, kind, text[:first]))
        position, index = last, index + 1 + len(inner)
    return "".join(result) + text[position:end]


def with_switches(original, mutants, kind, before):
    for mutant in mutants:
        if kind == "expression":
            # A `try` on the right of an operator needs its parentheses.
            kept = f"({original})" if original.startswith("try") else original
            original = f"(mutant({mutant.number}) ? {mutant.variant} : {kept})"
        elif kind == "statement":
            original = f"if mutant({mutant.number}) {{ {mutant.variant} }} else {{ {original} }}"
        else:
            original = with_text_switch(original, mutant, delimiter(before))
    return original


def with_text_switch(original, mutant, hashes):
    """A literal in an interpolation; it has one `#` more, so that the switches inside of it need one more as well."""
    inner = hashes + "#"
    original = original.replace(f"\\{hashes}(mutant(", f"\\{inner}(mutant(")
    return f'\\{hashes}(mutant({mutant.number}) ? {inner}"{mutant.variant}"{inner} : {inner}"{original}"{inner})'


def delimiter(before):
    """The `#`s of the string literal that is open at the end of this text."""
    on_this_line = re.search(r'(#+)"[^"\n][^\n]*$', before)
    openings = re.findall(r'(#*)"""\n', before)
    return on_this_line[1] if on_this_line else openings[-1] if openings else ""
