"""The JSON Schema of a dossier file, made from the dataclasses, kept in `resources/schema/`."""

import dataclasses
import types
from datetime import date, datetime, time
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.overdracht import Afzender
from intake_desktop.exchange.checks import DOSSIER_ID, MAX_PARTS
from intake_desktop.exchange.dossier_file import FORMAAT, MAX_DOSSIERS, VERSIE
from intake_desktop.exchange.limits import MAX_NUMBER, MAX_TEXT

FILE_NAME = "dossiers.schema.json"
_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string", "maxLength": MAX_TEXT},
    int: {"type": "integer", "minimum": -MAX_NUMBER, "maximum": MAX_NUMBER},
    bool: {"type": "boolean"},
    datetime: {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$"},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2}(\.\d+)?)?$"},
}


def make_schema() -> dict[str, Any]:
    """The whole schema; every dataclass is one definition."""
    definitions: dict[str, Any] = {}
    dossier, sender = _of(Dossier, definitions), _of(Afzender, definitions)
    definitions["Dossier"]["properties"]["id"] = {
        "type": "string",
        "pattern": f"^{DOSSIER_ID.pattern}$",
    }
    marks = {"type": "array", "items": {"type": "string", "pattern": "^([0-9a-f]{32})?$"}}
    sent = _object(
        {"dossier": dossier, "versies": {"type": "object", "additionalProperties": marks}},
        ["dossier", "versies"],
    )
    top = {
        "formaat": {"const": FORMAAT},
        "versie": {"const": VERSIE},
        "gemaakt": _PLAIN[datetime],
        "afzender": sender,
        "dossiers": {"type": "array", "minItems": 1, "maxItems": MAX_DOSSIERS, "items": sent},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dossierbestand van Keukentafel",
        "description": "Eén of meer dossiers, zoals ze na het openen van de envelop (age) in het "
        "bestand staan. Wat op zijn beginwaarde staat, is weggelaten.",
        **_object(top, list(top)),
        "$defs": dict(sorted(definitions.items())),
    }


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _of(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        some = next(k for k in get_args(kind) if k is not types.NoneType)
        return {"anyOf": [_of(some, definitions), {"type": "null"}]}
    if origin is tuple:
        items = _of(get_args(kind)[0], definitions)
        return {"type": "array", "maxItems": MAX_PARTS, "items": items}
    if dataclasses.is_dataclass(kind):
        return _reference(kind, definitions)
    if isinstance(kind, type) and issubclass(kind, Enum):
        definitions[kind.__name__] = {"enum": [member.value for member in kind]}
        return {"$ref": f"#/$defs/{kind.__name__}"}
    return dict(_PLAIN[kind])


def _reference(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}
        hints = get_type_hints(kind)
        needed = [
            f.name
            for f in dataclasses.fields(kind)
            if f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING
        ]
        shapes = {field: _of(hint, definitions) for field, hint in hints.items()}
        about = (kind.__doc__ or "").partition("\n")[0]
        definitions[name] = {"description": about, **_object(shapes, needed)}
    return {"$ref": f"#/$defs/{name}"}
