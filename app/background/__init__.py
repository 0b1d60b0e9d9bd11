"""Work that the window doesn't wait for: a worker process, a thread, turns of the window's own."""
