"""The language of scenarios as a JSON Schema: what editors complete and check while a trainer writes.

It is made of the same model that reads the file. It knows less than the loader, which alone sees the names that a
scenario gives; and it is stricter on spelling: keys without accents or capitals, values that YAML 1.2 reads as what
they are.
"""

from game.scenario.schema.examples import EXAMPLE
from game.scenario.schema.generating import SCHEMA_FILE, json_schema, schema_text

__all__ = ["EXAMPLE", "SCHEMA_FILE", "json_schema", "schema_text"]
