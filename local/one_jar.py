"""Joins jars: a start then opens one file, and reads one list of entries.

The first of two entries of a name stays. The lists of services are joined, licences and notices are kept by jar, and
of classes for several versions of Java, those for the newest up to ours take the place of the others.
"""

import re
import zipfile
from pathlib import Path

JAVA = 25
OLDEST = (1980, 1, 1, 0, 0, 0)
VERSIONS = "META-INF/versions/"
SERVICES = "META-INF/services/"
LEGAL = re.compile("LICEN[CS]E|NOTICE|DEPENDENCIES", re.IGNORECASE)
LEFT_OUT = re.compile(
    r"module-info\.class$|^META-INF/(MANIFEST\.MF|INDEX\.LIST|maven/.*|[^/]+\.(SF|RSA|DSA|EC))$|^jni/"
)


def join(jars, target, date):
    """Writes the entries of the jars, in their order, with one date for all of them."""
    write(joined(jars), target, date)


def divide(jars, targets, is_second, date):
    """Like join, but into two jars: each entry goes to the second one or to the first, by its name."""
    entries = joined(jars)
    second = {name for name in entries if is_second(name)}
    write({name: entries[name] for name in entries if name not in second}, targets[0], date)
    write({name: entries[name] for name in entries if name in second}, targets[1], date)


def joined(jars):
    """The entries of all jars: content by name."""
    entries, services = {}, {}
    for jar in jars:
        for name, content in contents(jar).items():
            if name.startswith(SERVICES):
                services[name] = services.get(name, b"") + content.rstrip() + b"\n"
            else:
                entries.setdefault(name, content)
    return services | entries


def write(entries, target, date):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as jar:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name, date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            jar.writestr(entry, content)


def contents(jar):
    """What a jar brings into the joined one: content by name."""
    with zipfile.ZipFile(jar) as packed:
        names = {name for name in packed.namelist() if not name.endswith("/") and not LEFT_OUT.search(name)}
        versioned = {name for name in names if name.startswith(VERSIONS)}
        found = {placed(name, jar): name for name in names - versioned}
        for version, name in sorted((int(name.split("/")[2]), name) for name in versioned):
            if version <= JAVA:
                found[name.split("/", 3)[3]] = name
        return {name: packed.read(source) for name, source in sorted(found.items())}


def placed(name, jar):
    """Where a file is put; licences have the same name in all jars."""
    folder, _, file = name.rpartition("/")
    return f"META-INF/legal/{Path(jar).stem}/{file}" if folder == "META-INF" and LEGAL.search(file) else name
