"""Make the golden file of today's format version, once, when the version is new.

    python -m tests.formats.make_golden

It refuses to overwrite: a golden file is what an old program wrote, for good.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fixtures_lib.job.storage import VERSION, job_bytes
from tests.lib.sample_jobs import STEP_BYTES, full_job


def main() -> int:
    path = Path(__file__).with_name(f"v{VERSION}.holdfast")
    if path.exists():
        print(f"{path} exists and stays as it is", file=sys.stderr)
        return 1
    path.write_bytes(job_bytes(full_job(), STEP_BYTES))
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
