"""Runs a staff command on the local cloud and prints its report. Usage: staff.py COMMAND [EVENT-FILE] [--confirm]"""

import json
import sys
from pathlib import Path

from report import lines_of
from settings import EVENTS, Trouble
from stack import invoke

READ_ONLY = ("show-", "rank-")


def main(arguments):
    confirm = "--confirm" in arguments
    command, *rest = [a for a in arguments if a != "--confirm"] or [""]
    if not command:
        known = sorted(f.name for f in EVENTS.iterdir() if (f / "demo.json").exists()) if EVENTS.exists() else []
        raise Trouble("Which command? make staff COMMAND=show-call EVENT=events/show-call/demo.json\nKnown here: " + ", ".join(known))
    file = Path(rest[0]) if rest else EVENTS / command / "demo.json"
    if not file.exists():
        raise Trouble(f"There is no event file {file}.")
    try:
        event = json.loads(file.read_text())
    except ValueError as wrong:
        raise Trouble(f"{file} is not JSON: {wrong}.") from wrong
    if confirm:
        event["confirm"] = True
    return show(invoke(command, event), asked_to_change=event.get("confirm") is True)


def show(answer, asked_to_change):
    command = answer.get("command", "")
    if "refused" in answer:
        refused = answer["refused"]
        print(f"{command}: refused, {refused.get('code')}\n")
        if refused.get("detail"):
            print(refused["detail"] + "\n")
        print("\n".join(lines_of(refused.get("fields") or {}, names=str)))
        return 1
    print(f"{command}: {'done' if answer.get('confirmed') else 'report'}\n")
    print("\n".join(lines_of(answer.get("report", {}))))
    if not answer.get("confirmed"):
        reads = asked_to_change or command.startswith(READ_ONLY)
        print("\nNothing was changed: this command only reads." if reads else
              "\nNothing was changed (dry run): with \"confirm\": true in the event, or CONFIRM=yes, it is done.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        sys.exit(2)
