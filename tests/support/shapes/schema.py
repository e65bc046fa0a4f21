"""The order of children that ECMA-376 asks for, as one line a type (Part 1, 17.3.1.26, 17.3.2.28, 17.4, 17.6)."""

from __future__ import annotations

from support.resolution import w

ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss"
    " imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd"
    " fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden"
    " ins del trPrChange",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
    " headers cellIns cellDel cellMerge tcPrChange",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing"
    " tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
    "numPr": "ilvl numId numberingChange ins",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
}
PLACES = {w(tag): {w(name): place for place, name in enumerate(names.split())} for tag, names in ORDERS.items()}
"""For each type, the place of each child; what is not listed may stand anywhere."""
EXACT = frozenset(w(name) for name in ("pPr", "rPr", "trPr", "tcPr", "tblPr", "numPr"))
"""The types that hold each child once at most."""
