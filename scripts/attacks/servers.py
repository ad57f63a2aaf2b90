"""Where a service under attack keeps its rows and counts: files and memory, or the servers that are given."""

import os
import subprocess
import urllib.parse

# As `scripts/with-postgres` and `scripts/with-redis` name them, and as the emitted tests find them.
DATABASE, STORE = os.environ.get("TEST_DATABASE_URL"), os.environ.get("TEST_STORE_URL")


def words():
    return f"{'PostgreSQL' if DATABASE else 'SQLite'} and {'Redis' if STORE else 'memory'}"


def execute(url, sql):
    """The first column of what it answers."""
    command = ["psql", url, "--no-psqlrc", "--tuples-only", "--no-align", "--command", sql]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


def database(folder, name):
    """The URL of an empty database."""
    if not DATABASE:
        return f"sqlite://{folder}/{name}.sqlite"
    parts = urllib.parse.urlsplit(DATABASE)
    name = f"attack_{name.replace('-', '_')}_{os.getpid()}"
    execute(DATABASE, f"CREATE DATABASE {name}")
    return urllib.parse.urlunsplit(parts._replace(path="/" + name))


def store(number):
    """The URL of a store that no other service has: what is cached of another database would be wrong."""
    return STORE[: STORE.rindex("/")] + f"/{2 + number % 14}" if STORE else "memory:"
