"""The job: one part in one setup on one fixture, with loads and tolerances, as a value.

A job is a tree of frozen structs. An edit is a function from a job to a job (`edits`), undo is the
previous job, and what was computed from a part of the job is stale when that part has changed.
"""
