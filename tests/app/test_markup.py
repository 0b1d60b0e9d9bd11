"""A name that looks like markup stays a name wherever the window shows it."""

from __future__ import annotations

import pytest
from markupsafe import Markup
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from pytestqt.qtbot import QtBot

from app.panels.holding import zone_words
from app.panels.tone_label import ToneLabel
from app.texts import tr
from fixtures_lib.holding.report import holding_report
from fixtures_lib.job.edits import renamed
from fixtures_lib.job.model import VacuumZone
from tests.lib.sample_jobs import block_shape, full_job

pytestmark = pytest.mark.gui
NASTY = '<b>A</b> & <img src="x">'


def read(words: str) -> str:
    return QTextDocumentFragment.fromHtml(words).toPlainText()


def test_what_is_filled_into_a_text_with_tags_stands_there_as_typed(qtbot: QtBot) -> None:
    words = tr("<b>{name}</b>: {seats}.", name=NASTY, seats=tr("<b>does not seat</b>"))
    assert isinstance(words, Markup)
    assert read(words) == f"{NASTY}: does not seat."
    plain = tr("Open {stem}", stem=NASTY)
    assert plain == f"Open {NASTY}"
    assert not isinstance(plain, Markup)


def test_a_label_shows_tags_of_ours_and_none_of_the_user_s(qtbot: QtBot) -> None:
    label = ToneLabel()
    qtbot.addWidget(label)
    label.say(NASTY)
    assert label.textFormat() == Qt.TextFormat.PlainText
    label.say(tr("<b>{name}</b>: {seats}.", name=NASTY, seats="1"))
    assert label.textFormat() == Qt.TextFormat.RichText


def test_a_zone_named_like_markup_is_read_by_its_name(qtbot: QtBot) -> None:
    job = full_job()
    zone = next(key for key, element in job.elements.items() if isinstance(element, VacuumZone))
    job = renamed(job, zone, NASTY)
    words = zone_words(holding_report(job, block_shape()).holding, job)
    assert read(words).startswith(f"{NASTY}: ")
