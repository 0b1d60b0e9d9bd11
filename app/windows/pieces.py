"""What the workspace is put together from: the two views and the panels, made one at a time.

Each step takes a few hundredths of a second, so that the window answers between them.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from PySide6.QtWidgets import QUndoView

from app.panels.catalogue import CataloguePanel
from app.panels.contacts import ContactsPanel
from app.panels.features import FeaturesPanel
from app.panels.holding import HoldingPanel
from app.panels.plots import PlotsPanel
from app.panels.problems import ProblemsPanel
from app.panels.properties import PropertiesPanel
from app.panels.results import ResultsPanel
from app.panels.tree import TreePanel
from app.plan.plan_view import PlanView
from app.session import Session
from app.texts import tr
from app.viewport import Viewport
from fixtures_lib.catalog.items import AnyItem
from fixtures_lib.catalog.loading import load_catalog


@dataclass(frozen=True, eq=False)
class Pieces:
    items: tuple[AnyItem, ...]
    view: Viewport
    plan: PlanView
    tree: TreePanel
    catalogue: CataloguePanel
    properties: PropertiesPanel
    holding: HoldingPanel
    results: ResultsPanel
    problems: ProblemsPanel
    contacts: ContactsPanel
    features: FeaturesPanel
    plots: PlotsPanel
    history: QUndoView


def in_steps(session: Session) -> Generator[None, None, Pieces]:
    """Make a piece a step; the last step returns them."""
    items = load_catalog().items()
    view = Viewport()
    yield
    plan = PlanView(session)
    yield
    catalogue = CataloguePanel(session, items)
    yield
    tree, properties = TreePanel(session), PropertiesPanel(session, items)
    yield
    holding, results = HoldingPanel(session), ResultsPanel(session)
    yield
    problems, contacts = ProblemsPanel(session), ContactsPanel(session)
    features, plots = FeaturesPanel(session), PlotsPanel(session)
    yield
    history = QUndoView(session.undo_stack)
    history.setEmptyLabel(tr("As opened"))
    history.setAccessibleName(tr("History of changes"))
    yield
    return Pieces(
        items, view, plan, tree, catalogue, properties, holding, results, problems, contacts,
        features, plots, history,
    )  # fmt: skip
