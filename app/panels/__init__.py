"""The panels around the views: the job as a tree, properties, the catalogue, results.

Each panel is a widget that is made with the session, follows its signals and changes the job only
through `session.apply`. Panels don't know each other, nor the views: what they want of the window
(go to a place, start a tool) they say with a signal.
"""
