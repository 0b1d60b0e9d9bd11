"""Proposals: how a part could be laid, located and held, found from its shape."""
