"""The house keeps its plan: who may import whom, how long a file may be, what it may be called."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("app", "fixtures_lib")
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
GRAB_BAGS = {"utils", "util", "misc", "helpers", "helper", "manager", "managers", "common", "tools"}
ONLY_IN = {
    "OCP": "fixtures_lib/kernel",
    "cadquery": "fixtures_lib/kernel",
    "gmsh": "fixtures_lib/deflection",
    "rslab": "fixtures_lib/deflection",
    "PySide6": "app",
    "pyqtgraph": "app",
}


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module


def test_the_import_contracts_of_pyproject_hold() -> None:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("library", ONLY_IN)
def test_heavy_libraries_are_imported_in_their_one_package(library: str) -> None:
    guests = [
        shown(path)
        for path in sources(*PACKAGES)
        if any(name.split(".")[0] == library for name in imported(ast.parse(path.read_text())))
    ]
    assert [g for g in guests if not g.startswith(ONLY_IN[library] + "/")] == []


def test_files_hold_one_idea() -> None:
    lengths = {
        shown(path): len(path.read_text().splitlines()) for path in sources(*PACKAGES, "tests")
    }
    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}


def test_functions_are_short() -> None:
    long = {}
    for path in sources(*PACKAGES):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    long[f"{shown(path)}:{node.lineno} {node.name}"] = length
    assert long == {}


def test_no_grab_bags() -> None:
    allowed = {"app/tools"}  # a tool is one interaction with the view
    names = {shown(path.with_suffix("")) for path in sources(*PACKAGES)}
    names |= {shown(path.parent) for path in sources(*PACKAGES)}
    bags = {name for name in names if name.rsplit("/", 1)[-1] in GRAB_BAGS}
    assert bags - allowed == set()


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        shown(path)
        for path in sources(*PACKAGES)
        if not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert silent == []


def test_nothing_executable_is_read_from_a_file() -> None:
    """A job, a library or a cache never carries code: no pickle, no eval, no exec."""
    suspects = []
    for path in sources(*PACKAGES):
        tree = ast.parse(path.read_text())
        if {"pickle", "shelve", "marshal", "dill"} & {n.split(".")[0] for n in imported(tree)}:
            suspects.append(shown(path))
        suspects += [
            f"{shown(path)}:{node.lineno}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"eval", "exec"}
        ]
    assert suspects == []


def test_no_package_registry_is_named() -> None:
    """Where packages come from is the machine's own setting."""
    host = re.compile(r"pypi\.org|pythonhosted|--(extra-)?index-url|anaconda\.org", re.IGNORECASE)
    texts = [ROOT / "pyproject.toml", *sorted((ROOT / "packaging").glob("*"))]
    named = [shown(p) for p in texts if p.is_file() and host.search(p.read_text(errors="replace"))]
    assert named == []


def test_the_lock_has_a_hash_for_each_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = {"requirements.txt": project["dependencies"]}
    wanted["requirements-test.txt"] = [
        *project["dependencies"],
        *project["optional-dependencies"]["test"],
    ]
    for file, dependencies in wanted.items():
        locked = locked_packages((ROOT / "packaging" / file).read_text())
        for dependency in dependencies:
            name = re.split(r"[<>=!~\[; ]", dependency)[0].lower().replace("_", "-")
            assert name in locked, f"{name} is not in {file}: run packaging/lock.sh"
        assert all(hashes > 0 for hashes in locked.values())


def locked_packages(text: str) -> dict[str, int]:
    """Names in a lock, with the number of their hashes."""
    found: dict[str, int] = {}
    name = ""
    for line in text.splitlines():
        entry = re.match(r"([A-Za-z0-9._-]+)==", line)
        if entry:
            name = entry.group(1).lower()
            found[name] = 0
        elif "--hash=sha256:" in line:
            found[name] += 1
    return found
