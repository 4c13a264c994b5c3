"""Prints JaCoCo's coverage, by package and in total. Usage: coverage.py jacoco.csv"""

import csv
import sys
from collections import defaultdict
from pathlib import Path


def share(taken, missed):
    return f"{100 * taken / (taken + missed):5.1f} %" if taken + missed else "    - "


counts = defaultdict(lambda: [0, 0, 0, 0])
with Path(sys.argv[1]).open(newline="") as file:
    for row in csv.DictReader(file):
        for name in (row["PACKAGE"], "all of it"):
            for n, column in enumerate(("LINE_COVERED", "LINE_MISSED", "BRANCH_COVERED", "BRANCH_MISSED")):
                counts[name][n] += int(row[column])
print(f"{'Coverage of the domain':40}  lines    branches")
for name, (lines, no_lines, branches, no_branches) in sorted(counts.items(), key=lambda c: (c[0] == "all of it", c[0])):
    print(f"{name:40}  {share(lines, no_lines)}  {share(branches, no_branches)}")
