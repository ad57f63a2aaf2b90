"""Says how it went."""

from collections import Counter


def print_report(mutants, dead):
    """The exit status: 0 when the suite has killed every mutant."""
    width = max((len(mutant.rule) for mutant in mutants), default=0)
    print(f"\n{'rule':<{width}}  mutants  killed  survived  not compiled")
    for rule in dict.fromkeys(mutant.rule for mutant in mutants):
        print_row(rule, [mutant for mutant in mutants if mutant.rule == rule], width)
    print_row("all", mutants, width)
    failures = [mutant for mutant in mutants if mutant.verdict != "killed"]
    for mutant in failures:
        print(f"{mutant.verdict}: {mutant.description}")
    for rule in dead:
        print(f"finds nothing: the rule '{rule}'")
    return 1 if failures or dead or not mutants else 0


def print_row(name, mutants, width):
    verdicts = Counter(mutant.verdict for mutant in mutants)
    numbers = (len(mutants), verdicts["killed"], verdicts["survived"], verdicts["did not compile"])
    print(f"{name:<{width}}  {numbers[0]:>7}  {numbers[1]:>6}  {numbers[2]:>8}  {numbers[3]:>12}")
