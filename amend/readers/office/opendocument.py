"""ODT made ready for LibreOffice: bounded, without XML entities, its calculated fields frozen as they are printed."""

from __future__ import annotations

from lxml import etree

from amend.errors import UnreadableError
from amend.model import Source
from amend.readers.office.packing import PackingError, packed, unpacked

MAX_XML = 64 * 1024 * 1024
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# Fields that LibreOffice calculates anew when it opens a file (ODF 1.3, 7.3 to 7.7): what the paper prints would go.
_FIELDS = (
    "author-initials author-name bookmark-ref character-count conditional-text creation-date creation-time creator "
    "date dde-connection description editing-cycles editing-duration expression file-name image-count "
    "initial-creator keywords modification-date modification-time object-count paragraph-count "
    "print-date print-time printed-by reference-ref sender-city sender-company sender-country sender-email "
    "sender-fax sender-firstname sender-initials sender-lastname sender-phone-private sender-phone-work "
    "sender-position sender-postal-code sender-state-or-province sender-street sender-title sheet-name subject "
    "table-count template-name time title user-defined user-field-get variable-get word-count"
)
_CALCULATED = tuple(_TEXT + name for name in _FIELDS.split())
_HARM = "ask where it came from before opening it"


def prepared(source: Source) -> bytes:
    """Return the ODT in `source` to convert; raise `UnreadableError` where it is damaged, locked or out of bounds."""
    try:
        members = unpacked(source.data)
    except PackingError as error:
        raise UnreadableError(source.name, str(error), "ask for it again") from error
    if b"encryption-data" in members.get("META-INF/manifest.xml", b""):
        raise UnreadableError(source.name, "the document is locked with a password", "save a copy without one")
    if "content.xml" not in members:
        raise UnreadableError(source.name, "it is an OpenDocument file without a text inside", "save it as .docx")
    for name in ("content.xml", "styles.xml"):
        if name in members:
            members[name] = _frozen(members[name], name, source)
    return packed(members)


def prepared_flat(source: Source) -> bytes:
    """The same for an ODT that is one XML file."""
    return _frozen(source.data, "text", source)


def _frozen(data: bytes, part: str, source: Source) -> bytes:
    root = _parsed(data, part, source)
    etree.strip_tags(root, *_CALCULATED)
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8")


def _parsed(data: bytes, part: str, source: Source) -> etree._Element:
    if len(data) > MAX_XML:
        raise UnreadableError(source.name, f"its {part} is larger than a paper can be", _HARM)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        found = f"the XML of its {part} is broken (line {error.lineno})"
        raise UnreadableError(source.name, found, "open and save it in LibreOffice") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError(source.name, f"its {part} declares XML entities", _HARM)
    return root
