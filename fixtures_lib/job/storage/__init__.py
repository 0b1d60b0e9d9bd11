"""The job's file: a zip of `job.json` and the part's original bytes.

document     job.json: the job as plain data, its version, what a newer program's file keeps
migrations   from an older version's data to today's
archive      the zip as bytes, and back, proved
atomic       a file is written whole or not at all, and the last three are kept
files        open and save
layouts      a job without its part, to be put under another part
schema       the JSON Schema of job.json
"""

from fixtures_lib.job.storage.archive import StoredJob, job_bytes, job_from_bytes
from fixtures_lib.job.storage.document import VERSION
from fixtures_lib.job.storage.files import backups, load_job, save_job
from fixtures_lib.job.storage.layouts import Layout, job_from_layout, layout_bytes, read_layout
from fixtures_lib.job.storage.schema import job_schema

__all__ = [
    "VERSION",
    "Layout",
    "StoredJob",
    "backups",
    "job_bytes",
    "job_from_bytes",
    "job_from_layout",
    "job_schema",
    "layout_bytes",
    "load_job",
    "read_layout",
    "save_job",
]
