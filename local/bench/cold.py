"""Races the starts of functions: each variant in turn, several rounds, a submission each.

Usage: cold.py JDK [ROUNDS]

A start is the time from the process to its readiness for events (init) and the first answer (first); second is the
next answer. Then the package answers a thousand requests in 1,024 and in 512 MB. All of them run on the official
runtime client, or what their language has, under a stand-in of the Runtime API, with the emulator as AWS. Times are in
milliseconds, memory in MB: the most that the process held.
"""

import hashlib
import os
import shutil
import statistics
import subprocess
import sys
import typing
from http import HTTPStatus
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import apart
import emulator
import rehearsal
from runtime_api import Function
from settings import ROOT

TARGET = ROOT / "functions" / "target"
PACKAGE = TARGET / "package"
HANDLER = "fr.navette.functions.applications.ApplicationsFunction"
REQUESTS = 1000
HELLO = "fr.navette.functions.training.Hello"
CLIENT = "com.amazonaws.services.lambda.runtime.api.client"
OPTIONS = ["--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss512k"]
OPTIONS += ["-Xmx614m", "-Dhttp.keepAlive.time.server=60"]
OPTIONS += [f"-D{CLIENT}.runtimeapi.NativeClient.JNI={PACKAGE / 'client.so'}"]


class Variant:
    def __init__(self, name, command, handler, event):
        self.name, self.command, self.handler, self.event = name, command, handler, event
        self.rounds = []

    def run(self, environment, submission):
        """Starts the function and gives it two submissions."""
        function = Function(self.command, environment | {"_HANDLER": self.handler}, PACKAGE)
        try:
            first = answered(function, self.event(submission()), HTTPStatus.CREATED)
            used = processor(function.process.pid)
            second = answered(function, self.event(submission()), HTTPStatus.CREATED)
            held = memory(function.process.pid)
            self.rounds.append(Round(function.init * 1000, first, function.init * 1000 + first, second, used, held))
        finally:
            function.process.kill()
            function.end()

    def medians(self):
        return Round(*(statistics.median(column) for column in zip(*self.rounds, strict=True)))


def answered(function, event, status):
    """The milliseconds until the function's answer."""
    answer, took = function.invoke(event)
    if answer["statusCode"] != status:
        sys.exit(f"{function.process.args[-1]}: {answer}")
    return took * 1000


class Round(typing.NamedTuple):
    """Milliseconds, those of the processor until the first answer, and megabytes."""

    init: float
    first: float
    total: float
    second: float
    processor: float
    memory: float


def processor(pid):
    """The processor time that all threads have used, ended ones included, in milliseconds."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    user, system = (int(ticks) for ticks in fields[11:13])
    return (user + system) * 1000 / os.sysconf("SC_CLK_TCK")


def memory(pid):
    """The most memory that the process has held, in megabytes."""
    line = next(x for x in Path(f"/proc/{pid}/status").read_text().splitlines() if x.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


class Submissions:
    """Drafts that are ready to be submitted, one after the other."""

    def __init__(self, count, environment):
        handlers = rehearsal.handlers()
        functions = Function(
            [PACKAGE / "bootstrap"],
            environment | {"_HANDLER": "fr.navette.functions.training.Training", "LAMBDA_TASK_ROOT": str(PACKAGE)},
            PACKAGE,
        )
        played = rehearsal.Rehearsal(lambda name, e: functions.invoke({"handler": handlers[name], "event": e}, name)[0])
        played.play("open-call", rehearsal.open_call())
        self.ready = [self._draft(played, f"founder-{n}@example.org") for n in range(count)]
        functions.process.kill()
        functions.end()

    @staticmethod
    def _draft(played, email):
        founder = played.sign_in(email)
        return founder, played.fill_in(founder)

    def next(self):
        return self.ready.pop()


def navette(submission):
    founder, application = submission
    return rehearsal.request("applications/submit", founder, id=application)


def look(submission):
    founder, application = submission
    return rehearsal.request("applications/show", founder, id=application)


def rows(submission):
    """The rows of the same submission, for a function that only makes its calls."""
    founder, application = submission
    secret = founder.partition(".")[0]
    hashed = hashlib.sha256(secret.encode()).hexdigest()
    return {
        "session": {"PK": {"S": f"TOKEN#{hashed}"}, "SK": {"S": "TOKEN"}},
        "application": {"S": f"APPLICATION#{application}"},
        "call": {"PK": {"S": "CALL#blanchemaille-demo"}, "SK": {"S": "CALL"}},
        "copy": {"S": f"COPY#{application}"},
    }


def jars(folder):
    return ":".join(str(jar) for jar in sorted(folder.glob("*.jar")))


def node():
    """The function in Node.js, bundled."""
    folder = ROOT / ".venv" / "bench"
    bundle = apart.WORK / "submission.mjs"
    esbuild = folder / "node_modules" / ".bin" / "esbuild"
    source = folder / "submission.mjs"
    shutil.copy(Path(__file__).parent / "submission.mjs", source)
    flags = ["--bundle", "--minify", "--platform=node", "--target=node20", "--format=esm", "--log-level=error"]
    banner = "--banner:js=import{createRequire}from'module';const require=createRequire(import.meta.url);"
    subprocess.run([esbuild, source, *flags, banner, f"--outfile={bundle}"], check=True)
    return [shutil.which("node"), bundle]


def spring(jdk, plain):
    """The function made by Spring, on the class path."""
    libraries = ROOT / ".venv" / "bench" / "spring"
    classes = f"{plain}:{jars(libraries)}"
    source = Path(__file__).parent / "SpringFunction.java"
    subprocess.run(
        [jdk / "bin" / "javac", "-proc:none", "-cp", classes, "-d", apart.WORK / "spring", source], check=True
    )
    return f"{classes}:{apart.WORK / 'spring'}"


def main():
    jdk, rounds = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 9
    ours = emulator.start()
    try:
        environment = rehearsal.make_resources() | {"LAMBDA_TASK_ROOT": str(PACKAGE)}
        java = [jdk / "bin" / "java", *OPTIONS, "-cp"]
        main_class = f"{CLIENT}.AWSLambda"
        client = jars(TARGET / "runtime-client")
        unpacked = apart.WORK / "plain"
        shutil.unpack_archive(TARGET / "plain.zip", unpacked)
        plain = f"{jars(unpacked / 'lib')}:{client}"
        hello = f"{TARGET / 'test-classes'}:{client}:{next((unpacked / 'lib').glob('aws-lambda-java-core*'))}"
        bundle = node()
        variants = [
            Variant("hello", [*java, hello, main_class, HELLO], HELLO, lambda _: {}),
            Variant("plain jars", [*java, plain, main_class, HANDLER], HANDLER, navette),
            Variant(
                "plain jars, Spring",
                [*java, spring(jdk, plain), main_class, "SpringFunction"],
                "SpringFunction",
                navette,
            ),
            Variant("package", [PACKAGE / "bootstrap"], HANDLER, navette),
            Variant("Node.js", bundle, "", rows),
        ]
        submissions = Submissions(2 * rounds * len(variants) + 1, environment)
        for _ in range(rounds):
            for variant in variants:
                variant.run(environment, submissions.next)
        report(variants)
        lasting(environment, submissions.next())
    finally:
        emulator.stop(ours)
        shutil.rmtree(apart.WORK, ignore_errors=True)


def lasting(environment, submission):
    """Prints what a thousand requests for an application take from one process."""
    print(f"\n| memory | first | median of {REQUESTS} | processor, each | MB |\n|---|---|---|---|---|")
    for size in (1024, 512):
        function = Function(
            [PACKAGE / "bootstrap"],
            environment | {"_HANDLER": HANDLER, "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(size)},
            PACKAGE,
        )
        first = answered(function, look(submission), HTTPStatus.OK)
        before = processor(function.process.pid)
        times = [answered(function, look(submission), HTTPStatus.OK) for _ in range(REQUESTS)]
        used = (processor(function.process.pid) - before) / REQUESTS
        held = memory(function.process.pid)
        print(f"| {size} | {first:.0f} | {statistics.median(times):.1f} | {used:.1f} | {held:.0f} |")
        function.process.kill()
        function.end()


def report(variants):
    medians = {v.name: v.medians() for v in variants}
    hello, node = medians["hello"], medians["Node.js"]
    print("| variant | init | first | total | second | processor | MB | total / hello | total / Node.js |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, found in medians.items():
        numbers = " | ".join(f"{number:.0f}" for number in found)
        print(f"| {name} | {numbers} | {found.total / hello.total:.1f} | {found.total / node.total:.2f} |")


if __name__ == "__main__":
    main()
