"""Formats a report, which is any JSON, as readable lines."""

import json
import re

# What staff paste into an event again is printed as they write it.
AS_JSON = {"definition"}

# The names of sites, which the desk shows in place of their ids.
LEFT_OUT = {"siteNames"}


def in_words(name):
    """documentsWaiting -> documents waiting; perSite -> per site."""
    return re.sub(r"(?<=[a-z0-9])([A-Z])", lambda m: " " + m[1].lower(), name)


def lines_of(value, indent="", names=in_words):
    """Plain values first, aligned; then sections, and a list of objects as a table."""
    if not isinstance(value, dict):
        return [indent + plain(value)] if is_plain(value) else listed(value, indent, names)
    simple = {names(k): plain(v) for k, v in value.items() if is_plain(v)}
    width = max(map(len, simple), default=0)
    lines = [f"{indent}{key.ljust(width)}  {text}" for key, text in simple.items()]
    for key, part in value.items():
        if is_plain(part) or key in LEFT_OUT:
            continue
        if lines:
            lines.append("")
        lines.append(f"{indent}{names(key)}" + (f" ({len(part)})" if isinstance(part, list) else ""))
        lines += as_json(part, indent + "  ") if key in AS_JSON else lines_of(part, indent + "  ", names)
    return lines


def as_json(value, indent):
    return [indent + line for line in json.dumps(value, ensure_ascii=False, indent=2).splitlines()]


def is_plain(value):
    """Whether the value fits on a line: a scalar, an empty value, a short list of scalars, a range."""
    if isinstance(value, dict):
        return not value or set(value) == {"min", "max"}
    if isinstance(value, list):
        return not any(isinstance(v, (dict, list)) for v in value) and len(value) <= 3
    return True


def plain(value):
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, dict):
        return f"{plain(value['min'])} to {plain(value['max'])}" if value else "none"
    if isinstance(value, list):
        return ", ".join(map(plain, value)) or "none"
    return str(value)


def listed(rows, indent, names):
    if not all(isinstance(row, dict) for row in rows):
        return [f"{indent}- {plain(row)}" for row in rows]
    columns = list(dict.fromkeys(key for row in rows for key in row))
    cells = [[names(c) for c in columns]] + [[in_cell(row.get(c)) for c in columns] for row in rows]
    widths = [max(len(row[n]) for row in cells) for n in range(len(columns))]
    numeric = [all(isinstance(row.get(c), (int, float, type(None))) for row in rows) for c in columns]
    cells.insert(1, ["-" * width for width in widths])

    def line(row):
        placed = (c.rjust(w) if right else c.ljust(w) for c, w, right in zip(row, widths, numeric, strict=True))
        return (indent + "  ".join(placed)).rstrip()

    return [line(row) for row in cells]


def in_cell(value):
    if isinstance(value, dict) and not is_plain(value):
        return "; ".join(f"{in_words(k)} {in_cell(v)}" for k, v in value.items())
    if isinstance(value, list):
        return ", ".join(map(in_cell, value)) or "none"
    return plain(value)
