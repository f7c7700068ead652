"""Gate 53: hostile texts in every printed field: a paper each time, with nothing active in it."""

from collections.abc import Mapping

from intake_desktop.documents.papieren import Opdracht, make_paper_pdf
from intake_desktop.domain.papieren import Papiersoort
from tests.documents.kim import DAY, formulier
from tests.documents.lezen import active_parts, body_of, on_paper
from tests.documents.papieren_kim import kim_compleet
from tests.documents.vijandig import SAMPLES, filled
from tests.faults.gate import Outcome, Room
from tests.faults.words import odd_texts

TITELS = {
    Papiersoort.ONS_PLAN: "Plan van aanpak",
    Papiersoort.PARTICIPATIEWETBLAD: "Participatiewetblad bij uw plan",
    Papiersoort.WMO_VERSLAG: "Verslag van het onderzoek",
    Papiersoort.DEELBLAD: "Deelblad: wat we delen en wat niet",
}
"""Every paper with words of a client in it, and what stands below its pages."""

HUGE = 50_000
TOGETHER = 20
"""So many texts stand behind each other in a field: each meets every field of every paper."""

BETWEEN = " · "


def run(room: Room) -> Mapping[int, Outcome]:
    """Every text in every field of every paper; the words come out as typed."""
    count = room.count(3_000, 24)
    odd = odd_texts(room.chance())
    texts = [*SAMPLES, *(next(odd) for _ in range(count - len(SAMPLES)))]
    groups = [texts[at : at + TOGETHER] for at in range(0, count, TOGETHER)]
    # A part of the huge texts is enough: they stand in some sixty fields.
    groups += [[huge[: HUGE // 60]] for huge in ("a" * HUGE, "zin met woorden " * (HUGE // 16))]
    wrong = [told for group in groups for soort in TITELS for told in _wrong(soort, group)]
    figure = f"{count} teksten, {len(wrong)} fout {wrong[:3] if wrong else ''}".strip()
    control = (
        "een link in een papier wordt gezien" if _sees_a_link() else "een link blijft ongezien"
    )
    return {53: Outcome(not wrong and _sees_a_link(), figure, control)}


def _wrong(soort: Papiersoort, texts: list[str]) -> list[str]:
    """The texts that this paper does not hold as typed, and what is active in it."""
    dossier = filled(kim_compleet(), BETWEEN.join(texts))
    made = make_paper_pdf(soort, dossier, formulier(), Opdracht(DAY)).pdf
    body = body_of(made, TITELS[soort])
    missing = [f"{soort}: {text[:60]!r}" for text in texts if on_paper(text) not in body]
    return missing + [f"{soort}: {part}" for part in active_parts(made)]


def _sees_a_link() -> bool:
    """Whether the check notices a paper with a link in it."""
    from io import BytesIO

    import pikepdf

    made = make_paper_pdf(Papiersoort.DEELBLAD, kim_compleet(), formulier(), Opdracht(DAY)).pdf
    with pikepdf.open(BytesIO(made)) as pdf:
        action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://voorbeeld.nl"))
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=action
        )
        pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(link)])
        changed = BytesIO()
        pdf.save(changed)
    return bool(active_parts(changed.getvalue()))
