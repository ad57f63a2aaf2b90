"""Lets Copier bring edited projects up to date, and prints what became of their files as JSON.

    copier_update.py COPIER CASES.json WORK

Each case becomes a template repository with two tags and a project that was copied from the first, edited, committed,
and updated to the second: the way Copier is meant to be used.
"""

import json
import os
import pathlib
import subprocess
import sys

ENVIRONMENT = {
    **os.environ,
    "GIT_AUTHOR_NAME": "t", "GIT_AUTHOR_EMAIL": "t@example.com",
    "GIT_COMMITTER_NAME": "t", "GIT_COMMITTER_EMAIL": "t@example.com",
}


def run(*command, cwd):
    done = subprocess.run(command, cwd=cwd, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {done.stdout.decode()}")


def write(folder, files):
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())


def commit(folder, message, tag=None):
    run("git", "add", "-A", "-f", cwd=folder)
    run("git", "commit", "-q", "--allow-empty", "-m", message, cwd=folder)
    if tag:
        run("git", "tag", tag, cwd=folder)


def template(folder, case):
    """A repository with the files as they are, before and after: with a suffix of its own, so that none is a template."""
    folder.mkdir(parents=True)
    run("git", "init", "-q", "-b", "main", cwd=folder)
    (folder / "copier.yml").write_text("_subdirectory: files\n_templates_suffix: .rendered\n")
    answers = folder / "files" / "{{ _copier_conf.answers_file }}.rendered"
    answers.parent.mkdir()
    answers.write_text("{{ _copier_answers|to_nice_yaml }}")
    write(folder / "files", {file["path"]: file["base"] for file in case["files"]})
    commit(folder, "before", "1.0.0")
    for file in case["files"]:
        (folder / "files" / file["path"]).unlink()
    write(folder / "files", {file["target"]: file["hornero"] for file in case["files"]})
    commit(folder, "after", "2.0.0")


def update(copier, case, work):
    source, project = work / "template" / case["id"], work / "project" / case["id"]
    template(source, case)
    run(copier, "copy", "--defaults", "--vcs-ref", "1.0.0", source, project, cwd=work)
    run("git", "init", "-q", "-b", "main", cwd=project)
    commit(project, "copied")
    write(project, {file["path"]: file["yours"] for file in case["files"]})
    commit(project, "edited")
    run(copier, "update", "--defaults", "--conflict", "inline", "--vcs-ref", "2.0.0", cwd=project)
    texts = {}
    for path in {path for file in case["files"] for path in (file["path"], file["target"])}:
        if (project / path).is_file():
            texts[path] = (project / path).read_bytes().decode()
    return texts


def main():
    copier, cases, work = sys.argv[1], json.load(open(sys.argv[2])), pathlib.Path(sys.argv[3])
    print(json.dumps({case["id"]: update(copier, case, work) for case in cases}))


main()
