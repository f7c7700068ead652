"""The published definitions beside the project, for tests; without them those tests are skipped.

`../shared/reference/README.md` names where each file comes from and its licence.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

MISSING = "de gepubliceerde definities staan niet in ../shared/reference"


def reference(name: str) -> Path:
    """The published file, or the test is skipped; worktrees lie a folder deeper."""
    for place in Path(__file__).parents:
        found = place / "shared" / "reference" / name
        if found.is_file():
            return found
    pytest.skip(MISSING)


@cache
def published_json(name: str) -> Any:
    """A published JSON Schema."""
    return json.loads(reference(name).read_text("utf-8"))


@cache
def _openapi(name: str) -> Any:
    yaml = pytest.importorskip("yaml", reason="PyYAML leest de OpenAPI-definities")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(reference(name).read_text("utf-8"), Loader=loader)


def check_openapi(name: str, schema: str, body: Any) -> None:
    """Raises when the body does not fit this schema of a published OpenAPI 3.0 definition."""
    definition = _openapi(name)
    wanted = {"$ref": f"#/components/schemas/{schema}", "components": definition["components"]}
    validator = jsonschema.Draft4Validator(  # OpenAPI 3.0 is near this draft
        wanted, format_checker=jsonschema.FormatChecker()
    )
    validator.validate(body)
    known = definition["components"]["schemas"][schema].get("properties")
    if known is not None:
        assert set(body) <= set(known)
