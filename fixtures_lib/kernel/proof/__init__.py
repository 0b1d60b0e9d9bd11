"""Exported files read back and compared with what was meant, feature by feature."""
