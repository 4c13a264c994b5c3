"""Packs the functions with their own Java runtime: functions/target/functions.zip.

The runtime is the part of a JDK that the functions use, and all classes are in one jar, or in a second one if only
functions that answer no page use them. Beside them lie two caches of the classes that a start loads: one for the
functions that answer pages, one for all others. They are recorded while a rehearsal plays the functions on the
emulator, by the runtime itself: it may be for another processor than this machine's, if the machine can run it. The zip
has one date for all files: the JVM takes a cache only with the jars that it was made with, and knows them by size and
date.
"""

import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import apart
import emulator
import one_jar
import rehearsal
import sdk
from runtime_api import Function
from settings import ROOT

TARGET = ROOT / "functions" / "target"
PACKAGE = TARGET / "package"
ASSEMBLY = ROOT / "functions" / "src" / "assembly"
PAGES, OTHERS = "pages", "others"
MODULES = "java.base,java.desktop,java.logging,java.sql,java.xml,jdk.localedata,jdk.unsupported"
LANGUAGES = "en,en-GB,fr"
DATE = 1767225600  # 2026-01-01, as in pom.xml
SETTINGS = ["logging.properties", "net.properties", "security/java.security"]
PROVIDERS = ["SUN", "SunJCE", "SunRsaSign", "SunEC", "SunJSSE"]
LIMIT = 250 * 1024 * 1024
TRAINING = "fr.navette.functions.training.Training"
PDFS = {"agreement"}


def main():
    jdk, runtime_of = (Path(argument) for argument in sys.argv[1:])
    try:
        lay_out(jdk, runtime_of)
        pack_while(record, TARGET / "functions.zip")
        if processor(runtime_of) == "aarch_64":
            print("The functions are for arm64: deploy them with Architecture=arm64.")
    finally:
        shutil.rmtree(apart.WORK, ignore_errors=True)


def lay_out(jdk, runtime_of):
    """Puts classes, the runtime of the second JDK and the start script where they will be on Lambda."""
    shutil.rmtree(PACKAGE, ignore_errors=True)
    PACKAGE.mkdir(parents=True)
    with ThreadPoolExecutor() as aside:
        runtime = aside.submit(link, runtime_of, PACKAGE / "runtime", jdk)
        both = PACKAGE / "functions.jar", PACKAGE / "others.jar"
        one_jar.divide(jars(jdk), both, only_others(), time.gmtime(DATE)[:6])
        runtime.result()
    shutil.copy(library(runtime_of), PACKAGE / "client.so")
    for file in ("bootstrap", "hot-loops"):
        shutil.copy(ASSEMBLY / file, PACKAGE / file)
    name_functions_of_pages()
    for file in PACKAGE.rglob("*"):
        date(file)


def only_others():
    """Tells of an entry whether it belongs into the second jar."""
    lines = (ASSEMBLY / "only-others").read_text().splitlines()
    packages = tuple(line for line in lines if not line.startswith("#"))
    return lambda name: name.startswith(packages)


def jars(jdk):
    """The jars that AWS's own Java would run, with its client, and with as much of the SDK as we use."""
    plain = apart.WORK / "plain"
    shutil.unpack_archive(TARGET / "plain.zip", plain)
    every = sorted([*(plain / "lib").glob("*.jar"), *(TARGET / "runtime-client").glob("*.jar")])
    return sdk.shrunk(with_ours_linked(every, jdk), TARGET / "sdk", apart.WORK, jdk)


def with_ours_linked(every, jdk):
    """The jars, but ours with methods for what the JVM would write in each start."""
    folder = apart.WORK / "linked"
    folder.mkdir()
    ours = [jar for jar in every if jar.name.startswith("navette-")]
    classes = os.pathsep.join(str(jar) for jar in every)
    subprocess.run([jdk / "bin" / "java", "-cp", classes, ROOT / "local" / "LinkEarly.java", folder, *ours], check=True)
    return [folder / jar.name if jar in ours else jar for jar in every]


def name_functions_of_pages():
    """Makes an empty file for each handler that takes the cache of pages."""
    folder = PACKAGE / PAGES
    folder.mkdir()
    for handler in handlers_of_pages():
        (folder / handler).touch()


def handlers_of_pages():
    """The handlers of the API. Those that make a PDF load more than all others together."""
    handlers = rehearsal.handlers()
    return [handlers[name] for name in rehearsal.functions_of_pages() if name not in PDFS]


def date(file):
    os.utime(file, (DATE, DATE), follow_symlinks=False)


def library(jdk):
    """The runtime client's library for the processor of a JDK."""
    system = "linux_musl" if 'LIBC="musl"' in (jdk / "release").read_text() else "linux"
    return TARGET / "runtime-client" / "jni" / f"libaws-lambda-jni.{system}-{processor(jdk)}.so"


def processor(jdk):
    """The processor of a JDK, in the words of the runtime client."""
    release = (jdk / "release").read_text()
    for name, known in {"x86_64": "x86_64", "amd64": "x86_64", "aarch64": "aarch_64"}.items():
        if f'OS_ARCH="{name}"' in release:
            return known
    sys.exit(f"{jdk} is for no processor that Lambda has.")


def link(jdk, runtime, ours):
    """The runtime of a JDK, kept between builds; our own JDK makes its list of authorities."""
    kept = TARGET / "runtime"
    options = ["--strip-java-debug-attributes", "--exclude-files=**.debuginfo", "--no-man-pages", "--no-header-files"]
    options += ["--add-modules", MODULES, "--include-locales", LANGUAGES]
    releases = [(home / "release").read_text() for home in (jdk, ours)]
    known, wanted = kept / "made-of", "\n".join([*options, *SETTINGS, *PROVIDERS, *releases])
    if not known.exists() or known.read_text() != wanted:
        shutil.rmtree(kept, ignore_errors=True)
        subprocess.run([jdk / "bin" / "jlink", *options, "--output", kept], check=True)
        roots = Path("lib", "security", "cacerts")
        (kept / roots).unlink(missing_ok=True)
        program = [ours / "bin" / "java", ROOT / "local" / "AwsRoots.java"]
        subprocess.run([*program, ours / roots, kept / roots], check=True)
        for settings in SETTINGS:
            leave_comments_out(kept / "conf" / settings)
        sign_early(kept / "conf" / "security" / "java.security")
        known.write_text(wanted)
    shutil.copytree(kept, runtime, symlinks=True)


def leave_comments_out(settings):
    """Leaves out comments, which a start reads to the last character."""
    lines = settings.read_text().splitlines(keepends=True)
    settings.write_text("".join(line for line in lines if line.strip() and not line.startswith("#")))


def sign_early(settings):
    """Asks the provider that signs requests before those for TLS, which take long to load."""
    text = settings.read_text()
    for place, name in enumerate(PROVIDERS, 1):
        setting = f"security.provider.{place}="
        text = re.sub(f"^{re.escape(setting)}.*$", setting + name, text, flags=re.MULTILINE)
    settings.write_text(text)


def record():
    """Plays the functions while two JVMs record what they load, and lets each write its cache."""
    handlers, of_pages = rehearsal.handlers(), handlers_of_pages()
    ours = emulator.start()
    try:
        environment = rehearsal.make_resources() | {"_HANDLER": TRAINING, "LAMBDA_TASK_ROOT": str(PACKAGE)}
        functions = {cache: trained(cache, environment) for cache in (PAGES, OTHERS)}

        def play(name, event):
            cache = PAGES if handlers[name] in of_pages else OTHERS
            return functions[cache].invoke({"handler": handlers[name], "event": event}, name)[0]

        try:
            rehearsal.Rehearsal(play).whole_call()
        finally:
            with ThreadPoolExecutor() as both:
                list(both.map(Function.end, functions.values()))
    finally:
        emulator.stop(ours)
    for cache in functions:
        if not (PACKAGE / f"{cache}.aot").exists():
            sys.exit(f"The JVM wrote no cache:\n{log_of(cache).read_text()}")
        date(PACKAGE / f"{cache}.aot")


def trained(cache, environment):
    """A process with any function, which writes a cache at its end."""
    with log_of(cache).open("w") as log:
        return Function([PACKAGE / "bootstrap"], environment | {"TRAINING": cache}, PACKAGE, log)


def log_of(cache):
    return apart.WORK / f"{cache}.log"


def pack_while(recording, target):
    """Writes the zip: the caches once they are recorded, everything else meanwhile. Its name comes last."""
    part = target.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed, ThreadPoolExecutor() as aside:
        known = files()
        packing = aside.submit(add, known, packed)
        recording()
        packing.result()
        add([file for file in files() if file not in known], packed)
    size = sum(file.stat().st_size for file in files())
    if size > LIMIT:
        sys.exit(f"The package has {size} bytes; Lambda unpacks {LIMIT}.")
    part.replace(target)


def files():
    return [file for file in sorted(PACKAGE.rglob("*")) if file.is_file()]


def add(chosen, packed):
    """Adds files to the zip; a file's mode and date are those on the disk."""
    for file in chosen:
        packed.write(file, file.relative_to(PACKAGE))


if __name__ == "__main__":
    os.environ["TZ"] = "UTC"  # a zip's dates have no zone
    time.tzset()
    main()
