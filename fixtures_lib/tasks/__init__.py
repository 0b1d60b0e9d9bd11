"""The use cases, one function each: what the command line and the window's worker call.

Every task takes `progress`, and plain values that go to another process. Those that end in `_file`
do a whole job of the command line, so that nothing large crosses the process boundary.
"""

from fixtures_lib.job.opened import OpenedJob
from fixtures_lib.tasks.arraying import array_parts
from fixtures_lib.tasks.blanks import blank_of_file
from fixtures_lib.tasks.checking import check_job, quick_problems, solve_deflection
from fixtures_lib.tasks.exporting import export_file, export_job
from fixtures_lib.tasks.fixture import draw_zone, fixture_bodies
from fixtures_lib.tasks.library import (
    library_add,
    library_save,
    library_save_version,
    part_facts,
)
from fixtures_lib.tasks.live import prepare_places, ready_layout
from fixtures_lib.tasks.mending import mends_of
from fixtures_lib.tasks.nesting import draw_nest
from fixtures_lib.tasks.opening import (
    check_file,
    first_job,
    inspect_file,
    load_part,
    new_file,
    open_job,
    open_kept,
)
from fixtures_lib.tasks.positions import pass_positions
from fixtures_lib.tasks.potting import draw_potting
from fixtures_lib.tasks.proving import selftest
from fixtures_lib.tasks.recognising import (
    fingerprint_library,
    recognise_file,
    recognise_in_library,
)
from fixtures_lib.tasks.reusing import (
    compare_parts,
    fingerprint_part,
    move_fixture,
    move_kept,
    recognise,
    reuse_file,
)
from fixtures_lib.tasks.sectioning import outline_of_cut
from fixtures_lib.tasks.splitting import split_zone

__all__ = [
    "OpenedJob",
    "array_parts",
    "blank_of_file",
    "check_file",
    "check_job",
    "compare_parts",
    "draw_nest",
    "draw_potting",
    "draw_zone",
    "export_file",
    "export_job",
    "fingerprint_library",
    "fingerprint_part",
    "first_job",
    "fixture_bodies",
    "inspect_file",
    "library_add",
    "library_save",
    "library_save_version",
    "load_part",
    "mends_of",
    "move_fixture",
    "move_kept",
    "new_file",
    "open_job",
    "open_kept",
    "outline_of_cut",
    "part_facts",
    "pass_positions",
    "prepare_places",
    "quick_problems",
    "ready_layout",
    "recognise",
    "recognise_file",
    "recognise_in_library",
    "reuse_file",
    "selftest",
    "solve_deflection",
    "split_zone",
]
