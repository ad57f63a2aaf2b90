"""Faults under the service: a database that cannot be written, is gone, or has no room."""

import os
import shutil
import sqlite3
import subprocess
import tempfile

from . import servers
from .inputs import fill
from .wire import Client


def reported(judge, service, answer, name):
    """An error that nobody foresaw is in the log, under the id that the client was told."""
    wanted = answer.headers.get("x-request-id")
    errors = [line for line in service.lines() if isinstance(line, dict) and line.get("level") == "error"]
    judge.require(any(line.get("request_id") == wanted for line in errors), name, f"nothing in the log about {wanted}")


def hammer(judge, service, name, writes_fail=True):
    """Reads and writes while the fault lasts: what fails is a bare 500 or 503, and the process stays."""
    client = Client(service.port)
    for number in range(10):
        for method, path, body in (("GET", "/v1/books/1", None), ("GET", "/v1/books", None), ("GET", "/ready", None),
                                   ("POST", "/v1/authors", {"name": f"{name} {number}" + "x" * 60}), ("PATCH", "/v1/books/1", {"title": f"{number}"}),
                                   ("POST", "/v1/reviews", {"book_id": 1, "reader": "a@b.c", "stars": 1, "text": "x" * 60_000}),
                                   ("DELETE", "/v1/books/2", None), ("GET", "/health", None)):  # fmt: skip
            answer = client.send(method, path, body)
            judge.answer(answer, f"{name}: {method} {path}", fault=path != "/health")
            if answer.status == 500:
                reported(judge, service, answer, f"{name}: {method} {path}")
    judge.require(service.is_alive, name, "the process has died")


def run(judge, start):
    if servers.DATABASE:
        print("    these are faults of a file: not tried with PostgreSQL")
        return
    # Another process holds the write lock for longer than the service waits.
    service = start("locked")
    client = Client(service.port)
    fill(judge, client)
    judge.group = "faults"
    path = service.database.removeprefix("sqlite://")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    judge.answer(client.send("GET", "/v1/books/1"), "locked: a read", 200)
    judge.answer(client.send("POST", "/v1/authors", {"name": "locked"}), "locked: a write", (500, 503), fault=True)
    other.execute("ROLLBACK")
    other.close()
    judge.answer(client.send("POST", "/v1/authors", {"name": "free again"}), "free again", 201)
    judge.service(service, fault=True)

    # Damage in the file, and tables that are gone.
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("ALTER TABLE books RENAME TO gone")
    hammer(judge, service, "no table")
    other.execute("ALTER TABLE gone RENAME TO books")
    other.execute("UPDATE books SET tags = 'no JSON', genre = 'poetry' WHERE id = 3")
    judge.answer(client.send("GET", "/v1/books/3"), "a row that cannot be read", (500,), fault=True)
    judge.answer(client.send("GET", "/v1/books/1"), "a row beside it", 200)
    other.close()
    service.stop()

    # The folder goes away under the running service.
    folder = tempfile.mkdtemp(prefix="gone-", dir=os.path.dirname(service.log))
    service = start("removed", DATABASE_URL=f"sqlite://{folder}/x.sqlite")
    fill(judge, Client(service.port))
    judge.group = "faults"
    shutil.rmtree(folder)
    hammer(judge, service, "removed folder")
    judge.service(service, fault=True)
    service.stop()

    # No room left, and a file system that cannot be written: needs the right to mount.
    disk = tempfile.mkdtemp(prefix="disk-", dir=os.path.dirname(service.log))
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], capture_output=True).returncode:
        print("    no right to mount: a full and a read-only disk were not tried")
        return
    try:
        service = start("full", DATABASE_URL=f"sqlite://{disk}/x.sqlite")
        client = Client(service.port)
        fill(judge, client)
        judge.group = "faults"
        try:
            with open(f"{disk}/filler", "wb", buffering=0) as filler:
                while filler.write(b"\0" * 4096):
                    pass
        except OSError:
            pass
        hammer(judge, service, "full disk")
        os.remove(f"{disk}/filler")
        judge.answer(client.send("POST", "/v1/authors", {"name": "room again"}), "room again", 201)
        judge.service(service, fault=True)
        service.stop()
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        service.run()
        hammer(judge, service, "read-only disk")
        judge.service(service, fault=True)
    finally:
        service.stop(within=2)
        subprocess.run(["umount", disk], check=False)
