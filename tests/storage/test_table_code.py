from intake_desktop.storage.table_code import fits, hashed


def test_the_code_fits_what_was_kept_of_it_and_nothing_else_does() -> None:
    kept = hashed("2468")
    assert fits(" 2468 ", kept)
    for other in ("2469", "", "24680", "\ud800"):
        assert not fits(other, kept)


def test_what_is_kept_tells_no_code_and_is_never_the_same() -> None:
    assert "2468" not in hashed("2468")
    assert hashed("2468") != hashed("2468")


def test_nothing_fits_what_is_no_hash() -> None:
    for kept in ("", "2468", "zz:zz", "00:"):
        assert not fits("2468", kept)
