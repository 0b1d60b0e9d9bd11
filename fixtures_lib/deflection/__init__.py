"""How the part bends, slips and shifts on its fixture.

mesh -> stiffness -> factor -> compliance at patches -> a small contact problem for every state.
The only package that imports the mesher and the sparse solver.
"""
