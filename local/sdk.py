"""Leaves out of the AWS SDK what no function can reach: half of its code, which a start would load and link.

ProGuard finds it. The result is kept between builds, until the SDK, ProGuard, its rules or what other classes name of
the SDK change.
"""

import shutil
import subprocess
import zipfile

import one_jar
from settings import ROOT

SHRINK = ROOT / "local" / "shrink"
TOOL = ROOT / ".venv" / "shrink"
MODULES = ["java.base", "java.logging", "java.xml"]
PACKAGE = "software/amazon/awssdk/"


def shrunk(jars, kept, work, jdk):
    """The same jars, but one for those of the SDK, with what the others can reach. It is kept in a folder."""
    sdk = [jar for jar in jars if any(name.startswith(PACKAGE) for name in classes(jar))]
    others = [jar for jar in jars if jar not in sdk]
    users = [jar for jar in others if any(PACKAGE.encode() in code for code in classes(jar).values())]
    target, made_of = kept / "sdk.jar", kept / "made-of"
    tool = [(SHRINK / file).read_text() for file in ("pom.xml", "rules.pro")]
    wanted = "\n".join([*(jar.name for jar in sdk), *tool, uses(users, jdk), (jdk / "release").read_text()])
    if not made_of.exists() or made_of.read_text() != wanted:
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(parents=True)
        one_jar.join(sdk, work / "sdk.jar", one_jar.OLDEST)
        unpack_libraries(jdk, work / "jdk")
        libraries = [*(jar for jar in others if jar not in users), *(work / "jdk").iterdir()]
        shrink(work, users, libraries, target, jdk)
        made_of.write_text(wanted)
    return [target, *others]


def classes(jar):
    """The classes of a jar: content by name."""
    with zipfile.ZipFile(jar) as packed:
        return {name: packed.read(name) for name in packed.namelist() if name.endswith(".class")}


def uses(users, jdk):
    """The classes and members of the SDK that jars name."""
    program = [jdk / "bin" / "java", SHRINK / "SdkUses.java", *users]
    return subprocess.run(program, check=True, capture_output=True, text=True).stdout


def unpack_libraries(jdk, folder):
    """Unpacks the classes of the JDK that the SDK builds on, a folder for each module."""
    wanted = f"regex:/({'|'.join(MODULES)})/javax?/.*"
    tool = [jdk / "bin" / "jimage", "extract", f"--dir={folder}", f"--include={wanted}", jdk / "lib" / "modules"]
    subprocess.run(tool, check=True)


def shrink(work, users, libraries, target, jdk):
    """Writes what the users of the SDK can reach of it; the users themselves stay in the work folder."""
    program = [jdk / "bin" / "java", "-XX:+UseSerialGC", "-Xms1g"]
    program += ["-cp", f"{TOOL}/*", "proguard.ProGuard", f"@{SHRINK / 'rules.pro'}"]
    program += ["-injars", work / "sdk.jar", "-outjars", target]
    for jar in users:
        program += ["-injars", f"{jar}(**.class)"]
    program += ["-outjars", work / "users.jar"]
    for library in libraries:
        program += ["-libraryjars", library]
    done = subprocess.run(program, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"ProGuard failed:\n{done.stdout}{done.stderr}")
