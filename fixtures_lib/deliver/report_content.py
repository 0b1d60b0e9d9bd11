"""The content of the deflection report as plain strings: the template only sets it on the page.

Input is what `check --json` prints. Long lists are cut to what one page takes, and say so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fixtures_lib.job.model import Adapter, Job, Pin, VacuumZone
from fixtures_lib.units import show_length, show_micrometres

STATES, CONTACTS, FEATURES, PROBLEMS, ZONES = 12, 12, 10, 7, 6
_SPOTS = {"x": "along X", "y": "along Y", "a": "across its flats"}  # of a pin's contacts
_MARGINS = (("slip", "slip_safety"), ("lift", "lift_safety"), ("tip", "tip_safety"))

Row = list[str]


def report_content(
    job: Job, report: Mapping[str, Any], date: str, share: float = 1.0
) -> dict[str, Any]:
    """Everything that the template shows, `share` of the rows that a page usually takes.

    Raises KeyError for a report that is not one.
    """
    deflection = report.get("deflection")
    problems = _ordered(report["problems"])
    return {
        "title": job.name,
        "number": job.number,
        "date": date,
        "passed": bool(report["passed"]),
        "facts": _facts(job),
        "locating": _locating(report["locating"]),
        "holding": _holding(job, report["holding"]),
        **_list("zones", [_zone(job, zone) for zone in report["holding"]["zones"]], ZONES * share),
        "deflection": None if deflection is None else _deflection(job, deflection, share),
        **_list("problems", [_problem(p) for p in problems], PROBLEMS * share),
    }


def _facts(job: Job) -> list[Row]:
    plate, part = job.plate, job.part
    size = " x ".join(
        show_length(v, job.unit).split()[0].rstrip("0").rstrip(".")
        for v in (plate.length_mm, plate.width_mm, plate.thickness_mm)
    )
    kinds = [type(element) for element in job.elements.values()]
    counts = {kind.__name__: kinds.count(kind) for kind in dict.fromkeys(kinds)}
    return [
        ["Part", f"{part.name}, {part.material.name}"],
        ["Plate", f"{plate.item.name}, {size} {job.unit}, {plate.material.name}"],
        ["Plate number", plate.number or "none"],
        ["Fixture", ", ".join(f"{n} {_words(kind, n)}" for kind, n in counts.items()) or "empty"],
        ["Friction", f"{job.conditions.friction_low:g} to {job.conditions.friction_high:g}"],
    ]


def _words(kind: str, count: int) -> str:
    names = {
        "Rest": "rest",
        "SideLocator": "side locator",
        "Pin": "pin",
        VacuumZone.__name__: "vacuum zone",
        "Clamp": "clamp",
        "PartScrew": "part screw",
        "Nest": "nest",
        "Potting": "potting tray",
        "Engraving": "engraving",
        "PlateHole": "hole",
        Adapter.__name__: "adapter",
    }
    return names.get(kind, kind) + ("s" if count != 1 else "")


def _locating(locating: Mapping[str, Any]) -> str:
    rank, condition = locating["rank"], locating["condition"]
    if not locating["determined"]:
        motions = "; ".join(locating["free_motions"]) or "not named"
        return f"Not determined: {rank} of 6 degrees of freedom are fixed. Free: {motions}."
    extra = locating.get("over_determined", 0)
    text = f"Determined: all 6 degrees of freedom are fixed, condition {condition:.1f}."
    if not extra:
        return text
    return f"{text} {extra} support{'s' if extra > 1 else ''} more than needed: make them fit."


def _holding(job: Job, holding: Mapping[str, Any]) -> list[Row]:
    """Kind of margin, figure, what is asked for, verdict, what governs it."""
    rows = []
    for kind, wanted in _MARGINS:
        margin, asked = holding[f"{kind}_margin"], getattr(job.conditions, wanted)
        verdict = "not asked" if margin is None else "pass" if margin >= asked else "fail"
        figure = "no such load" if margin is None else f"{margin:.2f}"
        governing = (holding.get("governing") or {}).get(kind) or {}
        rows.append(
            [kind.capitalize(), figure, f"{asked:g}", verdict, str(governing.get("name", ""))]
        )
    return rows


def _zone(job: Job, zone: Mapping[str, Any]) -> Row:
    element = job.elements.get(str(zone["id"]))
    return [
        element.name if element else str(zone["id"]),
        f"{zone['area_mm2'] / 100.0:.1f} cm²",
        f"{zone['pressure_kpa']:.0f} kPa",
        f"{zone['force_n']:.0f} N",
        f"{zone['seal_force_n']:.0f} N",
        "seats" if zone["seats"] else "does not seat",
    ]


def _deflection(job: Job, deflection: Mapping[str, Any], share: float) -> dict[str, Any]:
    states, features = deflection["states"], deflection["features"]
    worst = _worst(states)
    contacts = list(worst["contacts"]) if worst else []
    return {
        "unknowns": f"{deflection['unknowns']:,}",
        **_list("states", [_state(job, s) for s in states], STATES * share),
        "contacts_of": str(worst["name"]) if worst else "",
        **_list("contacts", [_contact(job, c) for c in contacts], CONTACTS * share),
        **_list("features", [_feature(job, f) for f in features], FEATURES * share),
        "left_out": _listing(deflection.get("not_included", ())),
        "remarks": [_sentence(str(text)) for text in deflection.get("remarks", ())][:4],
    }


def _sentence(text: str) -> str:
    """A remark of the solver's, set between others."""
    words = text[:1].upper() + text[1:]
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _listing(texts: Sequence[str]) -> list[str]:
    """The first begins the sentence that they make."""
    return [text if i else text[:1].upper() + text[1:] for i, text in enumerate(map(str, texts))]


def _list(name: str, rows: list[Row], most: float) -> dict[str, Any]:
    """The first rows, and how many more there are."""
    count = max(1, round(most))
    return {name: rows[:count], f"more_{name}": max(0, len(rows) - count)}


def _worst(states: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The state that bends most, of those in which something touches the part."""
    touched = [s for s in states if s["contacts"]]
    return max(touched, key=lambda s: float(s["max_um"]["high"]), default=None)


def _state(job: Job, state: Mapping[str, Any]) -> Row:
    if state.get("moves"):
        return [str(state["name"]), "the part moves", str(state["moves"])]
    place = ", ".join(f"{v:.0f}" for v in state["at_mm"])
    return [str(state["name"]), _range(job, state["max_um"]), f"at {place}"]


def _contact(job: Job, contact: Mapping[str, Any]) -> Row:
    """A pin pushes either way along its axes, and the model gives it no friction."""
    key, status = str(contact["id"]), str(contact["status"])
    first, _, spot = key.partition(".")
    element = job.elements.get(key) or job.elements.get(first)
    if isinstance(element, Pin) and status == "slipping":
        status = "pushing"
    return [
        ", ".join(filter(None, (element.name, _SPOTS.get(spot, spot)))) if element else key,
        f"{abs(round(contact['normal_n'])):d}",
        f"{abs(round(contact['tangential_n'])):d}",
        status,
    ]


def _feature(job: Job, feature: Mapping[str, Any]) -> Row:
    return [
        str(feature["name"]),
        str(feature["kind"]),
        _range(job, feature["held_um"]),
        _range(job, feature["released_um"]),
        show_micrometres(feature["tolerance_um"], job.unit),
        str(feature["verdict"]),
    ]


def _range(job: Job, bound: Mapping[str, float]) -> str:
    low, unit = show_micrometres(bound["low"], job.unit).split()
    high = show_micrometres(bound["high"], job.unit).split()[0]
    return f"{low} to {high} {unit}"


def _ordered(problems: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    rank = {"error": 0, "warning": 1, "info": 2}
    return sorted(problems, key=lambda p: rank.get(str(p["severity"]), 3))


def _problem(problem: Mapping[str, Any]) -> Row:
    return [str(problem["severity"]), f"{problem['message']} {problem.get('mend', '')}".strip()]
