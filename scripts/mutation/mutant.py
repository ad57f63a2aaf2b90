"""What the other files speak of."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Rule:
    """What of a project can be taken out, found by what its source looks like.

    `kind` says what `pattern` matches, and so how the switch is written:
      expression  `site` becomes `(mutant(7) ? variant : site)`
      statement   `site` becomes `if mutant(7) { variant } else { site }`; the variant is mostly empty
      text        a part of a string literal: `site` becomes `\\(mutant(7) ? "variant" : "site")`
    The site is the pattern's group of that name, else the whole match. `variants` are texts in which `{site}` and the
    pattern's other groups are filled in, or a function from (match, project) to such texts. `counts`: a function from a
    match to whether it is one, where a pattern cannot say it.
    """

    name: str
    files: str
    pattern: str
    variants: object = ("",)
    kind: str = "expression"
    small: bool = False
    sample: str = "bookstore"  # which declares what the rule is about
    counts: object = lambda match: True  # noqa: E731


@dataclass
class Mutant:
    number: int
    rule: str
    path: str
    line: int
    site: str
    variant: str
    kind: str
    span: tuple = field(repr=False)
    verdict: str = "not run"
    killer: str = ""

    @property
    def description(self):
        site, variant = (" ".join(text.split()) for text in (self.site, self.variant))
        return f"{self.path}:{self.line} {self.rule}: {shortened(site)} -> {shortened(variant) or 'nothing'}"


def shortened(text, length=70):
    return text if len(text) <= length else text[: length - 1] + "…"
