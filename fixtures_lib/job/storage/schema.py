"""The JSON Schema of job.json, for editors and other programs."""

from __future__ import annotations

from typing import Any

import msgspec

from fixtures_lib.job.storage.document import VERSION, JobDocument


def job_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of job.json in this version."""
    (root,), components = msgspec.json.schema_components(
        (JobDocument,), ref_template="#/$defs/{name}"
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:holdfast:job:{VERSION}",
        "title": "Holdfast job",
        **root,
        "$defs": components,
    }
