"""Bought items as simple exact solids, to scale from their catalogue data.

Every item is drawn in its own axes: it stands on z = 0, x points at the part, and the contact is
at (0, 0, contact height).
"""
