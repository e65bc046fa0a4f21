"""Numbers that a list leaves out: a new point may take one ("9.2" between 9.1 and 9.3), and no other changes."""

from __future__ import annotations

from collections.abc import Sequence

from amend.instructions.motion import Motion, Spot


def is_greater(spot: Spot, parts: Sequence[str]) -> bool:
    """Whether a point has a greater number than the one in `parts`, both of them in figures."""
    own = spot.address[-1:]
    return bool(own and parts) and own[0].isdigit() and parts[-1].isdigit() and int(own[0]) > int(parts[-1])


def fills_gap(motion: Motion, siblings: Sequence[int], parts: Sequence[str]) -> bool:
    """Whether a number that no point has lies between those of two points: 12.2 between 12.1 and 12.3."""
    above = tuple(parts[:-1])
    alike = all(not above or motion.spots[at].address[-len(parts) : -1] == above for at in siblings)
    is_taken = any(motion.spots[at].address[-1:] == tuple(parts[-1:]) for at in siblings)
    if not parts or not siblings or not alike or is_taken:
        return False
    greater = [is_greater(motion.spots[at], parts) for at in siblings]
    return greater[-1] and not greater[0]
