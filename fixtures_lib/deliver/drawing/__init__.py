"""Drawings as values, made from a body's plan and its views, and rendered to DXF and PDF alike."""
