"""How each version of the tables came from the one before, run by `store.versions`."""
