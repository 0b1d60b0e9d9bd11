"""Documents: begin, open, keep, deliver."""

from __future__ import annotations

from app.action_entry import Entry, has_job

FILE: tuple[Entry, ...] = (
    Entry(
        "new",
        "File",
        "&New job from a part…",
        lambda d: d.documents.new_from_part(),
        icon="part",
        keys="Ctrl+N",
        tip="Begin a fixture for a part from its STEP file",
    ),
    Entry(
        "open",
        "File",
        "&Open…",
        lambda d: d.documents.open(),
        icon="open",
        keys="Ctrl+O",
        tip="Open a job or a STEP file",
    ),
    Entry(
        "save",
        "File",
        "&Save",
        lambda d: d.documents.save(),
        icon="save",
        keys="Ctrl+S",
        enabled=lambda d: d.documents.unsaved,
    ),
    Entry(
        "save_as",
        "File",
        "Save &as…",
        lambda d: d.documents.save_as(),
        keys="Ctrl+Shift+S",
        enabled=has_job,
    ),
    Entry(
        "import_layout",
        "File",
        "Import &layout…",
        lambda d: d.documents.import_layout(),
        icon="import",
        tip="Take over the layout of another job",
        enabled=has_job,
    ),
    Entry(
        "export",
        "File",
        "&Export the fixture…",
        lambda d: d.documents.export(),
        icon="export",
        keys="Ctrl+E",
        tip="Write the plate as STEP with its lists, and prove it",
        enabled=has_job,
    ),
    Entry(
        "close",
        "File",
        "&Close the job",
        lambda d: d.documents.close(),
        keys="Ctrl+W",
        enabled=has_job,
    ),
    Entry(
        "settings",
        "File",
        "Se&ttings…",
        lambda d: d.window.show_settings(),
        icon="settings",
        keys="Ctrl+,",
    ),
    Entry("quit", "File", "&Quit", lambda d: d.window.close(), keys="Ctrl+Q"),
)
