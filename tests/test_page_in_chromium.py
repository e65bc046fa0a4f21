"""The HTML page in a real Chromium: axe-core finds nothing, the switch works without scripts, nothing comes alive."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from page_example import EXAMPLE, HOSTILE, cell, item, paragraph
from support.chromium import look, violations

from amend.changes import changes
from amend.drafting import Wish, draft
from amend.model import Redline
from amend.readers import read
from amend.writers.html import render
from amend.writers.options import Options
from amend.writers.view import View

pytestmark = pytest.mark.browser

MANY = Redline(
    tuple(item(f"Point {n} costs [-£{n}.20-][+£{n}.50+] million.", f"{n}.", n % 4, place=f"{n}") for n in range(200)),
    title="Two hundred changes",
)
PAGES = {
    "everything": (EXAMPLE, View.REDLINE),
    "as amended": (EXAMPLE, View.AMENDED),
    "original": (EXAMPLE, View.ORIGINAL),
    "no title": (replace(EXAMPLE, title="", proposer="", seconder="", group=""), View.REDLINE),
    "no changes": (Redline((paragraph("Nothing is changed."),), title="Motion"), View.REDLINE),
    "no text": (Redline(()), View.REDLINE),
    "tables": (Redline(tuple(cell(f"[+{r}+] and {c}", r, c) for r in (1, 3) for c in (2, 3))), View.REDLINE),
    "200 changes": (MANY, View.REDLINE),
    "hostile": (HOSTILE, View.REDLINE),
}
TARGETS = (
    "", "#show-redline", "#show-amended", "#show-original", "#show-side", "#change-2", "#changes", "#instructions",
    "#findings",
)  # fmt: skip
CASES = [
    *(("everything", target) for target in TARGETS),
    *((page, "") for page in PAGES if page != "everything"),
    *((page, "#show-side") for page in ("no changes", "no text", "tables", "hostile")),
]


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every page, written to a file: its address by its name."""
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for number, (name, (redline, view)) in enumerate(PAGES.items()):
        path = folder / f"{number}.html"
        path.write_bytes(render(redline, view, Options()))
        found[name] = path.as_uri()
    return found


def shown(browser: Any) -> list[str]:
    return browser.execute_script(
        "return [...document.querySelectorAll('.view')].filter(v => v.offsetHeight).map(v => v.id)"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("page", "target"), CASES, ids=lambda value: value or "top")
def test_axe_finds_nothing(
    browser: Any, axe: str, addresses: dict[str, str], page: str, target: str, scheme: str
) -> None:
    look(browser, addresses[page] + target, scheme)
    assert violations(browser, axe) == []


@pytest.mark.parametrize("form", ["marked", "instructions"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_drafted_paper(browser: Any, axe: str, tmp_path: Path, scheme: str, form: str) -> None:
    folder = Path(__file__).parents[1] / "samples" / "05-allotments"
    wish = Wish(proposer="Cllr A Smith", seconder="Cllr B Jones", if_carried=True, in_words=form == "instructions")
    path = tmp_path / "paper.html"
    path.write_bytes(draft(read(folder / "motion.md"), read(folder / "amended.md"), "html", wish).data)
    look(browser, path.as_uri(), scheme)
    assert violations(browser, axe) == []


@pytest.mark.parametrize("target", ["", "#show-side"])
def test_axe_finds_nothing_on_a_phone(browser: Any, axe: str, addresses: dict[str, str], target: str) -> None:
    look(browser, addresses["everything"] + target, width=320)
    assert violations(browser, axe) == []


@pytest.mark.parametrize(
    ("target", "view"),
    [
        ("", "show-redline"),
        ("#show-redline", "show-redline"),
        ("#show-amended", "show-amended"),
        ("#show-original", "show-original"),
        ("#show-side", "show-side"),
        ("#change-3", "show-redline"),
        ("#instructions", "show-redline"),
        ("#findings", "show-redline"),
    ],
)
def test_one_view_is_shown_at_a_time(browser: Any, addresses: dict[str, str], target: str, view: str) -> None:
    look(browser, addresses["everything"] + target)
    assert shown(browser) == [view]


def test_the_switch_works_with_scripts_turned_off(browser: Any, addresses: dict[str, str]) -> None:
    look(browser, addresses["everything"])
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.find_element("css selector", ".switch [href='#show-amended']").click()
        assert browser.find_element("id", "show-amended").is_displayed()
        assert not browser.find_element("id", "show-redline").is_displayed()
        browser.find_element("css selector", ".changes a").click()
        assert browser.find_element("id", "change-1").is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_every_change_in_the_list_leads_to_a_place_that_is_shown(browser: Any, addresses: dict[str, str]) -> None:
    look(browser, addresses["everything"])
    reached = browser.execute_script(
        "return [...document.querySelectorAll('.changes a')]"
        ".filter(a => document.querySelector(a.hash).getClientRects().length).length"
    )
    assert reached == len(changes(EXAMPLE))


@pytest.mark.parametrize("target", ["", "#show-amended", "#show-side"])
@pytest.mark.parametrize("page", ["everything", "tables", "200 changes", "hostile"])
def test_the_page_reflows_at_320_pixels(browser: Any, addresses: dict[str, str], page: str, target: str) -> None:
    look(browser, addresses[page] + target, width=320)
    assert browser.execute_script("return document.scrollingElement.scrollWidth") <= 320


def test_links_are_big_enough_to_hit(browser: Any, addresses: dict[str, str]) -> None:
    look(browser, addresses["everything"], width=320)
    small = browser.execute_script(
        "return [...document.querySelectorAll('nav a, .changes a, .instructions a')]"
        ".map(a => a.getBoundingClientRect()).filter(r => r.height < 24 || r.width < 24).length"
    )
    assert small == 0


def test_keyboard_focus_is_seen_and_starts_at_the_skip_link(browser: Any, addresses: dict[str, str]) -> None:
    look(browser, addresses["everything"])
    press(browser, "Tab")
    style = browser.execute_script(
        "const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);"
        "return [e.className, r.top >= 0, s.outlineStyle, s.outlineWidth]"
    )
    assert style == ["skip", True, "solid", "3px"]


def press(browser: Any, key: str) -> None:
    for kind in ("keyDown", "keyUp"):
        event = {"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": 9}
        browser.execute_cdp_cmd("Input.dispatchKeyEvent", event)


def test_in_print_changes_need_no_colour(browser: Any, addresses: dict[str, str]) -> None:
    look(browser, addresses["everything"], "dark", media="print")
    style = browser.execute_script(
        "const of = s => {const c = getComputedStyle(document.querySelector(s));"
        "return [c.textDecorationLine, c.color, c.fontWeight]};"
        "return [of('#redline ins'), of('#redline del'), getComputedStyle(document.querySelector('.bar')).display]"
    )
    assert style == [["underline", "rgb(0, 0, 0)", "700"], ["line-through", "rgb(0, 0, 0)", "400"], "none"]


def test_hostile_words_make_no_elements_and_run_nothing(browser: Any, addresses: dict[str, str]) -> None:
    look(browser, addresses["hostile"])
    counts = browser.execute_script(
        "const n = s => document.querySelectorAll(s).length;"
        "return [n('script'), n('img'), n('svg'), n('iframe'), n('style'), n('base'), n('link'), n('object'),"
        " n('form'), n('a:not([href^=\"#\"])'), [...document.querySelectorAll('*')].filter(e =>"
        " [...e.attributes].some(a => a.name.startsWith('on'))).length, window.hacked === undefined]"
    )
    assert counts == [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, True]


def test_a_page_asks_for_nothing_but_itself(browser: Any, addresses: dict[str, str]) -> None:
    browser.get_log("performance")
    look(browser, addresses["hostile"] + "#show-side")
    asked = [entry["message"] for entry in browser.get_log("performance") if "requestWillBeSent" in entry["message"]]
    assert asked
    assert all(addresses["hostile"] in message or "about:blank" in message for message in asked)


def test_the_policy_lets_the_style_in_and_a_script_not(browser: Any, addresses: dict[str, str]) -> None:
    browser.get_log("browser")
    look(browser, addresses["everything"])
    assert [entry for entry in browser.get_log("browser") if "Content Security Policy" in entry["message"]] == []
    browser.execute_script(
        "const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; document.body.append(s)"
    )
    assert browser.execute_script("return window.hacked") is None
