"""Packs the functions with their own Java runtime: functions/target/functions.zip.

The runtime is the part of the JDK that the functions use. Beside it lies a cache of the classes that a start loads,
recorded while a rehearsal plays the functions on the emulator. The zip has one date for all files: the JVM takes the
cache only with the jars that it was made with, and knows them by size and date.
"""

import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import apart
import emulator
import rehearsal
from runtime_api import Function
from settings import ROOT

TARGET = ROOT / "functions" / "target"
PACKAGE = TARGET / "package"
CACHE = PACKAGE / "functions.aot"
MODULES = "java.base,java.desktop,java.logging,java.sql,java.xml,jdk.localedata,jdk.unsupported"
LANGUAGES = "en,en-GB,fr"
DATE = 1767225600  # 2026-01-01, as in pom.xml
TRAINING = "fr.navette.functions.training.Training"


def main():
    jdk = Path(sys.argv[1])
    try:
        lay_out(jdk)
        record()
        pack(TARGET / "functions.zip")
    finally:
        shutil.rmtree(apart.WORK, ignore_errors=True)


def lay_out(jdk):
    """Puts jars, runtime and start script where they will be on Lambda."""
    shutil.rmtree(PACKAGE, ignore_errors=True)
    with zipfile.ZipFile(TARGET / "plain.zip") as plain:
        plain.extractall(PACKAGE)
    shutil.copytree(TARGET / "runtime-client", PACKAGE / "client", ignore=lambda *_: ["jni"])
    shutil.copy(ROOT / "functions" / "src" / "assembly" / "bootstrap", PACKAGE / "bootstrap")
    shutil.copy(library(), PACKAGE / "client" / "client.so")
    link(jdk, PACKAGE / "runtime")
    for file in PACKAGE.rglob("*"):
        os.utime(file, (DATE, DATE), follow_symlinks=False)


def library():
    """The runtime client's library for this machine."""
    processor = {"aarch64": "aarch_64", "arm64": "aarch_64"}.get(os.uname().machine, "x86_64")
    system = "linux_musl" if any(Path("/lib").glob("ld-musl-*")) else "linux"
    return TARGET / "runtime-client" / "jni" / f"libaws-lambda-jni.{system}-{processor}.so"


def link(jdk, runtime):
    """The runtime of this JDK, kept between builds."""
    kept = TARGET / "runtime"
    options = ["--strip-debug", "--no-man-pages", "--no-header-files"]
    options += ["--add-modules", MODULES, "--include-locales", LANGUAGES]
    known, wanted = kept / "made-of", "\n".join([*options, (jdk / "release").read_text()])
    if not known.exists() or known.read_text() != wanted:
        shutil.rmtree(kept, ignore_errors=True)
        subprocess.run([jdk / "bin" / "jlink", *options, "--output", kept], check=True)
        roots = kept / "lib" / "security" / "cacerts"
        ours = apart.WORK / "roots"
        subprocess.run([jdk / "bin" / "java", ROOT / "local" / "AwsRoots.java", roots, ours], check=True)
        shutil.copy(ours, roots)
        known.write_text(wanted)
    shutil.copytree(kept, runtime, symlinks=True)


def record():
    """Plays the functions while the JVM records what it loads, and lets it write the cache."""
    handlers = rehearsal.handlers()
    ours = emulator.start()
    try:
        environment = rehearsal.make_resources()
        with (apart.WORK / "training.log").open("w") as log:
            functions = Function(
                [PACKAGE / "bootstrap"],
                environment | {"_HANDLER": TRAINING, "LAMBDA_TASK_ROOT": str(PACKAGE), "TRAINING": str(CACHE)},
                PACKAGE,
                log,
            )
            try:
                rehearsal.Rehearsal(
                    lambda name, event: functions.invoke({"handler": handlers[name], "event": event}, name)[0]
                ).whole_call()
            finally:
                functions.end()
    finally:
        emulator.stop(ours)
    if not CACHE.exists():
        sys.exit(f"The JVM wrote no cache:\n{(apart.WORK / 'training.log').read_text()}")
    os.utime(CACHE, (DATE, DATE))


def pack(target):
    """Writes the zip; a file's mode and date are those on the disk."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for file in sorted(PACKAGE.rglob("*")):
            if file.is_file():
                packed.write(file, file.relative_to(PACKAGE))


if __name__ == "__main__":
    os.environ["TZ"] = "UTC"  # a zip's dates have no zone
    time.tzset()
    main()
