"""Is this file a STEP file at all? Answered from its bytes, before the kernel sees them.

The kernel's own answer to everything that is not STEP is one return code, and on a damaged file
it may take the process down. So what can be told from the bytes is told here, in words.
"""

from __future__ import annotations

import re
from pathlib import Path

from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import worded

EXPORT_AGAIN = worded("export it again as STEP (AP242, AP214 or AP203)")
LARGEST_BYTES = 2_000_000_000  # the kernel keeps about ten times the file in memory

_BOM = b"\xef\xbb\xbf"
_HEAD = 4096
_UNPACK = worded("unpack it, and open the STEP file in it")
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"\x1f\x8b", worded("is compressed with gzip (stpZ)"), _UNPACK),
    (b"PK\x03\x04", worded("is a zip archive"), _UNPACK),
    (b"7z\xbc\xaf", worded("is a 7z archive"), _UNPACK),
    (b"\xd0\xcf\x11\xe0", worded("is a CAD system's own document"), EXPORT_AGAIN),
    (b"%PDF", worded("is a PDF document"), EXPORT_AGAIN),
    (b"<?xml", worded("is an XML file, not a STEP file of part 21"), EXPORT_AGAIN),
    (b"glTF", worded("is a glTF mesh without exact faces"), EXPORT_AGAIN),
    (b"DBRep_DrawableShape", worded("is a BREP file"), EXPORT_AGAIN),
    (b"CASCADE Topology", worded("is a BREP file"), EXPORT_AGAIN),
    (b"**ABCDEFG", worded("is a Parasolid file"), EXPORT_AGAIN),
    (b"solid ", worded("is an STL mesh without exact faces"), EXPORT_AGAIN),
    (b"STL Exported", worded("is an STL mesh without exact faces"), EXPORT_AGAIN),
)


def step_bytes(path: Path) -> bytes:
    """The bytes of a complete STEP file (part 21), without a byte order mark.

    Raises FixtureError, one sentence, for everything that is not one.
    """
    data = _read(path).removeprefix(_BOM)
    _check_kind(path, data)
    _check_complete(path, data)
    return data


def _read(path: Path) -> bytes:
    where = str(path)
    try:
        if path.is_dir():
            raise FixtureError("this is a folder", where=where, mend="choose a STEP file")
        if path.stat().st_size > LARGEST_BYTES:
            raise FixtureError("the file is larger than 2 GB", where=where, mend=EXPORT_AGAIN)
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise FixtureError("there is no such file", where=where, mend="check the name") from fault
    except PermissionError as fault:
        raise FixtureError(
            "the file may not be read", where=where, mend="ask for the right to read it"
        ) from fault
    except (OSError, ValueError) as fault:  # a name with a null character is a ValueError
        raise FixtureError(
            worded("the file can't be read ({fault})", fault=fault), where=where
        ) from fault


def _check_kind(path: Path, data: bytes) -> None:
    where = str(path)
    if not data.strip():
        raise FixtureError("the file is empty", where=where, mend="export the part again")
    if b"ISO-10303-21" in data[:_HEAD]:
        return
    for magic, what, mend in _MAGIC:
        if data.startswith(magic):
            raise FixtureError(worded("the file {what}", what=what), where=where, mend=mend)
    if len(data) > 84 and len(data) == 84 + 50 * int.from_bytes(data[80:84], "little"):
        raise FixtureError(
            "the file is an STL mesh without exact faces", where=where, mend=EXPORT_AGAIN
        )
    if data[72:73] == b"S" and data[73:80].strip() == b"1":
        raise FixtureError("the file is an IGES file", where=where, mend=EXPORT_AGAIN)
    kind = "text, but no STEP" if _is_text(data[:_HEAD]) else "binary data, and no STEP"
    raise FixtureError(
        worded("the file holds {kind}", kind=kind),
        where=where,
        mend="choose a file that a CAD system wrote as STEP",
    )


def _check_complete(path: Path, data: bytes) -> None:
    where = str(path)
    if b"END-ISO-10303-21" not in data[-65536:]:
        raise FixtureError(
            "the STEP file is cut off: its end mark (END-ISO-10303-21) is missing",
            where=where,
            mend="copy or export it again",
        )
    if not re.search(rb"#\d+\s*=", data):
        raise FixtureError(
            "the STEP file has a header and no data", where=where, mend="export the part again"
        )


def _is_text(head: bytes) -> bool:
    odd = sum(byte < 32 and byte not in b"\t\r\n\f" for byte in head)
    return odd == 0 or odd < 0.01 * len(head)
