"""A fixture used again: for a new revision of its part, on plates that are on the shelf.

fits         what still fits, moved or lost its place, as values and in words
touching     which face or hole of the part each element belongs to
followers    elements that stay, follow or are left out
demands      loads, passes, features
moving       a job moved over to the new revision
report       what is said of it
setup_times  minutes of a setup, learned from runs
shelf        plates that take the fixture, and what there is to do
standard     a universal plate with an adapter for a part that comes back
in_library   the same from what the library knows
"""

from fixtures_lib.shop.reuse.fits import Fit, MovedFixture
from fixtures_lib.shop.reuse.followers import Redraw
from fixtures_lib.shop.reuse.moving import moved_fixture

__all__ = ["Fit", "MovedFixture", "Redraw", "moved_fixture"]
