"""One file a version of the tables; none is ever changed after it has been given out."""
