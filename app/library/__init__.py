"""The repeat-customer library in the window: find, look at, open, keep, use again.

shelf            the library itself, asked in a thread
library_desk     what is done with the open job: keep it, open another, take a layout over
library_window   the window: search and facets, results with pictures, the chosen fixture's story
story            what happened to a fixture, as one time line
"""
