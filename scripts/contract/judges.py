"""The Python that has the judges installed."""

import os
import subprocess
import sys
import venv

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def python():
    """Makes `.build-python` where it is missing or was made from other requirements. Returns its interpreter."""
    requirements = os.path.join(ROOT, "scripts", "contract", "requirements.txt")
    folder = os.path.join(ROOT, ".build-python")
    stamp = os.path.join(folder, "requirements.txt")
    interpreter = os.path.join(folder, "bin", "python")
    with open(requirements) as file:
        wanted = file.read()
    if os.path.exists(stamp) and open(stamp).read() == wanted:
        return interpreter
    venv.create(folder, with_pip=True, clear=True)
    subprocess.run([interpreter, "-m", "pip", "install", "--quiet", "-r", requirements], check=True, stdout=sys.stderr)
    with open(stamp, "w") as file:
        file.write(wanted)
    return interpreter
