"""Templates of the papers: view values in, block XML out; mistakes are told with file and line."""

import re
import traceback
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from contextlib import suppress
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from intake_desktop.documents.blocks import Block, BlockError, parse_blocks
from intake_desktop.domain.tekst import clean_text
from intake_desktop.errors import DefinitionError

LINE_END = Markup("<einde/>")
_LINE_ENDS = re.compile("\r\n|[\n\r\u2028\u2029]")
_LAST_NAME = re.compile(r"'([^']*)'[^']*$")
_LINE_MARK = re.compile(r"(?m)^[ \t]*(?=<)")
_TEMPLATE_MISTAKES = (
    TemplateError, TypeError, ValueError, AttributeError, LookupError, ArithmeticError,
    RecursionError,
)  # fmt: skip


def render(
    folder: Path, name: str, view: object, *, eigen: Path | None = None
) -> tuple[str, Block]:
    """The block XML that this template makes of the view, and the same read and checked.

    A file in `eigen` comes before the one of that name in `folder`. Raises DefinitionError naming
    file, line and remedy when a template is broken.
    """
    folders = (eigen, folder) if eigen else (folder,)
    try:
        xml = _environment(folders, marked=False).get_template(name).render(view=view)
    except _TEMPLATE_MISTAKES as error:
        raise _explained(folders, name, view, error) from error
    try:
        return xml, parse_blocks(xml)
    except (ET.ParseError, BlockError) as error:
        raise _located(folders, name, view, error) from error


def warm(folder: Path, name: str) -> None:
    """Compile a template ahead of its first use; a mistake in it shows when it is used."""
    with suppress(TemplateError):
        _environment((folder,), marked=False).get_template(name)


def compile_all(folder: Path) -> list[str]:
    """What is wrong with the language of the templates in this folder, as sentences."""
    findings = []
    for path in sorted(folder.glob("*.j2")):
        try:
            _environment((folder,), marked=False).get_template(path.name)
        except TemplateError as error:
            findings.append(str(_explained((folder,), path.name, None, error)))
        except UnicodeDecodeError:
            findings.append(f"{path.name} is niet te lezen. Bewaar het bestand als UTF-8.")
    return findings


@cache
def _environment(folders: tuple[Path, ...], *, marked: bool) -> ImmutableSandboxedEnvironment:
    """Templates are data: no Python reaches them, a missing value is a mistake, all is escaped.

    With `marked` the output tells from which line each block comes.
    """
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
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
    folders: tuple[Path, ...], name: str, view: object, error: ET.ParseError | BlockError
) -> DefinitionError:
    """The mistake in the blocks, with the template line it comes from."""
    xml = _environment(folders, marked=True).get_template(name).render(view=view)
    if isinstance(error, BlockError):
        return _definition_error(_place_of_block(xml, error.index), str(error))
    remedy = "Kijk of elk blok dat begint ook eindigt, zoals <alinea>…</alinea>."
    place, still_open = _place_of_break(xml)
    return _definition_error(place, f"de blokken sluiten niet goed. {still_open}{remedy}")


def _place_of_block(xml: str, index: int) -> str:
    place, count = "", -1
    for event, item in _events(xml):
        if event == "pi":
            place = str(item.text).removeprefix("regel ")
        elif event == "start":
            count += 1
        if count == index:
            break
    return place


def _place_of_break(xml: str) -> tuple[str, str]:
    """Where the blocks stop fitting, and which block was still open there."""
    place, still_open = "", [("", "")]
    with suppress(ET.ParseError):
        for event, item in _events(xml):
            if event == "pi":
                place = str(item.text).removeprefix("regel ")
            elif event == "start":
                still_open.append((item.tag, place))
            else:
                still_open.pop()
    tag, opened = still_open[-1]
    return place, f"<{tag}> van {_in_words(opened)} is nog open. " if opened else ""


def _events(xml: str) -> Iterator[tuple[str, Any]]:
    parser: Any = ET.XMLPullParser(events=("start", "end", "pi"))
    for line in xml.splitlines(keepends=True):
        parser.feed(line)
        yield from parser.read_events()
    parser.close()


def _explained(
    folders: tuple[Path, ...], name: str, view: object, error: Exception
) -> DefinitionError:
    """A mistake in the template language, with the line Jinja2 names."""
    if isinstance(error, TemplateSyntaxError):
        remedy = "Verbeter de accolades of het woord op die regel."
        return _definition_error(f"{error.name or name}:{error.lineno}", f"{error}. {remedy}")
    if isinstance(error, TemplateNotFound):
        return _definition_error(name, f"het bestand {error} ontbreekt. Zet het terug.")
    frames = traceback.extract_tb(error.__traceback__)
    inside = [f"{Path(f.filename).name}:{f.lineno}" for f in frames if _is_in(folders, f.filename)]
    place = inside[-1] if inside else name
    caller = f" (gebruikt in {_in_words(inside[-2])})" if len(inside) > 1 else ""
    return _definition_error(place, f"{_what_is_missing(view, error)}{caller}.")


def _is_in(folders: tuple[Path, ...], filename: str) -> bool:
    return Path(filename).parent in folders


def _what_is_missing(view: object, error: Exception) -> str:
    """The name that does not exist with the one that was meant, or what Jinja2 says."""
    named = _LAST_NAME.search(str(error)) if isinstance(error, UndefinedError) else None
    if named is None:
        return f"deze regel kan niet worden uitgevoerd: {error}"
    known = [name for name in dir(view) if not name.startswith("_")]
    close = get_close_matches(named[1], known, n=1)
    meant = f", bedoelde u “{close[0]}”?" if close else ", kijk de naam na"
    return f"“{named[1]}” bestaat niet{meant}"


def _definition_error(place: str, what: str) -> DefinitionError:
    return DefinitionError(f"Het sjabloon {_in_words(place)}: {what} Uw gegevens zijn veilig.")


def _in_words(place: str) -> str:
    file, _, line = place.partition(":")
    return f"{file}, regel {line}" if line else file
