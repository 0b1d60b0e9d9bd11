"""Faults that a user can do something about.

A `FixtureError` is an expected fault: bad input, a layout that can't work, a file that can't be
written. It carries words a machinist understands. Anything else that is raised is a bug and is
never caught to be hidden.
"""

from __future__ import annotations

from fixtures_lib.wording import worded


class FixtureError(Exception):
    """One sentence for the user: what is wrong, where, and what to do about it.

    Each of the three may be `worded` (fixtures_lib.wording): the window then translates it.
    """

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        self.what = _without_stop(what)
        self.where = where
        self.mend = _without_stop(mend)
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        mend = f"; {self.mend}" if self.mend else ""
        return " ".join(f"{place}{self.what}{mend}.".split())

    @property
    def told(self) -> str:
        """The sentence, in a form that can be translated as a part of another one."""
        if self.where and self.mend:
            return worded("{where}: {what}; {mend}", **self._parts)
        if self.mend:
            return worded("{what}; {mend}", **self._parts)
        return worded("{where}: {what}", **self._parts) if self.where else self.what

    @property
    def _parts(self) -> dict[str, str]:
        return {"where": self.where, "what": self.what, "mend": self.mend}

    def __reduce__(self) -> tuple[object, ...]:
        return (_restored, (type(self), self.what, self.where, self.mend))


def _without_stop(text: str) -> str:
    return text.rstrip(".") if text.endswith(".") else text


def _restored(kind: type[FixtureError], what: str, where: str, mend: str) -> FixtureError:
    return kind(what, where=where, mend=mend)


class WorkerCrashed(FixtureError):
    """The process that does kernel, mesh and solver work ended by itself, in native code."""


class Cancelled(FixtureError):
    """The user stopped the work."""
