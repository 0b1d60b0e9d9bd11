"""What was delivered, and what was proved about each file."""

from __future__ import annotations

import hashlib
from importlib import metadata

import msgspec

from fixtures_lib.job.problems import Problem
from fixtures_lib.kernel.proof.export_check import ExportCheck
from fixtures_lib.wording import as_plain

FILE_NAME = "manifest.json"
FORMAT = 1


class DeliveredFile(msgspec.Struct, frozen=True, kw_only=True):
    """`proved` is true where every check passed; `checks` lists each with its figures."""

    name: str
    what: str
    sha256: str
    size_bytes: int
    proved: bool
    checks: tuple[ExportCheck, ...]


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The list of a delivery. `proved` is true where every check of every file passed."""

    format: int = FORMAT
    program: str
    job: str
    number: str
    part_number: str = ""
    drawing_number: str = ""
    revision: str = ""
    part: str
    part_sha256: str
    proved: bool
    files: tuple[DeliveredFile, ...]
    problems: tuple[Problem, ...] = ()

    def failed(self) -> tuple[tuple[str, ExportCheck], ...]:
        """Every check that did not pass, with the name of its file."""
        return tuple((f.name, c) for f in self.files for c in f.checks if not c.passed)

    def to_json(self) -> bytes:
        return msgspec.json.format(msgspec.json.encode(self, enc_hook=as_plain), indent=2) + b"\n"


def delivered(name: str, what: str, data: bytes, checks: list[ExportCheck]) -> DeliveredFile:
    return DeliveredFile(
        name=name,
        what=what,
        sha256=hashlib.sha256(data).hexdigest(),
        size_bytes=len(data),
        proved=all(check.passed for check in checks),
        checks=tuple(checks),
    )


def program_name() -> str:
    try:
        return f"Holdfast {metadata.version('holdfast')}"
    except metadata.PackageNotFoundError:
        return "Holdfast"
