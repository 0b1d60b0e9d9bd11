"""The Holdfast window."""
