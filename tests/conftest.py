"""What all tests share: real STEP files, and a cache that is not the user's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lib.shop.server import Server, why_not

SHARED_PARTS = Path(__file__).parents[2] / "shared" / "parts"


@pytest.fixture(scope="session")
def shared_parts() -> Path:
    """The folder of STEP files that other people designed; tests that need it skip without it."""
    if not SHARED_PARTS.is_dir():
        pytest.skip(f"the shared STEP files are not at {SHARED_PARTS}")
    return SHARED_PARTS


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOLDFAST_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def own_server() -> Iterator[Server]:
    """A PostgreSQL server that the test may stop; skipped, with the reason, where none can run."""
    if why_not():
        pytest.skip(why_not())
    server = Server()
    yield server
    server.remove()
