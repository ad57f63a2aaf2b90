"""`/metrics` of a running service, read by the parser of Prometheus' own Python client."""

import sys
import urllib.request

from prometheus_client.parser import text_string_to_metric_families


def read(address):
    with urllib.request.urlopen(address + "/metrics") as response:
        return {family.name: family for family in text_string_to_metric_families(response.read().decode())}


def total(family, suffix=""):
    return sum(sample.value for sample in family.samples if sample.name.endswith(suffix))


def check(address):
    """Yields what is wrong."""
    before = total(read(address)["http_requests"])
    for _ in range(10):
        urllib.request.urlopen(address + "/health").read()
    families = read(address)
    requests, outcomes, times = (families[name] for name in ("http_requests", "http_outcomes", "http_request_duration_seconds"))
    kinds = [requests.type, outcomes.type, times.type]
    if kinds != ["counter", "counter", "histogram"]:
        yield f"the kinds are {kinds}"
    # The reading before is counted when it is over.
    if total(requests) != before + 11:
        yield f"{total(requests) - before} requests are counted, not 11"
    if total(outcomes) != total(requests) or total(times, "_count") != total(requests):
        yield "the three do not count the same requests"
    series = {}
    for sample in times.samples:
        if sample.name.endswith("_bucket"):
            labels = tuple(sorted((name, value) for name, value in sample.labels.items() if name != "le"))
            series.setdefault(labels, []).append(sample.value)
    if not series or any(values != sorted(values) for values in series.values()):
        yield "the buckets do not add up"
    print(f"    {sum(len(family.samples) for family in families.values())} samples of {len(families)} families")


if __name__ == "__main__":
    problems = list(check(sys.argv[1]))
    print("\n".join(problems), end="\n" if problems else "")
    sys.exit(1 if problems else 0)
