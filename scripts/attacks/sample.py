"""Services to try things on, without their limits, built: the sample, and one whose rows are private."""

import os
import re
import shutil
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROUTES = os.path.join(ROOT, "scripts", "contract", "routes")


def build(options, folder, name="bookstore"):
    """A copy, so that nothing of the run stays in the repository; its binary."""
    project = os.path.join(folder, name)
    if name == "bookstore":
        ignored = shutil.ignore_patterns(".build*", "*.sqlite*", ".env")
        shutil.copytree(os.path.join(ROOT, "Samples", name), project, ignore=ignored)
        write_routes(project)
    else:
        generate(os.path.join(os.path.dirname(__file__), name + ".yml"), project)
    with open(os.path.join(project, "secret.txt"), "w") as secret:
        secret.write("HORNERO-SECRET\n")
    lift_limits(project)
    if options.binary and name == "bookstore":
        return project, os.path.abspath(options.binary)
    arguments = ["swift", "build", "--package-path", project, "--scratch-path", os.path.abspath(options.scratch_path)]
    # Traits come out in random order otherwise, and force rebuilds.
    environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"}
    print(f"building {name}", flush=True)
    subprocess.run(arguments + ["--product", "App"], check=True, env=environment, stdout=subprocess.DEVNULL)
    shown = subprocess.run(arguments + ["--show-bin-path"], check=True, env=environment, capture_output=True, text=True)
    binary = os.path.join(folder, name + "-App")
    shutil.copy(os.path.join(shown.stdout.strip(), "App"), binary)  # the next build must not change it under us
    return project, binary


def generate(description, project):
    """Makes the project that a description describes, with the generator as it is now."""
    swift = ["swift", "build", "--package-path", ROOT]
    subprocess.run(swift + ["--product", "hornero", "--quiet"], check=True)
    tools = subprocess.run(swift + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    command = [os.path.join(tools, "hornero"), "generate", description, "--output", project]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def lift_limits(project):
    """So that what is attacked is the service, and not its limiter."""
    for folder, _, files in os.walk(os.path.join(project, "Sources")):
        for path in (os.path.join(folder, name) for name in files if name.endswith(".swift")):
            with open(path) as file:
                text = file.read()
            lifted = re.sub(r'"\d+ (per (?:second|minute|hour|day))"', r'"1000000000 \1"', text)
            if lifted != text:
                with open(path, "w") as file:
                    file.write(lifted)


def write_routes(project):
    """So that custom routes answer something: as they come, they say 501."""
    for name in sorted(os.listdir(ROUTES)):
        shutil.copy(os.path.join(ROUTES, name), os.path.join(project, "Sources/App/Blueprints/Books", name))
