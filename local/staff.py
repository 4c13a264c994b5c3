"""Runs a staff command on the local cloud and prints its report.

Usage: staff.py COMMAND [EVENT-FILE] [--confirm=yes]
"""

import json
import sys
from pathlib import Path

from report import lines_of
from settings import EVENTS, Trouble
from stack import invoke

READ_ONLY = ("show-", "list-", "rank-", "find", "export-")


def main(arguments):
    confirm = [a.removeprefix("--confirm=") for a in arguments if a.startswith("--confirm=")]
    command, *rest = [a for a in arguments if not a.startswith("--confirm=")] or [""]
    known = sorted(demo.parent.name for demo in EVENTS.glob("*/demo.json"))
    if command not in known:
        wrong = (
            f"There is no command '{command}'."
            if command
            else "Which command? For example: make staff COMMAND=show-call"
        )
        raise Trouble(f"{wrong}\nThe commands are: {', '.join(known)}.")
    if confirm not in ([], ["yes"]):
        raise Trouble(
            f"CONFIRM={confirm[0]} is not understood: CONFIRM=yes does it, without CONFIRM it is only reported. "
            "Nothing was done."
        )
    event = read(Path(rest[0]) if rest else EVENTS / command / "demo.json")
    if confirm:
        event["confirm"] = True
    return show(invoke(command, event), asked_to_change=event.get("confirm") is True)


def read(file):
    """The event in a file. utf-8-sig: some Windows editors write a byte order mark first."""
    if not file.is_file():
        raise Trouble(f"There is no event file {file}.")
    try:
        event = json.loads(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as wrong:
        raise Trouble(f"{file} is not UTF-8 text: save it as plain text in UTF-8.") from wrong
    except json.JSONDecodeError as wrong:
        raise Trouble(
            f"{file}, line {wrong.lineno}, column {wrong.colno}: this is not JSON ({wrong.msg}).\n"
            "Check there and on the line before: a comma between two fields and none after the last, "
            'straight quotes " around names and texts.'
        ) from wrong
    if not isinstance(event, dict):
        raise Trouble(f"{file}: an event starts with {{ and ends with }}.")
    return event


def show(answer, asked_to_change):
    command = answer.get("command", "")
    if "refused" in answer:
        refused = answer["refused"]
        fields = "\n".join(lines_of(refused.get("fields") or {}, names=str))
        print("\n\n".join(filter(None, [f"{command}: refused, {refused.get('code')}", refused.get("detail"), fields])))
        return 1
    print(f"{command}: {'done' if answer.get('confirmed') else 'report'}\n")
    print("\n".join(lines_of(answer.get("report", {}))))
    if not answer.get("confirmed"):
        reads = asked_to_change or command.startswith(READ_ONLY)
        print(
            "\nNothing was changed: this command only reads."
            if reads
            else '\nNothing was changed (dry run): with "confirm": true in the event, or CONFIRM=yes, it is done.'
        )
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        sys.exit(2)
