"""Pictures without a screen: bodies drawn by their triangles into a PNG."""
