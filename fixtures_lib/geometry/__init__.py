"""Shapes as plain numbers: frames, triangle meshes, loops, hole patterns, what a part consists of.

Nothing here knows the CAD kernel, the mesher or the job. Lengths are mm.
"""
