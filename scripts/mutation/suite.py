"""Runs the suite of a project with one mutant after another."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .project import ENVIRONMENT

# A suite takes seconds, on a busy machine a minute; a mutant that makes it hang is found out as well.
PATIENCE = 180
# A part of it takes a second or two.
PATIENCE_WITH_A_PART = 60
# What waits for time may fail by chance on a busy machine: it counts when it comes twice.
WAITING = re.compile("TimeLimitTests|FactoryTests|runsOnceForManyAtATime")


class Suite:
    def __init__(self, project, runner=()):
        """`runner`: the words of a command that runs each suite, such as `nice`."""
        self.folder = project.folder
        self.command = [*runner, project.test_program(), "--testing-library", "swift-testing"]
        # The suite itself uses all cores, but waits now and then.
        self.workers = os.cpu_count() or 1
        # By source file the test files that have failed for want of one of its rules.
        self.killers = defaultdict(set)

    def must_pass_as_it_is(self):
        """Without any mutant, as often at a time as later: a test that fails by chance would kill mutants by chance."""
        with ThreadPoolExecutor(self.workers) as pool:
            for output in pool.map(lambda _: self.failure(None), range(2 * self.workers)):
                if output is not None:
                    failures = "\n".join(line for line in output.splitlines() if "issue" in line or "↳" in line)
                    sys.exit(f"the suite fails without a mutant:\n{failures or output[-6000:]}")

    def judge(self, mutants):
        """By the tests nearby, then those that are left by all: a whole suite takes as long as a hundred small parts."""
        with ThreadPoolExecutor(self.workers) as pool:
            left = []
            for count, mutant in enumerate(pool.map(self.judged_nearby, mutants), start=1):
                if mutant.verdict != "killed":
                    left.append(mutant)
                if count % 50 == 0:
                    print(f"[{count}/{len(mutants)}] {len(left)} not seen by the tests nearby", flush=True)
            for count, mutant in enumerate(pool.map(self.judged, left), start=1):
                if mutant.verdict == "survived":
                    print(f"[{count}/{len(left)}] survived: {mutant.description}", flush=True)
                elif count % 50 == 0:
                    print(f"[{count}/{len(left)}]", flush=True)

    def judged_nearby(self, mutant):
        nearby = self.nearby(mutant.path)
        return self.found(mutant, self.failure(mutant.number, nearby), nearby) if nearby else mutant

    def judged(self, mutant):
        # What has found others of its file since.
        known = self.killers[mutant.path] - self.nearby_folders(mutant.path)
        if known and self.found(mutant, self.failure(mutant.number, known), known).verdict == "killed":
            return mutant
        mutant.verdict = "survived"
        return self.found(mutant, self.failure(mutant.number))

    def found(self, mutant, output, files=()):
        if output is not None and WAITING.search(killer(output)):
            output = self.failure(mutant.number, files)
        if output is not None:
            mutant.verdict, mutant.killer = "killed", killer(output)
        if "." in mutant.killer:
            self.killers[mutant.path].add(mutant.killer.split(".")[0])
        return mutant

    def nearby(self, path):
        """The test files in the folders that are called like those of a source file, and what has seen it before."""
        return self.nearby_folders(path) | self.killers[path]

    def nearby_folders(self, path):
        folders = [self.folder / "Tests" / "AppTests" / folder for folder in Path(path).parents if folder.name]
        return {file.stem for folder in folders for file in folder.glob("*Tests.swift")}

    def failure(self, number, files=()):
        """What a run said up to its first failure; nothing when it passed.

        `files`: names of test files without `.swift`; none: all of them.
        """
        environment = ENVIRONMENT if number is None else {**ENVIRONMENT, "MUTANT": str(number)}
        process = subprocess.Popen(
            [*self.command, *filters(files)],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            # A group of its own, so that it ends as a whole, whatever runs it.
            start_new_session=True,
        )
        hangs = threading.Event()
        # What it waits for before it begins is not its own time.
        patience = PATIENCE_WITH_A_PART if files else PATIENCE
        timer = threading.Timer(patience, lambda: (hangs.set(), end(process)))
        output = []
        for line in process.stdout:
            if not output:
                timer.start()
            output.append(line)
            if number is not None and " recorded an issue" in line:
                # One failure is enough, and most come early.
                end(process)
                break
        timer.cancel()
        process.stdout.close()
        status = process.wait()
        if hangs.is_set():
            return "hangs"
        if status != 0:
            return "".join(output) or "crash"
        if not files and not re.search(r"Test run with [1-9]\d* tests", "".join(output)):
            sys.exit(f"no test ran:\n{''.join(output)[-2000:]}")
        return None


def end(process):
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def filters(files):
    return ["--filter", rf"/({'|'.join(sorted(files))})\.swift:"] if files else []


def killer(output):
    """The first test that failed, or what else ended the run."""
    match = re.search(r'Test "?(\w+)\(?.* recorded an issue.* at ([\w+]+)\.swift', output)
    return f"{match[2]}.{match[1]}" if match else output if output == "hangs" else "crash" if output else ""
