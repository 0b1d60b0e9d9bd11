"""The document and what comes of it: opened, seen first, kept safe, saved, released."""
