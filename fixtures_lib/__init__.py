"""Everything in Holdfast that works without a screen."""
