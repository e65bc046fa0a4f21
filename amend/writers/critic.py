"""Redline -> CriticMarkup: Markdown with `{++added++}` and `{--deleted--}`."""

from __future__ import annotations

from amend.model import Redline
from amend.writers.markdown import Dialect, rendered
from amend.writers.options import Options
from amend.writers.view import View

CRITIC_MARKUP = Dialect(
    added=("{++", "++}"),
    deleted=("{--", "--}"),
    undecided=("{==", "==}{>>undecided<<}"),
    critic=True,
)


def render(redline: Redline, view: View, options: Options) -> bytes:
    """Return `view` of `redline` as Markdown with CriticMarkup in UTF-8; only a redline has front matter."""
    return rendered(redline, view, CRITIC_MARKUP)
