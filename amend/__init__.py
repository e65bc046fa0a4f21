"""Read amendment papers, prove them against the motion, and write what a council needs of them."""
