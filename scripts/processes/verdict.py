"""Whether everything is there that should be, and nothing else."""
import collections
import json


def verdict(cluster, orders, report):
    """What is wrong, when all jobs are done.

    `report`: the file that jobs have written to.
    """
    stored = {order["number"]: order for order in pages(cluster, "/v1/orders?per_page=100")}
    lines = [line.split() for line in report.read_text().splitlines()]
    reported = {line[1] for line in lines if line[0] == "reported"}
    problems = [f"order {number} was answered and is gone" for number in orders.answered - stored.keys()]
    problems += [f"order {number} is there and nobody ordered it"
                 for number in stored.keys() - orders.answered - orders.unknown]
    problems += [f"order {order['number']} has the note {order['note']}, not one of {orders.notes[order['id']]}"
                 for order in stored.values() if order["note"] not in orders.notes.get(order["id"], {0})]
    problems += [f"order {order['number']} was delivered {order['deliveries']} times"
                 for order in stored.values() if order["deliveries"] != 1]
    # Whether or not it was answered: the row and its job are both there, or neither.
    problems += [f"order {number} is there and its job was not done" for number in stored.keys() - reported]
    problems += [f"report {number} was answered and not done" for number in orders.reported - reported]
    expected = stored.keys() | orders.reported | {name for name in orders.unknown if name.startswith("report-")}
    problems += [f"{number} was reported, and was refused or never there" for number in reported - expected]
    return problems + counts(stored, lines)


def counts(stored, lines):
    """Whether the last count of each customer has seen everything. One job stands for many that are equal."""
    seen, should = collections.Counter(), collections.Counter()
    for line in lines:
        if line[0] == "counted":
            seen[line[1]] = max(seen[line[1]], int(line[2]))
    for order in stored.values():
        should[order["customer"]] += 1 + order["note"]
    return [f"{customer} was counted to {seen[customer]} instead of {count}"
            for customer, count in should.items() if seen[customer] != count]


def pages(cluster, path):
    while path:
        answer = cluster.alive()[0].ask("GET", path)
        page = json.loads(answer.body)
        yield from page["items"]
        path = page["links"].get("next")
