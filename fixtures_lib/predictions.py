"""What was computed for a job's features, as the library keeps it beside a version."""

from __future__ import annotations

from fixtures_lib.reports import DeflectionReport
from fixtures_lib.shop.records import Prediction


def predictions_of(deflection: DeflectionReport | None, version_id: str) -> tuple[Prediction, ...]:
    """One a feature, released from the fixture; none where the deflection is not known."""
    features = () if deflection is None else deflection.features
    return tuple(
        Prediction(
            version_id=version_id,
            feature=feature.id,
            name=feature.name,
            low_um=feature.released_um.low,
            high_um=feature.released_um.high,
            tolerance_um=feature.tolerance_um,
        )
        for feature in features
    )
