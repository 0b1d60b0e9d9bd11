"""The help: a list of pages with a search, and the page. It stays open beside the window.

 ______________________________
| search    | # Locate         |
| Begin     | A free part can  |
| Part      | move in six ways |
| > Locate  | ...              |
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.help.pages import Page
from app.texts import tr

SCHEME = "holdfast"
_PAGE = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    link_clicked = Signal(str)  # what stands behind "holdfast:" in a page

    def __init__(self, pages: tuple[Page, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(820, 600)
        self._pages = {page.id: page for page in pages}
        self._search = self._search_line()
        self._list = self._page_list()
        self._browser = self._page_view()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._search)
        column.addWidget(self._list)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self._browser)
        split.setStretchFactor(1, 1)
        split.setSizes([190, 630])
        QVBoxLayout(self).addWidget(split)
        self._list.setCurrentRow(0)

    @property
    def page(self) -> str:
        """The id of the page that is shown."""
        item = self._list.currentItem()
        return "" if item is None else str(item.data(_PAGE))

    def show_page(self, page_id: str) -> None:
        """Open this page, or stay where it is if there is none of that name."""
        self._search.clear()
        for item in self._items():
            if item.data(_PAGE) == page_id:
                self._list.setCurrentItem(item)

    def found(self) -> list[str]:
        """Ids of the pages that the search leaves in the list."""
        return [item.data(_PAGE) for item in self._items() if not item.isHidden()]

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _search_line(self) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName("help_search")
        line.setPlaceholderText(tr("Search the help"))
        line.setAccessibleName(tr("Search the help"))
        line.setClearButtonEnabled(True)
        line.textChanged.connect(self._search_for)
        return line

    def _page_list(self) -> QListWidget:
        pages = QListWidget()
        pages.setAccessibleName(tr("Pages of the help"))
        for page in self._pages.values():
            item = QListWidgetItem(page.title)
            item.setData(_PAGE, page.id)
            pages.addItem(item)
        pages.currentItemChanged.connect(lambda _item, _before: self._show())
        return pages

    def _page_view(self) -> QTextBrowser:
        browser = QTextBrowser()
        browser.setAccessibleName(tr("Page of the help"))
        browser.setOpenLinks(False)
        browser.anchorClicked.connect(self._follow)
        browser.document().setDocumentMargin(14)
        return browser

    def _show(self) -> None:
        if self.page:
            self._browser.setMarkdown(self._pages[self.page].text)
            self._mark_found()

    def _search_for(self, words: str) -> None:
        for item in self._items():
            item.setHidden(not self._pages[item.data(_PAGE)].has(words))
        left = self.found()
        if left and self.page not in left:
            self._list.setCurrentItem(next(i for i in self._items() if not i.isHidden()))
        self._mark_found()

    def _mark_found(self) -> None:
        """Go to the first word that was searched for."""
        words = self._search.text().split()
        self._browser.moveCursor(QTextCursor.MoveOperation.Start)
        if words:
            self._browser.find(words[0])

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == SCHEME:
            self.link_clicked.emit(link.path())
        elif link.path() in self._pages:
            self.show_page(link.path())
