"""The Holdfast window."""

from app.immortals import make_immortal

make_immortal()
