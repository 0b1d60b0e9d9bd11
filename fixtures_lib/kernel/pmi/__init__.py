"""Semantic product and manufacturing information: sizes, fits, positions, flatness, datums."""
