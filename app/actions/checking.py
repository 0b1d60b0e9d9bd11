"""Results: asking for them, and how they are drawn."""

from __future__ import annotations

from app.action_entry import (
    Entry,
    has_job,
    has_result,
    is_bent,
    toggle_bent,
    toggle_field,
    toggle_live,
)

CHECK: tuple[Entry, ...] = (
    Entry(
        "solve",
        "Check",
        "&Deflection now",
        lambda d: d.live.solve_now(),
        icon="check",
        keys="F5",
        tip="How the part bends under gravity, vacuum, clamps and cutting",
        enabled=has_job,
    ),
    Entry(
        "live",
        "Check",
        "&Live deflection",
        toggle_live,
        icon="live",
        keys="Shift+F5",
        tip="Solve again by itself after each change",
        checked=lambda d: d.settings.live_deflection,
    ),
    Entry(
        "field",
        "Check",
        "&Colour map",
        toggle_field,
        icon="theme",
        keys="K",
        tip="Colours of the deflection on the part",
        enabled=has_result,
        checked=lambda d: d.session.view_state.field_on,
    ),
    Entry(
        "bent",
        "Check",
        "&Bent shape",
        toggle_bent,
        icon="deformed",
        keys="B",
        tip="The part as it is bent, many times enlarged",
        enabled=has_result,
        checked=is_bent,
    ),
    Entry(
        "keep_concept",
        "Check",
        "&Keep as a concept",
        lambda d: d.window.keep_concept(),
        keys="Ctrl+Shift+K",
        tip="Weigh this layout against others for the same part",
        enabled=has_job,
    ),
    Entry(
        "concepts",
        "Check",
        "Co&ncepts side by side…",
        lambda d: d.window.show_concepts(),
        enabled=has_job,
    ),
    Entry(
        "stop",
        "Check",
        "&Stop the running work",
        lambda d: d.window.stop_work(),
        icon="stop",
        keys="Ctrl+.",
        enabled=lambda d: d.jobs.busy,
    ),
)
