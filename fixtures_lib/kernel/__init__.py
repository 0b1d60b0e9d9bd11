"""The only package that imports the CAD kernel (OCP, cadquery).

What it hands out are plain values of `fixtures_lib.geometry`, or a shape's bytes. All of it may
crash the process on a damaged shape: callers run it in the worker.
"""
