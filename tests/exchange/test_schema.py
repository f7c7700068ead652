"""The published schema is the one that the dataclasses make."""

import json

import jsonschema
import pytest

from intake_desktop.exchange.schema import FILE_NAME, make_schema
from intake_desktop.paths import RESOURCES
from tests.exchange.zendingen import a_plain


def test_the_published_schema_is_up_to_date() -> None:
    """When a dataclass changed: write `make_schema()` to the file again (README.md says how)."""
    published = json.loads((RESOURCES / "schema" / FILE_NAME).read_text("utf-8"))
    assert published == make_schema()


@pytest.mark.parametrize("name", ["formaat", "versie", "afzender", "dossiers"])
def test_the_schema_misses_what_is_not_there(name: str) -> None:
    plain = a_plain()
    del plain[name]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain, make_schema())


def test_the_schema_knows_no_other_fields() -> None:
    plain = a_plain()
    plain["dossiers"][0]["dossier"]["client"]["schoenmaat"] = "38"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain, make_schema())
