"""Look-alikes: names that people read as the same, and computers do not.

The letters are those of Cyrillic and Greek that Unicode's list of confusables
(UTS 39, confusables.txt) maps to a Latin letter, and the digits and letters that
most typefaces draw alike.
"""

import unicodedata

from ledger.language import say

_LATIN = {
    "A": "\u0410\u0391",
    "B": "\u0412\u0392",
    "C": "\u0421",
    "E": "\u0415\u0395",
    "F": "\u03dc",
    "G": "\u050c",
    "H": "\u041d\u0397",
    "I": "\u0406\u0399",
    "J": "\u0408\u037f",
    "K": "\u041a\u039a",
    "M": "\u041c\u039c\u03fa",
    "N": "\u039d",
    "O": "\u041e\u039f",
    "P": "\u0420\u03a1",
    "S": "\u0405",
    "T": "\u0422\u03a4",
    "V": "\u0474",
    "W": "\u051c",
    "X": "\u0425\u03a7",
    "Y": "\u0423\u03a5\u04ae",
    "Z": "\u0396",
    "a": "\u0430\u03b1",
    "c": "\u0441",
    "d": "\u0501",
    "e": "\u0435",
    "h": "\u04bb",
    "i": "\u0456\u03b9\u04cf",
    "j": "\u0458\u03f3",
    "l": "\u04c0",
    "o": "\u043e\u03bf\u03c3",
    "p": "\u0440\u03c1",
    "q": "\u051b",
    "r": "\u0433",
    "s": "\u0455",
    "u": "\u03c5",
    "v": "\u03bd\u0475",
    "w": "\u051d",
    "x": "\u0445",
    "y": "\u0443\u03b3\u04af",
}
_ALIKE = str.maketrans(
    {sign: latin for latin, signs in _LATIN.items() for sign in signs}
)
_DRAWN_ALIKE = str.maketrans({"0": "o", "O": "o", "1": "l", "I": "l", "|": "l"})
_INVISIBLE, _DASH = "Cf", "Pd"


def keys(name: str) -> tuple[str, str]:
    """Give two keys of a name; names that share either one look alike.

    The first leaves out capitals, the second what is drawn alike. Together they
    would make one of I, i, l and L.
    """
    if name.isascii():
        return f"as {name.lower()}", f"like {name.translate(_DRAWN_ALIKE)}"
    plain = _plain(name)
    drawn = plain.translate(_ALIKE).translate(_DRAWN_ALIKE)
    return f"as {plain.lower()}", f"like {drawn}"


def skeleton(name: str) -> str:
    """Give a word as people read it, in small letters."""
    return _plain(name).translate(_ALIKE).lower()


def _plain(name: str) -> str:
    """Leave out what nobody sees, and make every dash the same."""
    signs = (
        "-" if unicodedata.category(sign) == _DASH else sign
        for sign in unicodedata.normalize("NFKC", name)
        if unicodedata.category(sign) != _INVISIBLE
    )
    return "".join(signs)


def difference(name: str, other: str) -> str:
    """Tell in words how one of two look-alikes is written otherwise than the other."""
    if unicodedata.normalize("NFC", name) == unicodedata.normalize("NFC", other):
        return say("an accent is a sign of its own in one of the two")
    if name.lower() == other.lower():
        return say("the same but for capitals")
    for place, (sign, known) in enumerate(zip(name, other, strict=False), start=1):
        if sign != known:
            return say(
                "sign {place} is {sign}, there {known}",
                place=place,
                sign=_told(sign),
                known=_told(known),
            )
    return say("one of the two is longer")


def _told(sign: str) -> str:
    return unicodedata.name(sign, f"U+{ord(sign):04X}").lower()
