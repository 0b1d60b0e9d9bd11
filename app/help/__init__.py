"""Help in the program: pages that F1 opens, and the first tutorial, which ticks itself off."""
