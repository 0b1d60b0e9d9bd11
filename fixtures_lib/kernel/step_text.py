"""What a STEP file says in its text: schema, units, PMI, and references to what isn't there.

Read without the kernel, by entity names. Strings and comments are taken out first, so that a
name in a note is not mistaken for an entity.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

import numpy as np

from fixtures_lib.geometry.arrays import Ints

_STRING_OR_COMMENT = re.compile(rb"'(?:[^']|'')*'|/\*.*?\*/", re.DOTALL)
_ENTITY = re.compile(rb"([A-Z][A-Z0-9_]+)\s*\(")
_REFERENCE = re.compile(rb"#(\d+)")
_DEFINITION = re.compile(rb"#(\d+)\s*=")
_SCHEMA = re.compile(rb"FILE_SCHEMA\s*\((.*?)\)\s*;", re.DOTALL)

_DIMENSIONS = frozenset(
    b"DIMENSIONAL_SIZE DIMENSIONAL_LOCATION ANGULAR_SIZE ANGULAR_LOCATION "
    b"DIRECTED_DIMENSIONAL_LOCATION DIMENSIONAL_SIZE_WITH_PATH DIMENSIONAL_LOCATION_WITH_PATH "
    b"DIMENSIONAL_SIZE_WITH_DATUM_FEATURE".split()
)
_TOLERANCES = frozenset(
    b"ANGULARITY_TOLERANCE CIRCULAR_RUNOUT_TOLERANCE COAXIALITY_TOLERANCE CONCENTRICITY_TOLERANCE "
    b"CYLINDRICITY_TOLERANCE FLATNESS_TOLERANCE LINE_PROFILE_TOLERANCE PARALLELISM_TOLERANCE "
    b"PERPENDICULARITY_TOLERANCE POSITION_TOLERANCE ROUNDNESS_TOLERANCE STRAIGHTNESS_TOLERANCE "
    b"SURFACE_PROFILE_TOLERANCE SYMMETRY_TOLERANCE TOTAL_RUNOUT_TOLERANCE".split()
)
_SHAPE_WORDS = (
    b"FACE", b"EDGE", b"LOOP", b"SHELL", b"BREP", b"VERTEX", b"CARTESIAN_POINT", b"DIRECTION",
    b"VECTOR", b"AXIS", b"PLANE", b"CURVE", b"SURFACE", b"LINE", b"CIRCLE", b"ELLIPSE",
)  # fmt: skip
_LONGEST = 9  # digits of a number that is told quickly
_STYLE_WORDS = (b"STYLE", b"ANNOTATION", b"TESSELLATED", b"DRAUGHTING", b"PRESENTATION", b"COLOUR")


@dataclass(frozen=True)
class StepText:
    schema: str
    unit: str  # in words: "millimetre", "inch and millimetre"
    pmi: dict[str, int]
    missing_of_shape: tuple[int, ...]  # numbers that the shape refers to and the file lacks
    missing_elsewhere: tuple[int, ...]


def read_text(data: bytes) -> StepText:
    """What the text of a complete STEP file says; takes about 0.1 s a megabyte at most."""
    bare = _STRING_OR_COMMENT.sub(b"''", data)
    names = Counter(_ENTITY.findall(bare))
    of_shape, elsewhere = _missing(bare)
    return StepText(_schema(data), _unit(data, bare), _pmi(names), of_shape, elsewhere)


def surely_complete(data: bytes) -> bool:
    """Whether all that is referred to is there, told quickly: notes are looked through as well.

    False says nothing: `read_text` knows. (A tenth of the time: no Python object a number.)
    """
    text = np.frombuffer(data + b" " * (_LONGEST + 2), dtype=np.uint8)
    marks = np.flatnonzero(text == ord("#"))
    numbers, after = np.zeros(len(marks), dtype=np.int64), marks + 1
    for _ in range(_LONGEST):
        digit = text[after].astype(np.int64) - ord("0")
        more = (digit >= 0) & (digit <= 9)
        numbers[more] = 10 * numbers[more] + digit[more]
        after = after + more
        if not more.any():
            break
    spaced = text[after] == ord(" ")
    defined = text[after + spaced] == ord("=")
    known = np.zeros(int(numbers.max(initial=0)) + 1, dtype=bool)
    known[numbers[defined]] = True
    return bool(known[numbers].all())


def _schema(data: bytes) -> str:
    found = _SCHEMA.search(data[:200_000])
    names = re.findall(rb"'((?:[^']|'')*)'", found.group(1)) if found else []
    plain = [name.split(b"{")[0].strip().decode("latin-1") for name in names]
    return ", ".join(name for name in plain if name)


def _pmi(names: Counter[bytes]) -> dict[str, int]:
    return {
        "dimensions": sum(names[name] for name in _DIMENSIONS),
        "tolerances": sum(names[name] for name in _TOLERANCES),
        "datums": names[b"DATUM"],
    }


def _missing(bare: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    defined = _numbers(_DEFINITION, bare)
    missing = np.setdiff1d(_numbers(_REFERENCE, bare), defined)
    if not len(missing):
        return (), ()
    of_shape = [int(n) for n in missing if _shape_needs(int(n), bare)]
    elsewhere = [int(n) for n in missing if int(n) not in set(of_shape)]
    return tuple(of_shape), tuple(elsewhere)


def _numbers(pattern: re.Pattern[bytes], bare: bytes) -> Ints:
    return np.unique(np.array(pattern.findall(bare), dtype="S20").astype(np.int64))


def _shape_needs(number: int, bare: bytes) -> bool:
    """Whether a face, edge, point … refers to #number."""
    for use in re.finditer(rb"#%d\b" % number, bare):
        start = bare.rfind(b";", 0, use.start()) + 1
        name = _ENTITY.search(bare, start, use.start())
        word = name.group(1) if name else b""
        if any(w in word for w in _SHAPE_WORDS) and not any(w in word for w in _STYLE_WORDS):
            return True
    return False


_SI_PREFIX = {
    b"$": "metre", b".MILLI.": "millimetre", b".CENTI.": "centimetre", b".DECI.": "decimetre",
    b".MICRO.": "micrometre", b".NANO.": "nanometre", b".KILO.": "kilometre",
}  # fmt: skip
_CONVERSION = {
    "inch": "inch", "in": "inch", "inches": "inch", "foot": "foot", "ft": "foot", "feet": "foot",
    "mile": "mile", "mil": "mil", "yard": "yard", "millimetre": "millimetre", "mm": "millimetre",
    "millimeter": "millimetre", "metre": "metre", "meter": "metre", "m": "metre",
    "centimetre": "centimetre", "centimeter": "centimetre", "cm": "centimetre",
}  # fmt: skip


def _unit(data: bytes, bare: bytes) -> str:
    """The length units that the file's contexts use, in words, in the order of the file."""
    units = [_length_unit(data, number) for number in _context_units(bare)]
    found = list(dict.fromkeys(unit for unit in units if unit))
    # a file in inches with a millimetre context beside it: both are in use
    return " and ".join(found) if found else "not stated (taken as millimetre)"


def _context_units(bare: bytes) -> list[int]:
    lists = re.findall(rb"GLOBAL_UNIT_ASSIGNED_CONTEXT\s*\(\s*\(([^)]*)\)", bare)
    return list(dict.fromkeys(int(n) for refs in lists for n in _REFERENCE.findall(refs)))


def _length_unit(data: bytes, number: int) -> str:
    found = re.search(rb"#%d\s*=(.*?);\s*(?=#|ENDSEC)" % number, data, re.DOTALL)
    text = found.group(1) if found else b""
    if not re.search(rb"\bLENGTH_UNIT\s*\(", text):
        return ""
    named = re.search(rb"CONVERSION_BASED_UNIT\s*\(\s*'([^']*)'", text)
    if named:
        word = named.group(1).decode("latin-1").strip().lower()
        return _CONVERSION.get(word, word)
    prefix = re.search(rb"SI_UNIT\s*\(\s*([^,\s]+)\s*,\s*\.METRE\.\s*\)", text)
    return _SI_PREFIX.get(prefix.group(1), "") if prefix else ""
