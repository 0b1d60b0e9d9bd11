"""What a shop keeps, as frozen values: one file a subject, one struct a kind of record.

record       what every record has: an id, the number of its edition, text that is only text
customers    customers, their parts, the parts' revisions
plates       physical plates and adapters: used holes, inspections
fixtures     fixtures with every version, and who released them
runs         what happened on the machine, and what was measured
attachments  pictures and papers that belong to any of these
"""

from fixtures_lib.shop.records.attachments import Attachment
from fixtures_lib.shop.records.customers import Customer, Part, Revision
from fixtures_lib.shop.records.fixtures import (
    Approval,
    Fixture,
    FixturePlate,
    FixtureStatus,
    Prediction,
    Version,
)
from fixtures_lib.shop.records.plates import Inspection, ShopPlate, UsedHole
from fixtures_lib.shop.records.record import Record, new_id, now
from fixtures_lib.shop.records.runs import Measured, Run, RunPlate

__all__ = [
    "Approval",
    "Attachment",
    "Customer",
    "Fixture",
    "FixturePlate",
    "FixtureStatus",
    "Inspection",
    "Measured",
    "Part",
    "Prediction",
    "Record",
    "Revision",
    "Run",
    "RunPlate",
    "ShopPlate",
    "UsedHole",
    "Version",
    "new_id",
    "now",
]
