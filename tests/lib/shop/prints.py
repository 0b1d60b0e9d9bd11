"""Fingerprints out of thin air, for what is about keeping and finding them, not about shapes."""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.shop.likeness.fingerprint import HANDEDNESS, LENGTH, VERSION, Fingerprint


def print_of(vector: Floats, *, version: int = VERSION, hand: float = 0.1) -> Fingerprint:
    """A part whose volume comes from its vector, so that other vectors are other parts."""
    volume = 1000.0 + 100.0 * float(np.abs(vector).sum())
    return Fingerprint(
        version=version, vector=tuple(vector.astype(np.float32).tolist()),
        handedness=(hand,) * HANDEDNESS, chirality=1 if hand > 0 else -1, volume_mm3=volume,
        area_mm2=6.0 * volume ** (2 / 3), gyration_mm=(3.0, 2.0, 1.0), holes=2,
        wall_spread_mm=(4.0, 5.0),
    )  # fmt: skip


def vectors(count: int, seed: int = 1) -> Floats:
    return np.random.default_rng(seed).uniform(0.0, 2.0, (count, LENGTH))
