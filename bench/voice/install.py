"""Makes a venv with Praat below FOLDER, once, from the pinned packages.

Usage: python3 install.py FOLDER [--only-if-there]
The last line printed is the venv. Exit code 1 with one sentence when it cannot be made.
"""
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
READY = "ready"


def fail(sentence):
    print(sentence, file=sys.stderr)
    sys.exit(1)


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["no message"]
        fail(f"Praat cannot be set up: {' '.join(map(str, command[:4]))} …: {lines[-1]}")


def main():
    # The pinned numpy.
    if sys.version_info < (3, 11):
        fail(f"Praat needs Python 3.11 or newer; this is {sys.version.split()[0]}. Name another with --python.")
    pinned = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:12]
    home = Path(sys.argv[1]).expanduser().absolute() / f"praat-{pinned}"
    if not (home / READY).exists():
        if "--only-if-there" in sys.argv:
            fail("Praat is not set up; bench/run voice does it.")
        shutil.rmtree(home, ignore_errors=True)
        print("Setting up Praat, once (about 30 MB to fetch)", file=sys.stderr, flush=True)
        run(sys.executable, "-m", "venv", home)
        pip = (home / "bin" / "python", "-m", "pip", "install", "--quiet")
        run(*pip, "--require-hashes", "--only-binary=:all:", "-r", REQUIREMENTS)
        (home / READY).touch()
    print(home)


if __name__ == "__main__":
    main()
