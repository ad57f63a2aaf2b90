"""The project that the processes are of: made from `hornero.yml`, with the owner's files of `owner`."""
import filecmp
import os
import pathlib
import shutil
import subprocess
import tempfile

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent


def build(scratch_path, configuration):
    """The program `App`. The project stays where it is, and what is the same keeps its time, so that the next build is
    quick, whoever asks for it."""
    swift = ["swift", "build", "--package-path", str(root)]
    subprocess.run(swift + ["--product", "hornero", "--quiet"], check=True)
    tools = subprocess.run(swift + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    project = root / ".build-many-processes"
    with tempfile.TemporaryDirectory(prefix="many-processes.") as work:
        fresh = pathlib.Path(work) / project.name
        subprocess.run([f"{tools}/hornero", "generate", str(here / "hornero.yml"), "--output", str(fresh)],
                       check=True, stdout=subprocess.DEVNULL)
        shutil.copytree(here / "owner", fresh, dirs_exist_ok=True)
        update(project, fresh)
    app = ["swift", "build", "--package-path", str(project), "--product", "App",
           "--scratch-path", scratch_path, "-c", configuration]
    environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
    subprocess.run(app + ["--quiet"], check=True, env=environment)
    shown = subprocess.run(app + ["--show-bin-path"], check=True, capture_output=True, text=True, env=environment)
    return pathlib.Path(shown.stdout.strip()) / "App"


def update(old, new):
    """Makes the files of one folder those of another one."""
    files = {path.relative_to(new) for path in new.rglob("*") if path.is_file()}
    for path in [path for path in old.rglob("*") if path.is_file() and path.relative_to(old) not in files]:
        # What SwiftPM has resolved is no file of ours.
        if path.name != "Package.resolved":
            path.unlink()
    for path in files:
        target = old / path
        if not target.exists() or not filecmp.cmp(target, new / path, shallow=False):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(new / path, target)
