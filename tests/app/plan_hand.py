"""A hand on the mouse over the plan."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.plan.plan_view import PlanView

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def pixel(plan: PlanView, x: float, y: float) -> QPoint:
    scene = plan.box.mapViewToScene(QPointF(x, y))
    return QPoint(plan._plot.mapFromScene(scene))


def press_move_release(
    qtbot: QtBot,
    plan: PlanView,
    places: list[tuple[float, float]],
    *,
    release: bool = True,
) -> None:
    target = plan._plot.viewport()
    QTest.mouseMove(target, pixel(plan, *places[0]))
    QTest.mousePress(target, LEFT, NO_KEYS, pixel(plan, *places[0]))
    for place in places[1:]:
        qtbot.wait(30)
        send_move(plan, place)
    if release:
        QTest.mouseRelease(target, LEFT, NO_KEYS, pixel(plan, *places[-1]))
    qtbot.wait(10)


def send_move(plan: PlanView, place: tuple[float, float]) -> None:
    """A mouse move with the left button held: QTest leaves the button out."""
    target = plan._plot.viewport()
    at = pixel(plan, *place)
    place_on_screen = QPointF(target.mapToGlobal(at))
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), place_on_screen, Qt.MouseButton.NoButton, LEFT, NO_KEYS
    )
    QApplication.sendEvent(target, event)
