"""Rigid-body statics: is the part located, does it seat, do the forces hold it. Instant.

    wrench       a force and its moment: [F, (r - c) x F / L], scaled by a length L about a point c
    twist        a small motion, in the same scaling: [v, L w]
    generator    one direction in which a contact can push: its forces are the sums of these

All in the fixture frame. A part that passes here can still bend: that is `deflection`.
"""
