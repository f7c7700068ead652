"""Templates of the papers: view values in, block XML out; mistakes are told with file and line."""

import re
import traceback
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from intake_desktop.documents.blocks import Block, BlockError, parse_blocks
from intake_desktop.domain.tekst import clean_text
from intake_desktop.errors import DefinitionError

LINE_END = Markup("<einde/>")
_LINE_ENDS = re.compile("\r\n|[\n\r\u2028\u2029]")
_LINE_MARK = re.compile(r"(?m)^[ \t]*(?=<)")
_TEMPLATE_MISTAKES = (
    TemplateError, TypeError, ValueError, AttributeError, LookupError, ArithmeticError,
    RecursionError,
)  # fmt: skip


def render(folder: Path, name: str, view: object) -> tuple[str, Block]:
    """The block XML that this template makes of the view, and the same read and checked.

    Raises DefinitionError naming file, line and remedy when the template is broken.
    """
    try:
        xml = _environment(folder, marked=False).get_template(name).render(view=view)
    except _TEMPLATE_MISTAKES as error:
        raise _explained(folder, name, error) from error
    try:
        return xml, parse_blocks(xml)
    except (ET.ParseError, BlockError) as error:
        raise _located(folder, name, view, error) from error


def warm(folder: Path, name: str) -> None:
    """Compile a template ahead of its first use; a mistake in it shows when it is used."""
    with suppress(TemplateError):
        _environment(folder, marked=False).get_template(name)


@cache
def _environment(folder: Path, *, marked: bool) -> ImmutableSandboxedEnvironment:
    """Templates are data: no Python reaches them, a missing value is a mistake, all is escaped.

    With `marked` the output tells from which line each block comes.
    """
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_typed,
        extensions=[LineMarks] if marked else [],
    )


def _typed(value: Any) -> Any:
    """Text as people typed it: unshowable characters replaced, their line ends kept."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    text = clean_text(value)
    if _LINE_ENDS.search(text) is None:
        return text
    return LINE_END.join(escape(line) for line in _LINE_ENDS.split(text))


class LineMarks(Extension):
    """Writes `<?regel FILE:LINE?>` before each tag that opens a line of a template."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """The tokens of a template, with the marks in its plain text."""
        for token in stream:
            yield token if token.type != "data" else self._marked(token, stream.name or "")

    def _marked(self, token: Token, name: str) -> Token:
        def mark(match: re.Match[str]) -> str:
            line = token.lineno + token.value.count("\n", 0, match.start())
            return f"<?regel {name}:{line}?>"

        return Token(token.lineno, token.type, _LINE_MARK.sub(mark, token.value))


def _located(
    folder: Path, name: str, view: object, error: ET.ParseError | BlockError
) -> DefinitionError:
    """The mistake in the blocks, with the template line it comes from."""
    xml = _environment(folder, marked=True).get_template(name).render(view=view)
    if isinstance(error, BlockError):
        return _definition_error(_place_of_block(xml, error.index), str(error))
    place, what = _place_of_break(xml)
    return _definition_error(place, f"de blokken sluiten niet goed ({what}). Kijk of elk blok dat "
                             "begint ook eindigt, zoals <alinea>…</alinea>.")  # fmt: skip


def _place_of_block(xml: str, index: int) -> str:
    place, count = "", -1
    for event, item in _events(xml):
        if event == "pi":
            place = str(item.text).removeprefix("regel ")
        else:
            count += 1
        if count == index:
            break
    return place


def _place_of_break(xml: str) -> tuple[str, str]:
    place = ""
    try:
        for event, item in _events(xml):
            if event == "pi":
                place = str(item.text).removeprefix("regel ")
    except ET.ParseError as error:
        return place, str(error)
    return place, ""


def _events(xml: str) -> Iterator[tuple[str, Any]]:
    parser: Any = ET.XMLPullParser(events=("start", "pi"))
    for line in xml.splitlines(keepends=True):
        parser.feed(line)
        yield from parser.read_events()
    parser.close()


def _explained(folder: Path, name: str, error: Exception) -> DefinitionError:
    """A mistake in the template language, with the line Jinja2 names."""
    if isinstance(error, TemplateSyntaxError):
        return _definition_error(f"{error.name or name}:{error.lineno}", f"{error.message}. "
                                 "Verbeter de accolades of het woord op die regel.")  # fmt: skip
    frames = traceback.extract_tb(error.__traceback__)
    inside = [f for f in frames if Path(f.filename).parent == folder]
    place = f"{Path(inside[-1].filename).name}:{inside[-1].lineno}" if inside else name
    return _definition_error(place, f"deze regel vraagt iets dat er niet is ({error}). "
                             "Vergelijk de namen met forms/README.md.")  # fmt: skip


def _definition_error(place: str, what: str) -> DefinitionError:
    file, _, line = place.partition(":")
    where = f"{file}, regel {line}" if line else file
    return DefinitionError(f"Het sjabloon {where}: {what} Uw gegevens zijn veilig.")
