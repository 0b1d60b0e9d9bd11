"""What the hand does with things, by one rule for the 3D view and the plan."""
