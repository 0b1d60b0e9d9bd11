"""A CalculiX input deck of one state, on the program's own mesh.

A patch is the mean displacement of the skin over a disc. CalculiX says the same exactly: three
unknowns of a node of its own are tied to the skin by *EQUATION with the patch's weights,

    u_k = sum_i w_i (axis_k . u_i)            k = 1 into the part, 2 and 3 across it

and by virtual work a force on that node is spread over the skin by the same weights. Such a
reference node carries loads, springs to the ground (SPRING1), or a foot: a small block that moves
as the node does and touches a fixed block by CalculiX's own contact (surface to surface, penalty)
with Coulomb friction. Tried and left: node-to-face contact and nonlinear springs, on which
CalculiX's Newton method does not settle.

           part
        ....|....      three *EQUATIONs
            R
          [foot]       contact pair: k per area, friction, stick slope
        ==[anvil]==    fixed; that of a clamp is free along 1 and pushed with the clamp's force
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import numpy as np

from fixtures_lib.deflection.case import (
    Case,
    Clamp,
    Contact,
    ElasticMaterial,
    FacePressure,
    Land,
)
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.patches import Patch, disc_patch
from fixtures_lib.deflection.springs import give_of
from fixtures_lib.deflection.tet_mesh import SIDES, TetMesh
from fixtures_lib.deflection.wiring import Site, wired
from fixtures_lib.geometry.arrays import Floats

Law = Literal["bonded", "contact"]
_FOOT = 1.0  # edge of the blocks in mm, so a face of 1 mm2


class Deck:
    """Collects lines; numbers nodes and elements from 1, those of the mesh first."""

    def __init__(self, body: ElasticBody) -> None:
        self.mesh = body.mesh
        self._nodes = len(body.mesh.points)
        self._elements = len(body.mesh.tets)
        self._model = list(_mesh_lines(body.mesh, body.material))
        self._loads: list[str] = []
        self.references: dict[str, int] = {}
        self.nonlinear = False

    def text(self) -> str:
        return "\n".join([*self._model, *self._step()]) + "\n"

    def add_reference(self, name: str, patch: Patch, axes: Floats) -> int:
        """A node that moves as the patch does on average, along `axes` (3, 3) rows."""
        node = self._new_node((0.0, 0.0, 0.0))
        for k, axis in enumerate(axes, start=1):
            terms = [(node, k, -1.0)]
            for i, weight in zip(patch.nodes, patch.weights, strict=True):
                terms += [
                    (int(i) + 1, j + 1, float(weight * axis[j]))
                    for j in range(3)
                    if abs(axis[j]) > 1e-12
                ]
            self._equation(terms)
        self.references[name] = node
        return node

    def add_rigid(self, patch: Patch, axis: Floats) -> None:
        """The patch's mean displacement along `axis` is zero; pushes and pulls."""
        heaviest = int(np.argmax(patch.weights))
        first = int(np.argmax(np.abs(axis)))
        terms = [
            (int(i) + 1, j + 1, float(w * axis[j]))
            for i, w in zip(patch.nodes, patch.weights, strict=True)
            for j in range(3)
            if abs(axis[j]) > 1e-12
        ]
        leader = (int(patch.nodes[heaviest]) + 1, first + 1)
        self._equation(sorted(terms, key=lambda term: term[:2] != leader))

    def add_spring(self, node: int, direction: int, n_per_mm: float) -> None:
        name = f"S{self._elements + 1}"
        self._new_element("SPRING1", [node], name)
        self._model += [f"*SPRING,ELSET={name}", str(direction), f"{n_per_mm:.9e}"]

    def add_foot(
        self, node: int, normal: float, sideways: float, friction: float,
        height_mm: float = 0.0, push_n: float | None = None,
    ) -> None:  # fmt: skip
        """Contact with friction; stiffnesses in N/mm. With `push_n` the anvil pushes that hard."""
        at = -1000.0 - 10.0 * len(self.references)
        name = f"F{node}"
        foot = self._block(at - height_mm, 1.0)
        anvil = self._block(at, -1.0)
        for corner in foot[0]:
            for k in (1, 2, 3):
                self._equation([(corner, k, -1.0), (node, k, 1.0)])
        self._pair(name, foot[1], anvil[1], normal, sideways, friction)
        held = ",".join(str(n) for n in anvil[0])
        self._model += [f"*NSET,NSET=A{name}", held, "*BOUNDARY"]
        if push_n is None:
            self._model.append(f"A{name},1,3")
        else:
            self._model.append(f"A{name},2,3")
            for corner in anvil[0][1:]:
                self._equation([(corner, 1, -1.0), (anvil[0][0], 1, 1.0)])
            self.add_force(anvil[0][0], 1, push_n)
            # The anvil floats until it touches; this holds it, and takes no force to speak of.
            self.add_spring(anvil[0][0], 1, 1e-6 * normal)
        self.nonlinear = True

    def add_force(self, node: int, direction: int, force_n: float) -> None:
        self._loads += ["*CLOAD", f"{node},{direction},{force_n:.9e}"]

    def add_gravity(self, m_s2: Iterable[float]) -> None:
        g = np.array(list(m_s2)) * 1000.0
        size = float(np.linalg.norm(g))
        if size > 0.0:
            d = g / size
            self._loads += ["*DLOAD", f"PART,GRAV,{size:.9e},{d[0]:.9e},{d[1]:.9e},{d[2]:.9e}"]

    def add_pressure(self, load: FacePressure) -> None:
        """On the sides of elements, so that CalculiX spreads it by its own integrals."""
        corners = np.sort(self.mesh.skin[self.mesh.skin_faces == load.face, :3], axis=1)
        wanted = {tuple(row) for row in corners}
        self._loads.append("*DLOAD")
        for side in range(4):
            keys = np.sort(self.mesh.tets[:, SIDES[side, :3]], axis=1)
            chosen = [e for e, key in enumerate(map(tuple, keys)) if key in wanted]
            self._loads += [f"{e + 1},P{side + 1},{load.pressure_mpa:.9e}" for e in chosen]

    def _step(self) -> list[str]:
        start = ["*STEP,INC=500", "*STATIC"]
        if self.nonlinear:
            start = [
                "*STEP,INC=500",
                "*CONTROLS,PARAMETERS=FIELD",
                "1.e-5,1.e-5",
                "*STATIC",
                "1.,1.",
            ]
        printed = ["*NODE PRINT,NSET=SKIN", "U", "*END STEP"]
        return [*start, *self._loads, *printed]

    def _new_node(self, at: tuple[float, float, float]) -> int:
        self._nodes += 1
        x, y, z = at
        self._model += ["*NODE,NSET=SKIN", f"{self._nodes},{x:.9e},{y:.9e},{z:.9e}"]
        return self._nodes

    def _new_element(self, kind: str, nodes: list[int], name: str) -> int:
        self._elements += 1
        numbers = ",".join(map(str, nodes))
        self._model += [f"*ELEMENT,TYPE={kind},ELSET={name}", f"{self._elements},{numbers}"]
        return self._elements

    def _equation(self, terms: list[tuple[int, int, float]]) -> None:
        self._model += ["*EQUATION", str(len(terms))]
        for start in range(0, len(terms), 4):
            row = [f"{n},{k},{c:.12e}" for n, k, c in terms[start : start + 4]]
            self._model.append(",".join(row))

    def _block(self, x: float, way: float) -> tuple[list[int], str]:
        """Nodes of a block whose face at `x` looks along -way, and that face."""
        near, far = (x, x + _FOOT) if way > 0.0 else (x - _FOOT, x)
        # The anvil is three times as wide, so that the foot never slides off it.
        y0, y1 = (0.0, _FOOT) if way > 0.0 else (-_FOOT, 2.0 * _FOOT)
        square = [(y0, y0), (y1, y0), (y1, y1), (y0, y1)]
        nodes = [self._new_node((level, y, z)) for level in (near, far) for y, z in square]
        name = f"B{self._elements + 1}"
        element = self._new_element("C3D8", nodes, name)
        self._model.append(f"*SOLID SECTION,ELSET={name},MATERIAL=PART")
        return nodes, f"{element},{'S1' if way > 0.0 else 'S2'}"

    def _pair(
        self, name: str, foot: str, anvil: str, normal: float, sideways: float, friction: float
    ) -> None:
        area = _FOOT * _FOOT
        self._model += [
            *(f"*SURFACE,NAME=S{name}", foot, f"*SURFACE,NAME=M{name}", anvil),
            *(f"*SURFACE INTERACTION,NAME=I{name}",),
            *("*SURFACE BEHAVIOR,PRESSURE-OVERCLOSURE=LINEAR", f"{normal / area:.9e},1.e-9"),
            *(("*FRICTION", f"{friction:.9e},{sideways / area:.9e}") if friction > 0.0 else ()),
            f"*CONTACT PAIR,INTERACTION=I{name},TYPE=SURFACE TO SURFACE",
            f"S{name},M{name}",
        ]


def deck_of(body: ElasticBody, case: Case, law: Law) -> Deck:
    """The case's only state. `law` says what a contact is:

    bonded    springs that push and pull, also sideways where there is friction: a linear state
    contact   CalculiX's contact pairs, with friction where there is any
    """
    deck = Deck(body)
    for site in wired(body.skin, case).sites:
        _add_site(deck, site, body.material, law)
    for force in case.forces:
        patch = disc_patch(body.skin, force.id, force.point, force.patch_radius_mm)
        node = deck.add_reference(force.id, patch, np.eye(3))
        for k, value in enumerate(force.force_n, start=1):
            if value != 0.0:
                deck.add_force(node, k, value)
    for pressure in case.pressures:
        deck.add_pressure(pressure)
    deck.add_gravity(case.gravity_m_s2)
    return deck


def _add_site(deck: Deck, site: Site, part: ElasticMaterial, law: Law) -> None:
    owner = site.owner
    assert not isinstance(owner, Land)
    give = give_of(owner, part, "soft", 1.0)
    if give.normal == 0.0:
        assert isinstance(owner, Contact)
        assert owner.two_sided
        deck.add_rigid(site.patch, site.axes[0])
        return
    node = deck.add_reference(owner.id, site.patch, site.axes)
    normal, sideways, friction = 1.0 / give.normal, 1.0 / give.sideways, owner.friction_low
    push = owner.force_n if isinstance(owner, Clamp) else None
    height = owner.height_um / 1000.0 if isinstance(owner, Contact) else 0.0
    two_sided = isinstance(owner, Contact) and owner.two_sided
    if law == "contact" and not two_sided and (push is None or friction > 0.0):
        deck.add_foot(node, normal, sideways, friction, height, push)
        return
    if push is not None:
        deck.add_force(node, 1, push)
    else:
        deck.add_spring(node, 1, normal)
    if law == "bonded" and friction > 0.0 and not two_sided:
        deck.add_spring(node, 2, sideways)
        deck.add_spring(node, 3, sideways)


def _mesh_lines(mesh: TetMesh, material: ElasticMaterial) -> Iterable[str]:
    yield "*NODE,NSET=ALL"
    for i, (x, y, z) in enumerate(mesh.points, start=1):
        yield f"{i},{x:.12e},{y:.12e},{z:.12e}"
    yield "*ELEMENT,TYPE=C3D10,ELSET=PART"
    for i, tet in enumerate(mesh.tets + 1, start=1):
        yield ",".join(map(str, (i, *tet)))
    yield "*NSET,NSET=SKIN"
    yield from (str(node + 1) for node in mesh.skin_nodes)
    yield "*MATERIAL,NAME=PART"
    yield from ("*ELASTIC", f"{material.youngs_mpa:.9e},{material.poisson:.9e}")
    yield from ("*DENSITY", f"{max(material.density_kg_m3, 1e-6) * 1e-12:.9e}")
    yield "*SOLID SECTION,ELSET=PART,MATERIAL=PART"
