"""The 3D view. Self-contained: it is told what to show, and says where the mouse is.

    view = Viewport()
    view.set_body("part", body_mesh, BodyStyle(), pose)     the same mesh is uploaded once
    view.place_body("part", pose)   view.style_body("part", BodyStyle(opacity=0.4))
    view.show_body("part", False)   view.remove_body("part")   view.clear()   view.body_keys
    view.fit(keys=None, animate=False)   view.look("iso" | "front" | ..., animate=False)
    view.set_perspective(True)   view.zoom(1.2)   view.viewpoint   view.set_viewpoint(v, animate)
    view.set_theme(dark=True)   view.set_navigation(NAVIGATIONS["SolidWorks"])
    view.set_filter(PickFilter(faces=True, edges=True))     what hover and picked may take
    view.select([pick, whole_body("part")])                 the view never selects by itself
    view.set_field("part", Field(surface, values, displacement_mm), factor=500.0)
    view.clear_field("part")   view.probe(x, y) -> (Pick, value) | None
    view.set_markers("forces", [Arrow(...), Dot(...), Text(...)], on_top=False)
    view.set_section(SectionPlane(point, normal))           cuts off what lies on its normal's side
    view.pick(x, y)   view.ray(x, y)   view.pixel(point)   view.mm_per_px(point)
    view.set_tool(tool)                                     a Tool gets each event first
    view.picture(width=None, height=None) -> QImage

Signals: hovered(Pick | None), picked(Pick | None, Qt.KeyboardModifier),
boxed(QRectF, Qt.KeyboardModifier),
context_requested(Pick | None, QPoint on the screen), view_changed().

Everything is in the fixture frame, except meshes and displacements, which are in the body's axes.
Call `install_surface_format()` before the QApplication makes its first window.
"""

from app.viewport.body import BodyStyle
from app.viewport.colour_map import COLOUR_MAPS
from app.viewport.field import Field
from app.viewport.look import BLANK_COLOUR, ITEM_COLOUR, PART_COLOUR, PLATE_COLOUR
from app.viewport.markers import Arrow, Ball, Cone, Dot, Line, Marker, Rod, Text, Triad
from app.viewport.navigation import NAVIGATIONS, Navigation
from app.viewport.pick import Pick, PickFilter, Ray, whole_body
from app.viewport.pointer import KeyEvent, PointerEvent, Tool
from app.viewport.section_plane import SectionPlane
from app.viewport.surface import install_surface_format
from app.viewport.viewpoint import VIEWS, Viewpoint
from app.viewport.viewport import Viewport

__all__ = [
    "BLANK_COLOUR",
    "COLOUR_MAPS",
    "ITEM_COLOUR",
    "NAVIGATIONS",
    "PART_COLOUR",
    "PLATE_COLOUR",
    "VIEWS",
    "Arrow",
    "Ball",
    "BodyStyle",
    "Cone",
    "Dot",
    "Field",
    "KeyEvent",
    "Line",
    "Marker",
    "Navigation",
    "Pick",
    "PickFilter",
    "PointerEvent",
    "Ray",
    "Rod",
    "SectionPlane",
    "Text",
    "Tool",
    "Triad",
    "Viewpoint",
    "Viewport",
    "install_surface_format",
    "whole_body",
]
