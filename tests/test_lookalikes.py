"""What people read as the same name, and what they do not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import lookalikes
from ledger.lookalikes import difference
from ledger.lookalikes import keys
from ledger.lookalikes import skeleton

PAIRS = [(sign, latin) for latin, signs in lookalikes._LATIN.items() for sign in signs]
DRAWN_OTHERWISE = {
    # Unicode's name of a look-alike names the sound; these are the letters it draws.
    "CYRILLIC CAPITAL LETTER VE": "B",
    "CYRILLIC CAPITAL LETTER ES": "C",
    "CYRILLIC CAPITAL LETTER EN": "H",
    "CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I": "I",
    "CYRILLIC CAPITAL LETTER ER": "P",
    "CYRILLIC CAPITAL LETTER DZE": "S",
    "CYRILLIC CAPITAL LETTER HA": "X",
    "CYRILLIC CAPITAL LETTER U": "Y",
    "CYRILLIC CAPITAL LETTER IE": "E",
    "CYRILLIC CAPITAL LETTER JE": "J",
    "CYRILLIC CAPITAL LETTER KA": "K",
    "CYRILLIC CAPITAL LETTER EM": "M",
    "CYRILLIC CAPITAL LETTER TE": "T",
    "CYRILLIC SMALL LETTER ES": "c",
    "CYRILLIC SMALL LETTER KOMI DE": "d",
    "CYRILLIC SMALL LETTER IE": "e",
    "CYRILLIC SMALL LETTER SHHA": "h",
    "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I": "i",
    "CYRILLIC SMALL LETTER JE": "j",
    "CYRILLIC SMALL LETTER ER": "p",
    "CYRILLIC SMALL LETTER QA": "q",
    "CYRILLIC SMALL LETTER DZE": "s",
    "CYRILLIC SMALL LETTER WE": "w",
    "CYRILLIC SMALL LETTER HA": "x",
    "CYRILLIC SMALL LETTER U": "y",
    "CYRILLIC SMALL LETTER GHE": "r",
    "CYRILLIC LETTER PALOCHKA": "l",
    "CYRILLIC SMALL LETTER PALOCHKA": "i",
    "CYRILLIC SMALL LETTER IZHITSA": "v",
    "CYRILLIC CAPITAL LETTER IZHITSA": "V",
    "CYRILLIC SMALL LETTER STRAIGHT U": "y",
    "CYRILLIC CAPITAL LETTER STRAIGHT U": "Y",
    "CYRILLIC CAPITAL LETTER KOMI SJE": "G",
    "GREEK SMALL LETTER SIGMA": "o",
    "GREEK SMALL LETTER GAMMA": "y",
    "GREEK LETTER YOT": "j",
    "GREEK CAPITAL LETTER YOT": "J",
    "GREEK LETTER DIGAMMA": "F",
    "GREEK CAPITAL LETTER SAN": "M",
    "GREEK CAPITAL LETTER ETA": "H",
    "GREEK CAPITAL LETTER RHO": "P",
    "GREEK CAPITAL LETTER CHI": "X",
    "GREEK CAPITAL LETTER UPSILON": "Y",
    "GREEK SMALL LETTER RHO": "p",
    "GREEK SMALL LETTER NU": "v",
}
LETTERS = st.characters(codec="utf-8", categories=["L", "N", "Pd"])
NAMES = st.text(LETTERS, min_size=1, max_size=12)
PLAIN = st.text(st.sampled_from("abcdefghkmnpqrstuvwxyz23456789-:"), min_size=1)


def alike(name: str, other: str) -> bool:
    return not set(keys(name)).isdisjoint(keys(other))


def drawn(sign: str) -> str:
    """Give the Latin letter that a sign draws, by Unicode's name of it."""
    name = unicodedata.name(sign)
    if name in DRAWN_OTHERWISE:
        return DRAWN_OTHERWISE[name]
    first = name.split(" LETTER ")[1][0]
    return first if " CAPITAL " in name else first.lower()


@pytest.mark.parametrize(("sign", "latin"), PAIRS)
def test_the_table_has_what_it_says(sign: str, latin: str) -> None:
    assert latin.isascii()
    assert latin.isalpha()
    assert unicodedata.name(sign).split()[0] in {"CYRILLIC", "GREEK"}
    assert latin.isupper() or "CAPITAL" not in unicodedata.name(sign)
    assert drawn(sign) == latin


@pytest.mark.parametrize(("sign", "latin"), PAIRS)
def test_every_pair_looks_alike(sign: str, latin: str) -> None:
    assert skeleton(f"Caja-{sign}") == skeleton(f"Caja-{latin}")


def test_no_sign_is_listed_twice() -> None:
    signs = [sign for sign, _ in PAIRS]
    assert len(signs) == len(set(signs))


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Cash", "CASH"),
        ("0", "O"),
        ("0", "o"),
        ("1", "l"),
        ("1", "I"),
        ("l", "I"),
        ("F-0001", "F-OOOl"),
        ("Educaci\u00f3n", "Educacio\u0301n"),
        ("Pe\u00f1a", "PEN\u0303A"),
        ("\uff21\uff22", "AB"),
        ("\u0421\u0410\u041d", "CAH"),
    ],
)
def test_alike(name: str, other: str) -> None:
    assert alike(name, other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Mail", "Mall"),
        ("F-0001", "F-0011"),
        ("Papa", "Pap\u00e1"),
        ("Pena", "Pe\u00f1a"),
        ("a", "e"),
        ("5", "S"),
        ("8", "B"),
        ("2", "Z"),
        ("rn", "m"),
        ("triunfo", "triunfos"),
        ("\u0416", "X"),
    ],
)
def test_not_alike(name: str, other: str) -> None:
    assert not alike(name, other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("I", "i"),
        ("Isabel", "isabel"),
        ("\u041d\u0418", "\u043d\u0438"),
        ("a\u200bb", "ab"),
        ("a\u2010b", "a-b"),
        ("\u0433", "r"),
        ("\u03c3", "o"),
        ("\u04c0", "l"),
    ],
)
def test_alike_to_people(name: str, other: str) -> None:
    assert alike(name, other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("L", "I"),
        ("L", "1"),
        ("\u00df", "ss"),
    ],
)
def test_not_alike_to_people(name: str, other: str) -> None:
    assert not alike(name, other)


@given(NAMES)
def test_a_name_is_alike_however_its_accents_are_stored(name: str) -> None:
    forms = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
    assert len({skeleton(one) for one in forms}) == 1


@given(PLAIN)
def test_capitals_do_not_matter(name: str) -> None:
    assert skeleton(name.upper()) == skeleton(name) == skeleton(name.title())


@given(PLAIN, PLAIN)
def test_plain_names_are_alike_if_they_are_equal(name: str, other: str) -> None:
    assert (skeleton(name) == skeleton(other)) is (name == other)


@given(st.text(st.sampled_from([*"aAlLiIoO01eE-", *dict(PAIRS)]), max_size=12))
def test_a_skeleton_is_its_own(name: str) -> None:
    assert skeleton(skeleton(name)) == skeleton(name)


@given(NAMES, st.sampled_from(PAIRS), st.integers(0, 12))
def test_one_sign_for_another_anywhere(
    name: str, pair: tuple[str, str], place: int
) -> None:
    sign, latin = (f"{name[:place]}-{one}-{name[place:]}" for one in pair)
    assert skeleton(sign) == skeleton(latin)


@pytest.mark.parametrize(
    ("name", "other", "said"),
    [
        (
            "C\u0430ja",
            "Caja",
            "sign 2 is cyrillic small letter a, there latin small letter a",
        ),
        ("F-O", "F-0", "sign 3 is latin capital letter o, there digit zero"),
        ("no\u0301", "n\u00f3", "an accent is a sign of its own in one of the two"),
        ("a\u200b", "a", "one of the two is longer"),
        ("a\x01", "ab", "sign 2 is u+0001, there latin small letter b"),
    ],
)
def test_how_two_differ(name: str, other: str, said: str) -> None:
    assert difference(name, other) == said


@given(NAMES, NAMES)
def test_any_two_names_differ_somehow(name: str, other: str) -> None:
    assert difference(name, other)
