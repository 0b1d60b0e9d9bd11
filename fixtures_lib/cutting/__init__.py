"""Forces of cutting on the part."""
