"""Settings and fixtures that every test may use."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from support.chromium import axe_text, chromium
from support.office import Office, missing_office

# The same examples every time (a failure in CI is a failure here), and no clock: speed is asserted elsewhere.
settings.register_profile(
    "amend", deadline=None, derandomize=True, max_examples=12,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
# So many of the long tests' examples fit into CI's time; AMEND_EXAMPLES=2000 draws thousands by hand.
EXAMPLES = int(os.environ.get("AMEND_EXAMPLES", "250"))
settings.register_profile("long", settings.get_profile("amend"), max_examples=EXAMPLES)
settings.load_profile(os.environ.get("AMEND_HYPOTHESIS", "amend"))

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell starts what it puts into the background with Ctrl-C ignored, and our children would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)

FULL = bool(os.environ.get("AMEND_FULL_TESTS"))
"""Whether a missing LibreOffice or Chromium is a failure rather than a skip."""


@pytest.fixture(scope="session")
def office() -> Iterator[Office]:
    """LibreOffice, one process for the whole session. Skips where it is missing; fails under AMEND_FULL_TESTS."""
    missing = missing_office()
    if missing and FULL:
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    with Office() as running:
        yield running


@pytest.fixture(scope="session")
def axe() -> str:
    """The text of axe.min.js."""
    return axe_text()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A headless Chromium with its own empty profile."""
    yield from chromium(tmp_path_factory.mktemp("profile"))
