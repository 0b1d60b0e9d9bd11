"""Texts of the window: how they are marked, filled in, and said in another language."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.texts import CONTEXT, fault_words, local_figures, shown, tr, tr_n
from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import Worded, as_stored, from_stored, worded

pytestmark = pytest.mark.gui

GERMAN = {
    "{name} stands beside the part": "{name} steht neben dem Teil",
    "move it by {gap_mm:.1f} mm": "um {gap_mm:.1f} mm verschieben",
    "the plate": "die Platte",
    "{unknowns:,} unknowns": "{unknowns:,} Unbekannte",
}
HOLES = ("{n} Bohrung", "{n} Bohrungen")


class _German(QTranslator):
    """A small translator that stands for a .qm file."""

    def translate(
        self, context: str, text: str, about: str | None = None, n: int = -1
    ) -> str | None:
        if context != CONTEXT:
            return None
        if text == "{n} holes":
            return HOLES[n != 1]
        return GERMAN.get(text)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    translator = _German()
    QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale("de"))
    yield
    QLocale.setDefault(before)
    QCoreApplication.removeTranslator(translator)


def test_a_text_without_a_translation_is_said_as_it_is(qapp: QApplication) -> None:
    assert tr("{name} is gone", name="Rest 1") == "Rest 1 is gone"
    assert tr("{job} stands for the name") == "{job} stands for the name"
    assert [tr_n("{n} hole", "{n} holes", n) for n in (0, 1, 2)] == [
        "0 holes", "1 hole", "2 holes",
    ]  # fmt: skip


@pytest.mark.usefixtures("german")
def test_values_are_filled_into_the_translation_with_a_decimal_comma() -> None:
    assert tr("move it by {gap_mm:.1f} mm", gap_mm=2.54) == "um 2,5 mm verschieben"
    assert tr("{name} stands beside the part", name="V1.2") == "V1.2 steht neben dem Teil"
    assert [tr_n("{n} hole", "{n} holes", n) for n in (1, 3)] == ["1 Bohrung", "3 Bohrungen"]
    assert local_figures("Ø 12.5 mm, 3 high.") == "Ø 12,5 mm, 3 high."
    assert tr("{unknowns:,} unknowns", unknowns=12_500) == "12 500 Unbekannte"


@pytest.mark.usefixtures("german")
def test_a_sentence_of_the_library_is_translated_with_the_sentences_inside_it() -> None:
    sentence = worded("{name} stands beside the part", name=worded("the plate"))
    assert sentence == "the plate stands beside the part"
    assert shown(sentence) == "die Platte steht neben dem Teil"
    assert shown("any other words") == "any other words"


@pytest.mark.usefixtures("german")
def test_a_fault_keeps_its_words_apart_on_its_way_from_the_worker() -> None:
    fault = FixtureError(
        worded("{name} stands beside the part", name="Rest 1"),
        where="job.holdfast",
        mend=worded("move it by {gap_mm:.1f} mm", gap_mm=2.5),
    )
    came = pickle.loads(pickle.dumps(fault))
    assert str(came) == "job.holdfast: Rest 1 stands beside the part; move it by 2.5 mm."
    assert fault_words(came) == (
        "job.holdfast: Rest 1 steht neben dem Teil; um 2,5 mm verschieben."
    )


def test_a_worded_sentence_is_a_string_like_any_other() -> None:
    sentence = worded("{a} and {b:.2f}", a="x", b=0.5)
    assert isinstance(sentence, Worded)
    assert sentence == "x and 0.50"
    again = pickle.loads(pickle.dumps(sentence))
    assert (again, again.template, again.values) == (sentence, "{a} and {b:.2f}", sentence.values)


def test_a_sentence_that_was_kept_in_a_cache_can_still_be_translated() -> None:
    sentence = worded("{name} stands beside the part {count} times", name="A {b}", count=2)
    kept = from_stored(as_stored(sentence))
    assert isinstance(sentence, Worded)
    assert isinstance(kept, Worded)
    assert (kept, kept.template) == (sentence, sentence.template)
    assert from_stored(as_stored("100 % {plain}")) == "100 % {plain}"
