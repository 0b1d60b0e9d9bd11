"""Which parts are alike, from a fingerprint of their geometry.

fingerprint   the value that the library stores: a vector, handedness, exact sizes
moments       third moments of the volume, and what of them tells a part from its mirror image
spread        distances between places of the surface
statistics    shares and counts of surfaces, holes, bosses, slots
making        a part's fingerprint
comparing     same, mirrored, new revision, similar: a relation, a score, words
nearest       the nearest of many vectors
"""
