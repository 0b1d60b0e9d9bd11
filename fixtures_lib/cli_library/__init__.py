"""`holdfast library ...`: the repeat-customer library on the command line.

entry    which library, which fixture: what all verbs share
filing   add parts, save jobs, open them
looking  list, find, show, history, compare
standing release, reopen, obsolete, revert, branch
shelves  plates, runs, items, lists
plate_life  one plate: taken in, inspected, a hole used up, moved, retired
papers   pictures and papers beside a fixture, a run, a plate
reusing  plates that take a fixture, a standard instead of a plate of its own
moving   export and import packages
safety   backup, restore, check
people   roles, give, login
text     what is printed for people
"""

from fixtures_lib.cli_library import (
    filing,
    looking,
    moving,
    papers,
    people,
    plate_life,
    reusing,
    safety,
    shelves,
    standing,
)
from fixtures_lib.cli_library.entry import library_app

__all__ = [
    "filing",
    "library_app",
    "looking",
    "moving",
    "papers",
    "people",
    "plate_life",
    "reusing",
    "safety",
    "shelves",
    "standing",
]
