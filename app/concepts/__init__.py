"""Concepts side by side: a vise against a vacuum plate, for the same part under the same loads.

concept          one layout with its figures
figures          what is compared, row by row, and which concept is best in it
concept_desk     keep, add from a file, solve, choose
concepts_window  the table with pictures
"""
