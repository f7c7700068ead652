"""What stands on the paper of the plan, and a mark of it: is it still what was signed."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from intake_desktop.domain.dossier import Dossier
from intake_desktop.domain.plain import to_plain
from intake_desktop.domain.plan import Ondertekening
from intake_desktop.domain.zicht import for_own_paper

_LENGTH = 16
_NEW = "2-"
"""Before a mark of now; a mark of before has only figures and letters."""

_MEMBER = re.compile(r"<\w+\.\w+: ('[^']*')>")
"""A member of a StrEnum as `repr` writes it; from the vault it comes back as its bare words."""
_EMPTY = re.compile(r"\b\w+=(?:''|None|\(\)|False)(?:, |(?=\)))")
"""A field in which nothing is: a later version of the program may have more of those."""


def printed(dossier: Dossier) -> tuple[object, ...]:
    """What stands on the paper and was agreed to."""
    plan = dossier.plan
    return (
        dossier.gesprekken,
        dossier.eigen_vragen,
        dossier.uitspraken,
        dossier.standen,
        dossier.scores,
        dossier.antwoorden,
        dossier.argumenten,
        dossier.beelden,
        dossier.doelen,
        tuple(replace(a, klaar=False) for a in dossier.acties),
        dossier.voorzieningen,
        dossier.verplichtingen,
        dossier.ontheffingen,
        plan.contact,
        plan.vervolg,
        plan.als_het_anders_loopt,
    )


def kenmerk(dossier: Dossier) -> str:
    """A mark of what stands on the paper now; another one as soon as a word of it differs.

    The same before it was saved and after it was opened again, also by a newer program whose parts
    have a field more: a field at its default does not count.
    """
    content = json.dumps(to_plain(printed(for_own_paper(dossier))), ensure_ascii=False)
    return f"{_NEW}{_short(content)}"


def outdated(dossier: Dossier, signings: Iterable[Ondertekening]) -> set[str]:
    """Who of them chose before the plan was changed: then it is about other words."""
    marked = {s.wie: s.kenmerk for s in signings if s.keuze and s.kenmerk}
    if not marked:
        return set()
    now = {kenmerk(dossier)}
    if not all(mark.startswith(_NEW) for mark in marked.values()):
        now.add(kenmerk_of_before(dossier))
    return {wie for wie, mark in marked.items() if mark not in now}


def kenmerk_of_before(dossier: Dossier) -> str:
    """The mark as vaults of before hold it: of what `repr` writes."""
    return _short(bare(repr(printed(for_own_paper(dossier)))))


def bare(content: str) -> str:
    """What `repr` writes, as it is from the vault too and without fields in which nothing is.

    The last empty field leaves the comma before it: that goes as well.
    """
    return _EMPTY.sub("", _MEMBER.sub(r"\1", content)).replace(", )", ")")


def is_outdated(dossier: Dossier, signing: Ondertekening) -> bool:
    """Whether the plan was changed after this choice."""
    return bool(outdated(dossier, (signing,)))


def _short(content: str) -> str:
    return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
