"""Sweeps: a plan of points, strategies, seeds and summers, computed in shards that survive whatever stops them."""

from game.lab.sweep.designs import Range, grid, latin_hypercube
from game.lab.sweep.executing import NoCluster, cores_for, open_executor
from game.lab.sweep.folder import OtherSweep, ShardFolder
from game.lab.sweep.plan import BOUNDS, MOST_POINTS, Plan, Point, Run, takes
from game.lab.sweep.plan_file import WrittenPlan, read_plan
from game.lab.sweep.playing import Failure
from game.lab.sweep.results import FailedSummer, Summary, as_json, failed_summers, summaries
from game.lab.sweep.rows import NoSuchRow, Row, read_row
from game.lab.sweep.running import WorkersLost, compute, missing_shards
from game.lab.sweep.shards import SHARD, Shard, shards_of
from game.lab.sweep.table import CSV, PARQUET, check_parquet, provenance_file, units_file, write_table

__all__ = [
    "BOUNDS",
    "CSV",
    "MOST_POINTS",
    "PARQUET",
    "SHARD",
    "FailedSummer",
    "Failure",
    "NoCluster",
    "NoSuchRow",
    "OtherSweep",
    "Plan",
    "Point",
    "Range",
    "Row",
    "Run",
    "Shard",
    "ShardFolder",
    "Summary",
    "WorkersLost",
    "WrittenPlan",
    "as_json",
    "check_parquet",
    "compute",
    "cores_for",
    "failed_summers",
    "grid",
    "latin_hypercube",
    "missing_shards",
    "open_executor",
    "provenance_file",
    "read_plan",
    "read_row",
    "shards_of",
    "summaries",
    "takes",
    "units_file",
    "write_table",
]
