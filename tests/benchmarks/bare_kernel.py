"""What the kernel alone needs for a file, with its default settings; runs in a worker process."""

from __future__ import annotations

import time


def read_and_tessellated(path: str, progress: object = None) -> float:
    """Seconds."""
    from OCP.BRepMesh import BRepMesh_IncrementalMesh
    from OCP.STEPControl import STEPControl_Reader

    begun = time.perf_counter()
    reader = STEPControl_Reader()
    reader.ReadFile(path)
    reader.TransferRoots()
    BRepMesh_IncrementalMesh(reader.OneShape(), 0.1, False, 0.5, False)
    return time.perf_counter() - begun
