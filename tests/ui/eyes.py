"""Colours as eyes see them that lack one kind of cone, or all three.

The matrices are those of Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color
Vision Deficiency”, IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, severity 1.0, for linear RGB.
The distance is ΔE of CIE 1976: about 2 is just seen, 10 is seen at a glance.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from game.ui.theme import Colour

EYES: Final = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
_XYZ: Final = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
_DAYLIGHT: Final = _XYZ.sum(axis=1)


def distance(one: Colour, other: Colour, eyes: str) -> float:
    """How far apart two colours are for these eyes."""
    return float(np.linalg.norm(_lab(one, eyes) - _lab(other, eyes)))


def _lab(colour: Colour, eyes: str) -> Any:
    parts = np.array(colour[:3]) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    x, y, z = _XYZ @ np.clip(EYES[eyes] @ linear, 0.0, 1.0) / _DAYLIGHT
    a, b, c = (t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29 for t in (x, y, z))
    return np.array([116 * b - 16, 500 * (a - b), 200 * (b - c)])
