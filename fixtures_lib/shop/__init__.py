"""The repeat-customer library: a shop's memory of customers, parts, plates, fixtures and runs.

records/   what is kept, as frozen values
store/     where it lies: SQLite or PostgreSQL, versions of the tables, roles, faults in words
keeping/   what is done with the records: save, release, inspect, run
finding/   by words, by facts, by shape
history/   versions compared, time lines, uses of a plate, predicted and measured
safety/    backups, restoring them, checking that everything is whole
transfer/  packages for another shop, lists for a spreadsheet
likeness/  a part's geometry as a fingerprint; the same part, mirrored, a revision, similar
mapping/   an old part laid onto its revision: each face and hole same, moved, resized, lost, new
reuse/     a fixture moved over to the new revision; plates on the shelf; setup times
shelving   a job goes into the library in one step
library    `open_library`: the one way in, for the window, the command line and scripts
"""

from fixtures_lib.shop.finding.wanted import FoundFixture, Wanted
from fixtures_lib.shop.keeping.attachments import Owner
from fixtures_lib.shop.keeping.fixtures import OpenedFixture
from fixtures_lib.shop.keeping.saving import SavedElsewhere, Saving
from fixtures_lib.shop.library import Library, open_library
from fixtures_lib.shop.shelving import Placement, placement_of, shelve
from fixtures_lib.shop.store.faults import Damaged, LibraryAway, NotAllowed
from fixtures_lib.shop.store.place import Place, default_place, place_of
from fixtures_lib.shop.store.rows import EditConflict

__all__ = [
    "Damaged",
    "EditConflict",
    "FoundFixture",
    "Library",
    "LibraryAway",
    "NotAllowed",
    "OpenedFixture",
    "Owner",
    "Place",
    "Placement",
    "SavedElsewhere",
    "Saving",
    "Wanted",
    "default_place",
    "open_library",
    "place_of",
    "placement_of",
    "shelve",
]
