"""A real Chromium, and axe-core in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

# Wheels that carry axe.min.js; the newest rules are in the first.
AXE = (
    ("axe_playwright_python", "axe.min.js"),
    ("axe_selenium_python", "node_modules/axe-core/axe.min.js"),
)
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def absent(found: str) -> None:
    if os.environ.get("AMEND_FULL_TESTS"):
        pytest.fail(found)
    pytest.skip(found)


def axe_text() -> str:
    """The text of axe.min.js, found beside the package that bundles it, which is not imported."""
    for package, file in AXE:
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            if (Path(folder) / file).exists():
                return (Path(folder) / file).read_text("utf-8")
    absent("no package with axe.min.js is installed")
    return ""


def chromium(profile: Path) -> Iterator[Any]:
    """A headless Chromium with its own empty profile."""
    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not program or not driver or not find_spec("selenium"):
        absent("Chromium, its driver or selenium is missing")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = str(program)
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    running = webdriver.Chrome(options=options, service=Service(driver))
    yield running
    running.quit()


def look(browser: Any, address: str, scheme: str = "light", width: int = 1280, media: str = "") -> None:
    """Open `address` afresh in a colour scheme, at a width in CSS pixels, for screen or print."""
    features = {"prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce"}
    emulated = [{"name": name, "value": value} for name, value in features.items()]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": emulated})
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.get("about:blank")
    browser.get(address)


def violations(browser: Any, axe: str) -> list[str]:
    """Return what axe-core, with every rule it has, finds on the open page."""
    browser.execute_script(axe)
    result = browser.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {resultTypes: ['violations']}).then(done, e => done({error: String(e)}))"
    )
    assert "error" not in result, result
    assert len(result["passes"]) > 10
    return [f"{rule['id']}: {node['html']}" for rule in result["violations"] for node in rule["nodes"]]
