"""The versions that a report needs. Imports no Qt."""

from __future__ import annotations

import platform

_LIBRARIES = ("PySide6-Essentials", "cadquery-ocp", "gmsh", "vtk", "numpy", "rslab")


def version() -> str:
    """Of Holdfast, as installed."""
    from importlib import metadata  # reads mail: the window stands before it is loaded

    try:
        return metadata.version("holdfast")
    except metadata.PackageNotFoundError:
        return "development"


def versions() -> str:
    """One line for each thing that matters in a report."""
    from importlib import metadata

    lines = [
        f"Holdfast {version()}",
        f"Python {platform.python_version()} on {platform.platform()}",
    ]
    for name in _LIBRARIES:
        try:
            lines.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            lines.append(f"{name} is missing")
    return "\n".join(lines)
