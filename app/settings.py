"""What the program remembers from one time to the next, as typed properties."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from app.texts import Language
from fixtures_lib.units import LengthUnit

Arrangement = Literal["view", "split", "plan"]
ThemeChoice = Literal["system", "light", "dark"]
_Choice = TypeVar("_Choice", bound=str)

_RECENT_MAX = 12


class Settings(QObject):
    """HOLDFAST_SETTINGS names another file than the user's own (for tests)."""

    changed = Signal(str)  # the name of the property

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        named = path or os.environ.get("HOLDFAST_SETTINGS")
        ini = QSettings.Format.IniFormat
        if named:
            self._store = QSettings(str(named), ini)
        else:
            self._store = QSettings(ini, QSettings.Scope.UserScope, "Holdfast", "Holdfast")

    @property
    def unit(self) -> LengthUnit:
        """For a new job, and for what belongs to no job."""
        return self._choice("unit", get_args(LengthUnit), "mm")

    @unit.setter
    def unit(self, unit: LengthUnit) -> None:
        self._put("unit", unit)

    @property
    def theme(self) -> ThemeChoice:
        return self._choice("theme", get_args(ThemeChoice), "system")

    @theme.setter
    def theme(self, theme: ThemeChoice) -> None:
        self._put("theme", theme)

    @property
    def language(self) -> Language:
        """Of the window's texts, from the next start on."""
        return self._choice("language", get_args(Language), "system")

    @language.setter
    def language(self, language: Language) -> None:
        self._put("language", language)

    @property
    def navigation(self) -> str:
        """The name of the mouse table in app.viewport."""
        return str(self._store.value("navigation", ""))

    @navigation.setter
    def navigation(self, name: str) -> None:
        self._put("navigation", name)

    @property
    def arrangement(self) -> Arrangement:
        """3D view, plan, or both."""
        return self._choice("arrangement", get_args(Arrangement), "view")

    @arrangement.setter
    def arrangement(self, arrangement: Arrangement) -> None:
        self._put("arrangement", arrangement)

    @property
    def live_deflection(self) -> bool:
        """Whether the deflection is solved again by itself when the job has changed."""
        return self._flag("live_deflection", True)

    @live_deflection.setter
    def live_deflection(self, on: bool) -> None:
        self._put("live_deflection", on)

    @property
    def library(self) -> str:
        """A file's path or a server's address, never with a password; empty: the user's own."""
        return str(self._store.value("library", ""))

    @library.setter
    def library(self, place: str) -> None:
        self._put("library", place)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Newest first; files that are gone are kept, to be shown as gone."""
        kept: Any = self._store.value("recent") or []
        names = kept if isinstance(kept, list) else [str(kept)]
        return tuple(Path(name) for name in names if name)

    def remember(self, path: Path) -> None:
        """Put a file on top of the recent ones."""
        path = path.resolve()
        others = [p for p in self.recent if p != path]
        self._put("recent", [str(p) for p in (path, *others)][:_RECENT_MAX])

    def forget(self, path: Path) -> None:
        self._put("recent", [str(p) for p in self.recent if p != path])

    @property
    def folder(self) -> Path:
        """Where the last file was opened or saved."""
        return Path(str(self._store.value("folder", str(Path.home()))))

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._put("folder", str(folder))

    @property
    def window_geometry(self) -> QByteArray:
        return self._bytes("window/geometry")

    @window_geometry.setter
    def window_geometry(self, state: QByteArray) -> None:
        self._put("window/geometry", state)

    @property
    def window_state(self) -> QByteArray:
        """The places of docks and toolbars."""
        return self._bytes("window/state")

    @window_state.setter
    def window_state(self, state: QByteArray) -> None:
        self._put("window/state", state)

    def on_change(self, name: str, react: Callable[[], None]) -> None:
        """Call `react` when the property with this name has changed."""
        self.changed.connect(lambda changed: react() if changed == name else None)

    def save(self) -> None:
        self._store.sync()

    def _put(self, name: str, value: Any) -> None:
        self._store.setValue(name, value)
        self.changed.emit(name)

    def _choice(self, name: str, choices: tuple[_Choice, ...], default: _Choice) -> _Choice:
        value = self._store.value(name, default)
        return next((choice for choice in choices if choice == value), default)

    def _flag(self, name: str, default: bool) -> bool:
        return str(self._store.value(name, default)).lower() in ("true", "1")

    def _bytes(self, name: str) -> QByteArray:
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()
