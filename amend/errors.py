"""What goes wrong, in one sentence: which file, what was found, what to do."""

from __future__ import annotations


class AmendError(Exception):
    """Something a person can act on; its text is the one line they see."""


class UnreadableError(AmendError):
    """A file that cannot be read.

    `name` is the file as the person named it, `found` what is wrong with it, `advice` what to do.
    """

    def __init__(self, name: str, found: str, advice: str) -> None:
        super().__init__(f"{name}: {found}; {advice}.")
        self.name, self.found, self.advice = name, found, advice

    def __reduce__(self) -> tuple[type[UnreadableError], tuple[str, str, str]]:
        return type(self), (self.name, self.found, self.advice)


class MissingToolError(UnreadableError):
    """A file that can be read only with a program that is not installed here."""


class UnwritableError(AmendError):
    """An output that cannot be written, or must not be."""
