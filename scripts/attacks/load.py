"""Many connections: idle ones, and more than there are file descriptors for."""

import resource
import time

from .inputs import fill
from .judge import Reader
from .wire import Client, Connection, request


def idle(judge, start):
    judge.group = "idle connections"
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    wanted = min(10_000, hard - 500)
    service = start("idle")
    fill(judge, Client(service.port))
    before = service.megabytes
    judge.group = "idle connections"
    connections = []
    with Reader(judge, service, f"{wanted:,} idle connections"):
        for number in range(wanted):
            connections.append(Connection(service.port))
            if number % 100 == 0:  # what waits to be accepted is no idle connection
                time.sleep(0.01)
            if number % 2:  # half of them in the middle of a head
                connections[-1].send(b"GET /v1/books HTTP/1.1\r\nX: ")
        time.sleep(2)
        judge.count(wanted)
        print(f"    {wanted:,} idle connections of the wanted 10,000: {service.megabytes:.0f} MB, before {before:.0f} MB")
        for connection in connections[:50]:
            answer = connection.send(b"y\r\n\r\n" if connections.index(connection) % 2 else request("GET", "/health")).answer()
            judge.answer(answer, "an idle connection that wakes", 200)
        for connection in connections:
            connection.socket.close()
    judge.service(service, memory=400)
    begin = time.monotonic()
    code = service.stop()
    judge.require(code == 0, "SIGTERM after idle connections", f"ended with {code} after {time.monotonic() - begin:.1f} s")


def descriptors(judge, start):
    """More connections than the process may have files."""
    judge.group = "no descriptors left"
    service = start("descriptors", files=100)
    client = Client(service.port)
    fill(judge, client)
    judge.group = "no descriptors left"
    connections = []
    for _ in range(150):
        connections.append(Connection(service.port, 1.0))
    judge.count(150)
    time.sleep(0.5)
    judge.answer(client.send("GET", "/v1/books/1"), "an old connection while none is left", (200, 500, 503), fault=True)
    for connection in connections:
        connection.socket.close()
    deadline = time.monotonic() + 8
    while (answer := Client(service.port, 2).send("GET", "/v1/books/1")).status != 200 and time.monotonic() < deadline:
        time.sleep(0.2)
    judge.answer(answer, "a new connection when some are free again", 200)
    judge.service(service, fault=True)


def run(judge, start):
    idle(judge, start)
    descriptors(judge, start)
