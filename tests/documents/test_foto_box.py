"""Pictures of the screen on paper: of the manual alone, as wide as fits, told in words."""

import pytest

from intake_desktop.documents.blocks import BlockError, parse_blocks, shipped_picture
from intake_desktop.documents.foto_box import WIDEST, FotoBox
from intake_desktop.documents.structure import Element

FOTO = '<document soort="p" titel="t"><foto bestand="{}"><alt>Het plan</alt></foto></document>'


def test_it_keeps_its_shape_and_is_no_wider_than_the_page() -> None:
    file = shipped_picture("plan.png")
    assert file is not None
    box = FotoBox(file, Element("Figure", alt="Het plan"))
    narrow, wide = box.layout(200.0), box.layout(2000.0)
    assert narrow == pytest.approx(200 * 768 / 1366, abs=1)
    assert wide == pytest.approx(WIDEST * 768 / 1366, abs=1)


@pytest.mark.parametrize("name", ["weg.png", "../icons/plus.svg", "/etc/passwd", ""])
def test_only_a_picture_of_the_manual_can_be_named(name: str) -> None:
    parse_blocks(FOTO.format("plan.png"))
    with pytest.raises(BlockError, match="geen plaat van de handleiding"):
        parse_blocks(FOTO.format(name))
