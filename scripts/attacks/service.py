"""Starts the service under attack, on a free loopback port, and looks after it."""

import json
import os
import re
import resource
import signal
import subprocess
import time

import tokens
from . import servers, wire


class Service:
    """One running process. Its log is JSON lines in `log`."""

    count = 0

    def __init__(self, binary, project, folder, name, files=None, **environment):
        self.log = os.path.join(folder, f"{name}.log")
        Service.count += 1
        defaults = {
            "APP_ENV": "production",
            "HTTP_HOST": "127.0.0.1",
            "HTTP_PORT": "0",
            "DATABASE_URL": environment.get("DATABASE_URL") or servers.database(folder, name),
            "DATABASE_MIGRATE": "true",
            "STORE_URL": servers.store(Service.count),
            "AUTH_SECRET": tokens.SECRET,
            "LOG_FORMAT": "json",
            "LOG_LEVEL": "info",
        }
        self.database = defaults["DATABASE_URL"]
        limit = lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files)) if files else None
        self.start = lambda: subprocess.Popen(
            [binary, "serve"],
            cwd=project,
            env={"PATH": os.environ["PATH"], **defaults, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=open(self.log, "ab"),
            preexec_fn=limit,
        )
        self.command = lambda *arguments, text="": subprocess.run(
            [binary, *arguments], cwd=project, input=text, capture_output=True, text=True,
            env={"PATH": os.environ["PATH"], **defaults, **environment, "LOG_LEVEL": "critical"})  # fmt: skip
        self.run()
        # Whoever attacks is let in everywhere, unless an attack is about that.
        self.user = self.make_user("attacker@example.com", "admin")
        wire.TOKEN = tokens.token(self.user)

    def make_user(self, email, role, password="correct horse battery"):
        """Their id; of one who is there already, too."""
        self.command("users", "create", email, "--role", role, text=password + "\n")
        lines = [line.split("\t") for line in self.command("users", "list").stdout.splitlines()]
        return next((line[2] for line in lines if line[1] == email), None)

    def run(self):
        """Starts it, or starts it once more after it ended."""
        size = os.path.getsize(self.log) if os.path.exists(self.log) else 0
        self.process = self.start()
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and self.is_alive:
            with open(self.log, "rb") as log:
                log.seek(size)
                match = re.search(rb"listening on 127\.0\.0\.1:(\d+)", log.read())
            if match:
                self.port = int(match[1])
                return
            time.sleep(0.02)
        with open(self.log, errors="replace") as log:
            raise SystemExit(f"the service did not start:\n{log.read()[-2000:]}")

    @property
    def is_alive(self):
        return self.process.poll() is None

    @property
    def megabytes(self):
        """Resident memory."""
        with open(f"/proc/{self.process.pid}/statm") as file:
            return int(file.read().split()[1]) * resource.getpagesize() / 1e6

    @property
    def open_files(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def stop(self, how=signal.SIGTERM, within=15):
        """Returns the exit code, or None when it had to be killed."""
        if self.is_alive:
            self.process.send_signal(how)
        try:
            return self.process.wait(within)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return None

    def lines(self):
        """Every log line; one that is no JSON object comes as text."""
        with open(self.log, "rb") as log:
            for line in log.read().split(b"\n")[:-1]:
                try:
                    value = json.loads(line)
                    yield value if isinstance(value, dict) else line
                except ValueError:
                    yield line
