"""The date of a delivery: now, or the one that a reproducible build asks for."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def export_time() -> datetime:
    """SOURCE_DATE_EPOCH (seconds, UTC) if it is set, otherwise now, in local time."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if seconds.isdigit():
        return datetime.fromtimestamp(int(seconds), UTC)
    return datetime.now().astimezone()
