"""Processes of the bookstore and what they share."""
import http.client
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import subprocess
import threading
import time

import tokens


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def until(what, seconds=30):
    """Waits until `what()` is true; raises when that takes too long."""
    end = time.monotonic() + seconds
    while not what():
        if time.monotonic() > end:
            raise TimeoutError(what.__doc__ or "it took too long")
        time.sleep(0.02)


class Redis:
    """A server that keeps its data over restarts."""

    def __init__(self, work):
        self.port, self.folder, self.process = free_port(), work, None
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder), "--save", "",
             "--appendonly", "yes", "--appendfsync", "always"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(self.answers)

    def answers(self):
        """Redis starts"""
        return b"PONG" in subprocess.run(["redis-cli", "-p", str(self.port), "ping"], capture_output=True).stdout

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        self.process.wait()

    def second(self):
        """Seconds of its clock since 1970."""
        return int(subprocess.run(["redis-cli", "-p", str(self.port), "time"], capture_output=True).stdout.split()[0])


class SQLite:
    """A file that all processes share: it cannot go away."""

    def __init__(self, work):
        self.url = f"sqlite://{work}/database.sqlite"

    def stop(self):
        """Nothing runs."""


class Postgres:
    """A server whose commits reach the disk, so that what is answered is there after it was killed."""

    def __init__(self, work):
        self.programs, self.port = self.find_programs(), free_port()
        # It refuses to run as root; Debian's package has a user for it.
        self.prefix = []
        if os.getuid() == 0:
            self.prefix = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
            work.chmod(0o755)
        self.folder = work / "postgres"
        self.folder.mkdir()
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.url = f"postgres://tester@127.0.0.1:{self.port}/postgres"
        self.run("initdb", "--username=tester", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8")
        self.start()

    @staticmethod
    def find_programs():
        """The folder of its programs; None where there are none."""
        found = shutil.which("initdb")
        folders = [pathlib.Path(found).parent] if found else sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
        return folders[-1] if folders else None

    def run(self, program, *arguments):
        command = self.prefix + [str(self.programs / program), f"--pgdata={self.folder}/data", *arguments]
        subprocess.run(command, check=True, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def start(self):
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100"
        self.run("pg_ctl", "start", "--wait", f"--log={self.folder}/log", f"--options={options}")

    def stop(self, mode="fast"):
        """`immediate` is a crash."""
        self.run("pg_ctl", "stop", "--wait", f"--mode={mode}")


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)


class Server:
    """One process of the service; as a worker it only does jobs."""

    def __init__(self, binary, environment, log, is_worker=False):
        self.port, self.connections, self.is_worker = free_port(), threading.local(), is_worker
        environment = {**os.environ, **environment, "HTTP_PORT": str(self.port), "LOG_FILE": str(log)}
        arguments = ["worker", "--port", str(self.port)] if is_worker else []
        self.process = subprocess.Popen(
            [str(binary), *arguments], env=environment, cwd=log.parent, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        until(self.is_healthy)

    def is_healthy(self):
        """the service starts"""
        if self.process.poll() is not None:
            raise RuntimeError(f"the service ended with {self.process.returncode}")
        try:
            return self.ask("GET", "/health").status == 200
        except OSError:
            return False

    def ask(self, method, path, body=None, client=None, headers=None):
        """Asks on a connection of this thread. OSError where there is no answer; then a write may be done or not."""
        connection = getattr(self.connections, "kept", None)
        if connection is None:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
            self.connections.kept = connection
        client = client or random_client()
        # Limits go by user, where there is one.
        token = tokens.token(tokens.user_named(client))
        headers = {"X-Forwarded-For": client, "Authorization": "Bearer " + token, **(headers or {})}
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            self.connections.kept = None
            raise OSError(str(error)) from error

    def kill(self):
        self.process.kill()
        self.process.wait()


def random_client():
    return f"10.{random.randrange(256)}.{random.randrange(256)}.{random.randrange(1, 255)}"


class Cluster:
    """The processes that are alive, one database, and one Redis where it is wanted."""

    def __init__(self, binary, work, count, makes_database, has_redis=False, workers=0, **environment):
        self.binary, self.work, self.count, self.makes_database = binary, work, count, makes_database
        self.has_redis, self.workers, self.given = has_redis, workers, environment
        self.redis, self.database, self.servers, self.started = None, None, [], 0
        self.lock = threading.Lock()

    def __enter__(self):
        self.redis = Redis(self.work) if self.has_redis else None
        self.database = self.makes_database(self.work)
        self.environment = {
            "APP_ENV": "production", "HTTP_HOST": "127.0.0.1", "DATABASE_URL": self.database.url, "DATABASE_MIGRATE": "true",
            "STORE_URL": f"redis://127.0.0.1:{self.redis.port}" if self.redis else "memory:", "STORE_TIMEOUT": "500",
            "TRUSTED_PROXIES": "127.0.0.1", "LOG_LEVEL": "error", "AUTH_SECRET": tokens.SECRET, **self.given,
        }
        for number in range(self.count + self.workers):
            self.add(is_worker=number >= self.count)
        return self

    def __exit__(self, *_):
        for server in self.servers:
            server.kill()
        if self.redis and self.redis.process.poll() is None:
            self.redis.process.send_signal(signal.SIGCONT)
            self.redis.stop()
        self.database.stop()

    def add(self, is_worker=False):
        self.started += 1
        server = Server(self.binary, self.environment, self.work / f"log-{self.started}", is_worker)
        with self.lock:
            self.servers.append(server)

    def kill_one(self):
        """Any of them. Says whether it was a worker."""
        with self.lock:
            server = self.servers.pop(random.randrange(len(self.servers)))
        server.kill()
        return server.is_worker

    def alive(self):
        """Those that serve, in an order by chance."""
        with self.lock:
            servers = [server for server in self.servers if not server.is_worker]
        return random.sample(servers, len(servers))

    def command(self, *arguments):
        """What a command of the program prints."""
        result = subprocess.run([str(self.binary), *arguments], env={**os.environ, **self.environment}, cwd=self.work,
                                capture_output=True, text=True, timeout=60)
        if result.returncode != 0:
            raise RuntimeError(f"{arguments} ended with {result.returncode}: {result.stderr}")
        return result.stdout
