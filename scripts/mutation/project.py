"""The copy of a sample that the mutants are compiled into."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .switching import SWITCH, switched

# Traits come out in random order otherwise, and force rebuilds.
ENVIRONMENT = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}


class Project:
    def __init__(self, sample, scratch, runner=()):
        self.sample, self.scratch, self.runner = sample, scratch, runner
        self.texts = {}

    def __enter__(self):
        if not (self.sample / "Package.swift").exists():
            sys.exit(f"{self.sample} holds no project")
        self.temporary = tempfile.TemporaryDirectory(prefix="mutants-")
        # SwiftPM calls a package by the name of its folder; the same one each time spares a new build.
        self.folder = Path(self.temporary.name).resolve() / self.sample.name
        shutil.copytree(self.sample, self.folder, ignore=shutil.ignore_patterns(".build*"))
        return self

    def __exit__(self, *_):
        self.temporary.cleanup()

    def sources(self, pattern):
        """The paths of the files below `Sources/App` that the pattern describes."""
        root = self.folder / "Sources" / "App"
        return sorted(str(path.relative_to(root)) for path in root.glob(pattern))

    def text(self, path):
        if path not in self.texts:
            self.texts[path] = (self.folder / "Sources" / "App" / path).read_text()
        return self.texts[path]

    def build(self, mutants):
        """Builds the project with all mutants. Gives those that had to be left out because they do not compile."""
        (self.folder / "Sources" / "App" / "Mutants.swift").write_text(SWITCH)
        broken = []
        for _ in range(5):
            kept = [mutant for mutant in mutants if mutant not in broken]
            for path in {mutant.path for mutant in mutants}:
                here = [mutant for mutant in kept if mutant.path == path]
                (self.folder / "Sources" / "App" / path).write_text(switched(self.text(path), here))
            output = self.swift_build()
            if output is None:
                return broken
            culprits = [mutant for mutant in kept if self.is_blamed(mutant, output)]
            if not culprits:
                sys.exit(f"the project does not build:\n{errors(output)}")
            for mutant in culprits:
                mutant.verdict = "did not compile"
                print(f"does not compile: {mutant.description}", flush=True)
            broken += culprits
        sys.exit("too many mutants do not compile")

    def swift_build(self):
        """The output of a build that failed, else nothing."""
        command = [*self.runner, "swift", "build", "--build-tests", *self.options]
        result = subprocess.run(command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return None if result.returncode == 0 else result.stdout

    @property
    def options(self):
        return ["--package-path", str(self.folder), "--scratch-path", str(self.scratch)]

    def is_blamed(self, mutant, output):
        """Whether an error is on a line of the mutant; sites keep their lines when switches are added."""
        last = mutant.line + mutant.site.count("\n")
        lines = re.findall(rf"Sources/App/{re.escape(mutant.path)}:(\d+):\d+: error:", output)
        return any(mutant.line <= int(line) <= last for line in lines)

    def test_program(self):
        """The built suite, a program that can run many times at once, which `swift test` cannot."""
        command = ["swift", "build", "--show-bin-path", *self.options]
        folder = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True).stdout.strip()
        # Not by its name: the scratch path may have been used for another project before.
        return max(Path(folder).glob("*PackageTests.xctest"), key=lambda path: path.stat().st_mtime)


def errors(output):
    """What the compiler complains of, each line once."""
    lines = [line for line in output.splitlines() if "error:" in line]
    return "\n".join(dict.fromkeys(lines)) or output[-6000:]
