"""The one way in which the window says something: English in the sources, translated when shown.

    tr("Saved {name}.", name=path.name)        a text, with values by name
    tr_n("{n} hole", "{n} holes", count)       a text about a number
    THEMES = marked((("Light", "light"),))     a table read at import: tr(text) where it is shown
    shown(problem.message)                     a sentence of fixtures_lib (fixtures_lib.wording)
    local_figures("12.5 mm")                   figures with the decimal sign of the language

`packaging/translations.py` collects what is marked in this way from the sources into
resources/translations/*.ts, and makes the .qm files that Qt reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from numbers import Integral, Real
from string import Formatter
from typing import Any, Literal, TypeVar

from markupsafe import Markup, escape
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from fixtures_lib.errors import FixtureError
from fixtures_lib.resources import resource
from fixtures_lib.units import LengthUnit, show_length
from fixtures_lib.wording import Worded

Language = Literal["system", "en", "de"]
LANGUAGES: tuple[tuple[str, Language], ...] = (("English", "en"), ("Deutsch", "de"))

CONTEXT = "holdfast"
_POINT_IN_A_NUMBER = re.compile(r"(?<=\d)\.(?=\d)")
_TAG = re.compile(r"</?[a-z]+[^<>]*>")
_Table = TypeVar("_Table")


def tr(text: str, /, **values: object) -> str:
    """`text` in the language of the window, with the values filled in as `str.format` does it.

    A text with tags gives Markup: what is filled in stands there as typed, never as a tag.
    """
    return _filled(QCoreApplication.translate(CONTEXT, text), values)


def tr_n(one: str, many: str, n: int, /, **values: object) -> str:
    """The text for the number `n`, which is a value of the text itself."""
    found = QCoreApplication.translate(CONTEXT, many, None, n)
    if found == many and n == 1:
        found = one
    return _filled(found, {"n": n, **values})


def marked(table: _Table) -> _Table:
    """Texts of a table that is read at import: given back as they are, `tr` them when shown."""
    return table


def shown(text: str) -> str:
    """A sentence of fixtures_lib in the language of the window; any other text as it is."""
    return tr(text.template, **text.values) if isinstance(text, Worded) else tr(text)


def fault_words(fault: BaseException) -> str:
    """What an expected fault says, in the language of the window."""
    if not isinstance(fault, FixtureError):
        return str(fault)
    return str(FixtureError(shown(fault.what), where=shown(fault.where), mend=shown(fault.mend)))


def local_figures(text: str) -> str:
    """Numbers in a text with the decimal sign of the language."""
    point = QLocale().decimalPoint()
    return text if point == "." else _POINT_IN_A_NUMBER.sub(point, text)


def point_words(figures: Iterable[str]) -> str:
    """The coordinates of a place: "12.5, 30, 0", and "12,5; 30; 0" where the comma is taken."""
    return ("; " if QLocale().decimalPoint() == "," else ", ").join(figures)


def in_sentence(name: str) -> str:
    """A name from a heading as it stands inside a sentence: German nouns stay as they are."""
    return name if QLocale().language() == QLocale.Language.German else name.lower()


def length_words(mm: float, unit: LengthUnit, *, digits: int | None = None) -> str:
    """A length with its unit, as fixtures_lib.units shows it, with the language's decimal sign."""
    return local_figures(show_length(mm, unit, digits=digits))


def speak(application: QCoreApplication, language: Language) -> None:
    """Install the translators; texts that are asked for from now on are in this language."""
    system = QLocale.system()
    chosen: str = system.name().split("_")[0] if language == "system" else language
    if chosen not in dict(LANGUAGES).values():
        chosen = "en"
    same = system.name().startswith(f"{chosen}_")
    locale = system if same and chosen != "en" else QLocale(chosen)
    QLocale.setDefault(locale)
    if chosen == "en":
        return
    qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        (f"qtbase_{chosen}", qt_texts),
        (f"holdfast_{chosen}", str(resource("translations"))),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)


class _Figures(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        text = str(super().format_field(value, format_spec))
        if isinstance(value, Integral):  # a comma between thousands would read as the decimal sign
            return text.replace(",", " ") if QLocale().decimalPoint() == "," else text
        return local_figures(text) if isinstance(value, Real) else text


def _filled(template: str, values: dict[str, object]) -> str:
    if not values:
        return template if _TAG.search(template) is None else Markup(template)
    said = {k: shown(v) if isinstance(v, Worded) else v for k, v in values.items()}
    if _TAG.search(template) is None:
        return _Figures().vformat(template, (), said)
    said = {k: escape(v) if isinstance(v, str) else v for k, v in said.items()}
    return Markup(_Figures().vformat(template, (), said))
