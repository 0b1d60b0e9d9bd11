"""Flat views of solids: hidden lines and sections, as plain line work for drawings."""
