"""A picture as PNG (ISO/IEC 15948), eight bits a colour."""

from __future__ import annotations

import struct
import zlib

import numpy as np

from fixtures_lib.geometry.arrays import Singles

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TRUE_COLOUR = 2


def png_of(image: Singles) -> bytes:
    """(height, width, 3) values from 0 to 1, the top row first."""
    height, width, _ = image.shape
    levels = np.rint(np.clip(image, 0.0, 1.0) * 255.0).astype(np.uint8)
    rows = np.zeros((height, 1 + 3 * width), np.uint8)  # each row starts with its filter: none
    rows[:, 1:] = levels.reshape(height, -1)
    head = struct.pack(">IIBBBBB", width, height, 8, _TRUE_COLOUR, 0, 0, 0)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", head),
            _chunk(b"IDAT", zlib.compress(rows.tobytes(), 6)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
