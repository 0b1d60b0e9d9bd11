"""Changes to what is placed, and the way back."""

from __future__ import annotations

from app.action_entry import Entry, has_selection, has_view, placed_selected, redo_text, undo_text

EDIT: tuple[Entry, ...] = (
    Entry(
        "undo",
        "Edit",
        "&Undo",
        lambda d: d.session.undo_stack.undo(),
        icon="undo",
        keys="Ctrl+Z",
        enabled=lambda d: d.session.undo_stack.canUndo(),
        text_of=undo_text,
    ),
    Entry(
        "redo",
        "Edit",
        "&Redo",
        lambda d: d.session.undo_stack.redo(),
        icon="redo",
        keys="Ctrl+Shift+Z",
        enabled=lambda d: d.session.undo_stack.canRedo(),
        text_of=redo_text,
    ),
    Entry(
        "duplicate",
        "Edit",
        "&Duplicate",
        lambda d: d.window.duplicate_selected(),
        icon="copy",
        keys="Ctrl+D",
        enabled=placed_selected,
    ),
    Entry(
        "delete",
        "Edit",
        "De&lete",
        lambda d: d.window.delete_selected(),
        icon="delete",
        keys="Del",
        enabled=placed_selected,
    ),
    Entry(
        "deselect",
        "Edit",
        "Select &nothing",
        lambda d: d.session.select(),
        keys="Ctrl+Shift+A",
        enabled=has_selection,
    ),
    Entry(
        "copy_picture",
        "Edit",
        "Copy the &picture",
        lambda d: d.window.copy_picture(),
        icon="camera",
        keys="Ctrl+Shift+C",
        tip="Copy the 3D view to the clipboard",
        enabled=has_view,
    ),
)
