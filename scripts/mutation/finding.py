"""Finds the mutants of a project."""

import re

from .mutant import Mutant


def find_mutants(project, catalogue, small, only):
    """The mutants, numbered from 1, and the rules that found none."""
    mutants, dead = [], []
    for rule in catalogue:
        if small and not rule.small:
            continue
        found = list(sites(rule, project))
        if not found:
            dead.append(rule)
        for path, match in found[:1] if small else found:
            # What stands there already is no mutant.
            others = [variant for variant in variants(rule, match, project) if variant != site(match)]
            for variant in others[: 1 if small else None]:
                mutants.append(made(rule, project, path, match, variant))
    if only:
        mutants = [mutant for mutant in mutants if re.search(only, mutant.description)]
    for number, mutant in enumerate(mutants, start=1):
        mutant.number = number
    return mutants, dead


def sites(rule, project):
    for path in project.sources(rule.files):
        for match in re.finditer(rule.pattern, project.text(path), re.MULTILINE):
            if rule.counts(match):
                yield path, match


def variants(rule, match, project):
    if callable(rule.variants):
        return rule.variants(match, project)
    groups = {name: text or "" for name, text in match.groupdict().items()}
    groups["site"] = site(match)
    return [re.sub(r"\{(\w+)\}", lambda name: groups.get(name[1], name[0]), text) for text in rule.variants]


def made(rule, project, path, match, variant):
    span = match.span("site") if "site" in match.groupdict() else match.span()
    line = project.text(path).count("\n", 0, span[0]) + 1
    return Mutant(0, rule.name, path, line, site(match), variant, rule.kind, span)


def site(match):
    return match["site"] if "site" in match.groupdict() else match[0]
