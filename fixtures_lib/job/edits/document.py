"""Change the job itself: its title block, part, plate, conditions, loads and features."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from fixtures_lib.catalog.items import MaterialItem, PlateItem, PlateSize
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.values import changed, checked
from fixtures_lib.job.model import AnyLoad, CuttingPass, Feature, Job, PartRef, Plate, Setup
from fixtures_lib.wording import worded

_TITLE_BLOCK = ("name", "number", "notes", "unit")


def with_title(job: Job, **changes: Any) -> Job:
    """With another name, number, notes or unit ("mm" or "in")."""
    for field in changes:
        if field not in _TITLE_BLOCK:
            raise FixtureError(
                worded("there is no property “{field}”", field=field),
                where="job",
                mend=worded("it has {title_block}", title_block=", ".join(_TITLE_BLOCK)),
            )
    if not str(changes.get("name", "x")).strip():
        raise FixtureError("a name can't be empty", where="job", mend="type a name")
    return changed(job, "job", **changes)


def with_conditions(job: Job, **changes: Any) -> Job:
    """With another altitude, friction or safety; the low friction can't be above the high one."""
    conditions = changed(job.conditions, "conditions", **changes)
    if conditions.friction_low > conditions.friction_high:
        raise FixtureError(
            worded(
                "the low friction {friction_low:g} is above the high one {friction_high:g}",
                friction_low=conditions.friction_low,
                friction_high=conditions.friction_high,
            ),
            where="conditions",
            mend="change one of them",
        )
    return replace(job, conditions=conditions)


def with_release(job: Job, **changes: Any) -> Job:
    """With another revision, drawing number, contents, ... of what leaves the program."""
    return replace(job, release=changed(job.release, "release", **changes))


def with_part(job: Job, part: PartRef, setup: Setup) -> Job:
    """With another part in this setup. What is placed stays where it is, and face numbers stay
    what they were: `shop.reuse` maps those of a new revision."""
    return replace(job, part=checked(part, "part"), setup=checked(setup, "setup"))


def with_part_material(job: Job, material: MaterialItem) -> Job:
    return replace(job, part=replace(job.part, material=material))


def with_plate(job: Job, **changes: Any) -> Job:
    """With these properties of the plate changed (length_mm, thickness_mm, material, ...)."""
    return replace(job, plate=changed(job.plate, "plate", **changes))


def with_plate_item(
    job: Job, item: PlateItem, size: PlateSize, material: MaterialItem | None = None
) -> Job:
    """On another catalogue plate in one of its sizes. What is placed stays where it is."""
    plate = Plate(
        item=item,
        length_mm=size.length_mm,
        width_mm=size.width_mm,
        thickness_mm=size.thickness_mm,
        material=material or job.plate.material,
        number=job.plate.number,
        edge_break_mm=job.plate.edge_break_mm,
    )
    return replace(job, plate=checked(plate, "plate"))


def with_new_load(job: Job, load: AnyLoad) -> Job:
    _refuse_taken(job, load.id)
    return replace(job, loads={**job.loads, load.id: checked(load, load.name)})


def with_load(job: Job, load_id: str, **changes: Any) -> Job:
    """With these properties of one load changed."""
    load = _member(job.loads, load_id, "load")
    return replace(
        job, loads={**job.loads, load_id: changed(load, load.name, **_same_id(load_id, changes))}
    )


def with_new_pass(job: Job, cutting: CuttingPass) -> Job:
    _refuse_taken(job, cutting.id)
    return replace(job, passes={**job.passes, cutting.id: checked(cutting, cutting.name)})


def with_pass(job: Job, pass_id: str, **changes: Any) -> Job:
    """With these properties of one cutting pass changed."""
    cutting = _member(job.passes, pass_id, "cutting pass")
    value = changed(cutting, cutting.name, **_same_id(pass_id, changes))
    return replace(job, passes={**job.passes, pass_id: value})


def with_new_feature(job: Job, feature: Feature) -> Job:
    _refuse_taken(job, feature.id)
    return replace(job, features={**job.features, feature.id: checked(feature, feature.name)})


def with_feature(job: Job, feature_id: str, **changes: Any) -> Job:
    """With these properties of one feature changed."""
    feature = _member(job.features, feature_id, "feature")
    value = changed(feature, feature.name, **_same_id(feature_id, changes))
    return replace(job, features={**job.features, feature_id: value})


def _member(members: dict[str, Any], key: str, what: str) -> Any:
    if key not in members:
        raise FixtureError(
            worded("there is no {what} with the id {key}", what=what, key=key),
            mend="choose one from the tree",
        )
    return members[key]


def _same_id(key: str, changes: dict[str, Any]) -> dict[str, Any]:
    if changes.get("id", key) != key:
        raise FixtureError("an id can't be changed", where=key, mend="change the name")
    return changes


def _refuse_taken(job: Job, key: str) -> None:
    if key in {*job.elements, *job.loads, *job.passes, *job.features}:
        raise FixtureError(worded("the id {key} is taken", key=key), mend="choose another id")
