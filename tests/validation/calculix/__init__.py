"""The same mesh, supports and loads in CalculiX, a finite-element program of other makers."""
