"""What follows the job by itself: checks, results while something is dragged, mends on offer."""
