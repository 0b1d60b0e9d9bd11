"""The inner loops of the contact solver, compiled. Imported when the first problem is solved.

Arrays as in small_problem; `scale` (m, 3) are stiffnesses that make forces of displacements,
`slide` (m, 2), `bound` (m,) and `reach` (m,) the slip directions, friction bounds and trial forces
of the statuses. The numbers of modes and statuses are those of small_problem.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from fixtures_lib.deflection.small_problem import Mode, Status
from fixtures_lib.geometry.arrays import Floats, Ints, Singles

_TWO_SIDED, _GIVEN, _ABSENT, _PUSHES = (
    int(Mode.TWO_SIDED), int(Mode.GIVEN), int(Mode.ABSENT), int(Mode.PUSHES),
)  # fmt: skip
_STRIP = 512  # numbers: one row and the sums stay in the nearest cache
_OPEN, _STICKS, _SLIPS = int(Status.OPEN), int(Status.STICKS), int(Status.SLIPS)


@njit(cache=True)  # type: ignore[untyped-decorator]
def newton(
    flexibility: Floats, motions: Floats, shift: Floats, resultant: Floats, friction: Floats,
    mode: Ints, given_n: Floats, anchor: Floats, scale: Floats, hold: float, motion: Floats,
    status: Ints, slide: Floats, bound: Floats, reach: Floats, steps: int,
) -> tuple[Floats, Floats, Floats, Ints, bool, int]:  # fmt: skip
    """Forces (m, 3), motion (6,), place (m, 3), statuses, whether they settled, and steps."""
    m = friction.shape[0]
    n = 3 * m
    system = np.zeros((n + 6, n + 6))
    right = np.zeros(n + 6)
    p, w, q = np.zeros((m, 3)), np.zeros((m, 3)), motion.copy()
    status, slide = status.copy(), slide.copy()
    bound, reach = bound.copy(), reach.copy()
    system[n:, :n] = motions.T
    for k in range(6):
        system[n + k, n + k] = -hold
    for step in range(steps):
        _fill(
            system, right, flexibility, motions, shift, resultant, friction, mode, given_n,
            anchor, scale, hold, motion, status, slide, bound, reach,
        )  # fmt: skip
        answer = np.linalg.solve(system, right)
        q = answer[n:].copy()
        force = answer[:n].copy()
        place = flexibility @ force + motions @ q + shift
        p, w = force.reshape(m, 3), place.reshape(m, 3)
        settled = _classify(
            p, w, anchor, scale, friction, mode, given_n, status, slide, bound, reach
        )
        if settled:
            largest = max(np.abs(p).max(), 1e-6)
            if hold * np.abs(q - motion).max() <= 1e-9 * largest:
                return p, q, w, status, True, step + 1
            motion = q
    return p, motion, w, status, False, steps


@njit(cache=True)  # type: ignore[untyped-decorator]
def _fill(
    system: Floats, right: Floats, flexibility: Floats, motions: Floats, shift: Floats,
    resultant: Floats, friction: Floats, mode: Ints, given_n: Floats, anchor: Floats,
    scale: Floats, hold: float, motion: Floats, status: Ints, slide: Floats, bound: Floats,
    reach: Floats,
) -> None:  # fmt: skip
    """The linear system of one Newton step for the statuses as they are."""
    m = friction.shape[0]
    n = 3 * m
    system[:n] = 0.0
    for i in range(m):
        row = 3 * i
        if status[i] == _OPEN:
            for k in range(3):
                system[row + k, row + k] = 1.0
                right[row + k] = 0.0
            continue
        if mode[i] == _GIVEN:
            system[row, row] = 1.0
            right[row] = given_n[i]
        else:
            _place_row(system, right, flexibility, motions, shift, row, scale[i, 0])
        if status[i] == _STICKS:
            for k in range(1, 3):
                s = scale[i, k]
                _place_row(system, right, flexibility, motions, shift, row + k, s)
                right[row + k] += s * anchor[i, k - 1]
        else:
            _slip_rows(
                system, right, flexibility, motions, shift, row, friction[i],
                min(scale[i, 1], scale[i, 2]), slide[i], bound[i], reach[i], anchor[i],
            )  # fmt: skip
    for k in range(6):
        right[n + k] = -resultant[k] - hold * motion[k]


@njit(cache=True)  # type: ignore[untyped-decorator]
def _place_row(
    system: Floats, right: Floats, flexibility: Floats, motions: Floats, shift: Floats,
    row: int, s: float,
) -> None:  # fmt: skip
    n = flexibility.shape[0]
    for c in range(n):
        system[row, c] = s * flexibility[row, c]
    for c in range(6):
        system[row, n + c] = s * motions[row, c]
    right[row] = -s * shift[row]


@njit(cache=True)  # type: ignore[untyped-decorator]
def _slip_rows(
    system: Floats, right: Floats, flexibility: Floats, motions: Floats, shift: Floats, row: int,
    friction: float, s: float, slide: Floats, bound: float, reach: float, anchor: Floats,
) -> None:  # fmt: skip
    """p_t = mu p_n s(z), with the change of the slip direction s to first order."""
    n = flexibility.shape[0]
    share = min(1.0, bound / reach) if reach > 0.0 and bound > 0.0 else 0.0
    for k in range(2):
        at = row + 1 + k
        right[at] = 0.0
        for j in range(2):
            turn = share * ((1.0 if j == k else 0.0) - slide[k] * slide[j])
            if turn == 0.0:
                continue
            source = row + 1 + j
            for c in range(n):
                system[at, c] += turn * s * flexibility[source, c]
            for c in range(6):
                system[at, n + c] += turn * s * motions[source, c]
            right[at] += turn * s * (anchor[j] - shift[source])
            system[at, row + 1 + j] -= turn
        system[at, at] += 1.0
        system[at, row] -= friction * slide[k]


@njit(cache=True)  # type: ignore[untyped-decorator]
def _classify(
    p: Floats, w: Floats, anchor: Floats, scale: Floats, friction: Floats, mode: Ints,
    given_n: Floats, status: Ints, slide: Floats, bound: Floats, reach: Floats,
) -> bool:  # fmt: skip
    """New statuses in place; whether nothing changed."""
    same = True
    for i in range(p.shape[0]):
        s = min(scale[i, 1], scale[i, 2])
        normal = given_n[i] if mode[i] == _GIVEN else p[i, 0] - scale[i, 0] * w[i, 0]
        a = p[i, 1] - s * (w[i, 1] - anchor[i, 0])
        b = p[i, 2] - s * (w[i, 2] - anchor[i, 1])
        load = abs(normal) if mode[i] == _TWO_SIDED else max(normal, 0.0)
        bound[i] = friction[i] * load
        reach[i] = np.sqrt(a * a + b * b)
        new = _SLIPS
        if bound[i] > 0.0 and reach[i] <= bound[i] * (1.0 + 1e-12):
            new = _STICKS
        if mode[i] == _ABSENT or (mode[i] == _PUSHES and normal <= 0.0):
            new = _OPEN
        x = y = 0.0
        if new == _SLIPS and reach[i] > 0.0:
            x, y = a / reach[i], b / reach[i]
        turned = abs(slide[i, 0] - x) >= 1e-9 or abs(slide[i, 1] - y) >= 1e-9
        if new != status[i] or (new == _SLIPS and turned):
            same = False
        status[i], slide[i, 0], slide[i, 1] = new, x, y
    return same


@njit(cache=True)  # type: ignore[untyped-decorator]
def split(
    flexibility: Floats, motions: Floats, gap: Floats, resultant: Floats, friction: Floats,
    mode: Ints, given_n: Floats, base: Floats, rounds: int, every: int, relax: float,
) -> tuple[Floats, Floats, bool]:  # fmt: skip
    """Forces (3m,), motion (6,), and whether they came together (see `splitting`).

    `gap` (3m,) is the place without contact forces, from the anchors; `base` (3m,) a typical
    flexibility, equal for the three directions of a contact. The opening by slip is renewed
    `every` so many rounds, by a share `relax` of its change.
    """
    n = gap.shape[0]
    z, pull, shifted, q = np.zeros(n), np.zeros(n), gap.copy(), np.zeros(6)
    right = np.empty(n + 6)
    right[n:] = -resultant
    weight = 1.0
    inverse = _saddle_inverse(flexibility, motions, weight, base)
    for k in range(rounds):
        right[:n] = weight * base * (z - pull) - shifted
        answer = inverse @ right
        p, q = answer[:n], answer[n:].copy()
        last = 1.6 * p - 0.6 * z + pull
        before = z
        z = _in_cones(last, friction, mode, given_n)
        pull = last - z
        change = 0.0
        if (k + 1) % every == 0:
            change = _open_by_slip(gap, shifted, weight * base * pull, friction, mode, relax)
        if (k + 1) % 40 == 0:
            size = max(weight * np.abs(base * pull).max(), 1e-7)
            primal = np.abs(p - z).max() / max(np.abs(z).max(), 1e-9)
            dual = weight * np.abs(base * (z - before)).max() / size
            if primal < 1e-10 and max(dual, change / size) < 1e-9:
                return z, q, True
            ratio = np.sqrt(max(primal, 1e-16) / max(dual, 1e-16))
            if ratio > 3.0 or ratio < 1.0 / 3.0:
                new = min(max(weight * min(max(ratio, 0.1), 10.0), 1e-4), 1e6)
                pull = pull * (weight / new)
                weight = new
                inverse = _saddle_inverse(flexibility, motions, weight, base)
    return z, q, False


@njit(cache=True)  # type: ignore[untyped-decorator]
def _saddle_inverse(flexibility: Floats, motions: Floats, weight: float, base: Floats) -> Floats:
    """Of the balance with the pull's own flexibility; a trace of give keeps it regular."""
    n = base.shape[0]
    system = np.zeros((n + 6, n + 6))
    system[:n, :n] = flexibility
    system[:n, n:] = motions
    system[n:, :n] = motions.T
    for i in range(n):
        system[i, i] += weight * base[i]
    for k in range(6):
        system[n + k, n + k] = -1e-12 / np.median(base)
    return np.ascontiguousarray(np.linalg.inv(system))


@njit(cache=True)  # type: ignore[untyped-decorator]
def _open_by_slip(
    gap: Floats, shifted: Floats, place: Floats, friction: Floats, mode: Ints, relax: float
) -> float:
    """Raise the normal gap by friction times slip, in place; the largest change."""
    largest = 0.0
    for i in range(friction.shape[0]):
        if mode[i] == _PUSHES:
            x, y = place[3 * i + 1], place[3 * i + 2]
            change = gap[3 * i] + friction[i] * np.sqrt(x * x + y * y) - shifted[3 * i]
            shifted[3 * i] += relax * change
            largest = max(largest, relax * abs(change))
    return largest


@njit(cache=True)  # type: ignore[untyped-decorator]
def _in_cones(trial: Floats, friction: Floats, mode: Ints, given_n: Floats) -> Floats:
    """The forces nearest to `trial` inside the contacts' friction cones."""
    out = np.zeros_like(trial)
    for i in range(friction.shape[0]):
        normal, a, b, mu = trial[3 * i], trial[3 * i + 1], trial[3 * i + 2], friction[i]
        length = np.sqrt(a * a + b * b)
        if mode[i] == _ABSENT:
            continue
        if mode[i] != _PUSHES:
            normal = given_n[i] if mode[i] == _GIVEN else normal
            bound = mu * abs(normal)
        elif length <= mu * normal:
            bound = length
        else:
            normal = max((normal + mu * length) / (1.0 + mu * mu), 0.0)
            bound = mu * normal
        share = bound / length if length > bound else 1.0
        out[3 * i], out[3 * i + 1], out[3 * i + 2] = normal, a * share, b * share
    return out


@njit(cache=True)  # type: ignore[untyped-decorator]
def combined(rows: Ints, amounts: Floats, skin: Singles, motions: Floats, motion: Floats) -> Floats:
    """(3s,) sum of the skin's `rows` times `amounts`, and a rigid motion (6,)."""
    out = motions @ motion
    for k in range(rows.shape[0]):
        factor = np.float32(amounts[k])
        if factor == 0.0:
            continue
        row = skin[rows[k]]
        for c in range(out.shape[0]):
            out[c] += factor * row[c]
    return out


@njit(cache=True)  # type: ignore[untyped-decorator]
def products(amounts: Singles, rows: Singles, out: Singles) -> None:
    """`out` (k, w) += amounts (k, r) @ rows (r, w), in one thread.

    A threaded product waits for its slowest thread: where other work keeps the processors busy,
    that is ten times as long.
    """
    for start in range(0, rows.shape[1], _STRIP):
        end = min(start + _STRIP, rows.shape[1])
        for r in range(rows.shape[0]):
            row = rows[r, start:end]
            for k in range(amounts.shape[0]):
                factor = amounts[k, r]
                if factor == 0.0:
                    continue
                sums = out[k, start:end]
                for c in range(end - start):
                    sums[c] += factor * row[c]
