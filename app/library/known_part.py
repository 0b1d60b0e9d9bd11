"""A part that is opened is looked for in the library: the same, or an earlier revision of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.library.shelf import Shelf
from app.notifications import Notifications, Remedy
from app.session import Session
from app.texts import tr, tr_n

if TYPE_CHECKING:
    from fixtures_lib.geometry.loaded_part import LoadedPart
    from fixtures_lib.shop import FoundFixture, Library

_KNOWN = ("same", "mirrored", "revision")


@dataclass(frozen=True)
class Likes:
    """Fixtures for parts like the one that was asked about; `words` say how they are alike."""

    words: str
    lines: tuple[FoundFixture, ...]


def fixtures_like(library: Library, part: LoadedPart, relations: tuple[str, ...]) -> Likes:
    """Fixtures of parts that are this one, or in one of these relations to it."""
    from fixtures_lib.shop.likeness.making import fingerprint_of

    found = library.shapes.like(fingerprint_of(part.shape, part.mesh))
    close = tuple(shape for shape in found if shape.likeness.relation in relations)
    words = (
        tr(
            "{number} rev. {label}: {words}",
            number=close[0].part.number,
            label=close[0].revision.label,
            words=close[0].likeness.words,
        )
        if close
        else ""
    )
    return Likes(words, library.shapes.fixtures_of(close))


class KnownPart(QObject):
    """Says once for each part that was begun anew what the library has for it."""

    def __init__(
        self,
        shelf: Shelf,
        session: Session,
        notifications: Notifications,
        show: Callable[[Likes], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._session = shelf, session
        self._notifications, self._show = notifications, show

    def look_for(self) -> None:
        """Quietly: a library that is away is no news while a part is opened."""
        part = self._session.part
        if part is not None:
            self._shelf.ask(
                lambda library: fixtures_like(library, part, _KNOWN),
                lambda likes: self._tell(part, likes),
                lambda _fault: None,
            )

    def _tell(self, part: LoadedPart, likes: Likes) -> None:
        if not likes.lines or self._session.part is not part:
            return
        count = tr_n("{n} fixture", "{n} fixtures", len(likes.lines))
        self._notifications.info(
            tr(
                "The library knows this part: {words}. It has {count}.",
                words=likes.words,
                count=count,
            ),
            remedy=Remedy(tr("Show them"), lambda: self._show(likes)),
        )
