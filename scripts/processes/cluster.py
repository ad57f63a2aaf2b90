"""Processes of the bookstore and what they share."""
import http.client
import json
import os
import random
import signal
import socket
import subprocess
import threading
import time


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


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)


class Server:
    """One process of the service."""

    def __init__(self, binary, environment, log):
        self.port, self.connections = free_port(), threading.local()
        environment = {**os.environ, **environment, "HTTP_PORT": str(self.port), "LOG_FILE": str(log)}
        self.process = subprocess.Popen(
            [str(binary)], env=environment, cwd=log.parent, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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
        headers = {"X-Forwarded-For": client or random_client(), **(headers or {})}
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
    """The processes that are alive, one Redis, one database."""

    def __init__(self, binary, work, count):
        self.binary, self.work, self.count = binary, work, count
        self.redis, self.servers, self.started = None, [], 0
        self.lock = threading.Lock()

    def __enter__(self):
        self.redis = Redis(self.work)
        database = os.environ.get("TEST_DATABASE_URL") or f"sqlite://{self.work}/database.sqlite"
        self.environment = {
            "APP_ENV": "production", "HTTP_HOST": "127.0.0.1", "DATABASE_URL": database, "DATABASE_MIGRATE": "true",
            "STORE_URL": f"redis://127.0.0.1:{self.redis.port}", "STORE_TIMEOUT": "500",
            "TRUSTED_PROXIES": "127.0.0.1", "LOG_LEVEL": "error",
        }
        for _ in range(self.count):
            self.add()
        return self

    def __exit__(self, *_):
        for server in self.servers:
            server.kill()
        if self.redis.process.poll() is None:
            self.redis.process.send_signal(signal.SIGCONT)
            self.redis.stop()

    def add(self):
        self.started += 1
        server = Server(self.binary, self.environment, self.work / f"log-{self.started}")
        with self.lock:
            self.servers.append(server)

    def kill_one(self):
        with self.lock:
            server = self.servers.pop(random.randrange(len(self.servers)))
        server.kill()

    def alive(self):
        """In an order by chance."""
        with self.lock:
            return random.sample(self.servers, len(self.servers))
