"""Detection of a text's language: by its script, then by its function words and by letters that only some languages use.

Only the head of a text is read. A language that is not among those with a data file is told by its script where that is enough
(Greek, Hebrew, Thai ...), and by a few telling letters; otherwise the nearest known one is returned.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections import Counter, defaultdict
from importlib import resources

from contracheck.lang.pack import full_languages

#: Code points that are read; a longer text adds nothing.
HEAD = 4000
_WORD = re.compile(r"[^\W\d_]+")
#: Scripts as ranges of code points, and the language where a script has but one (or one by far).
_SCRIPTS = (
    ("kana", re.compile("[\u3040-\u30ff]")),
    ("hangul", re.compile("[\uac00-\ud7a3]")),
    ("han", re.compile("[\u4e00-\u9fff]")),
    ("latin", re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
    ("cyrillic", re.compile("[\u0400-\u04ff]")),
    ("arabic", re.compile("[\u0600-\u06ff\u0750-\u077f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("pa", re.compile("[\u0a00-\u0a7f]")),
    ("gu", re.compile("[\u0a80-\u0aff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("te", re.compile("[\u0c00-\u0c7f]")),
    ("kn", re.compile("[\u0c80-\u0cff]")),
    ("ml", re.compile("[\u0d00-\u0d7f]")),
    ("si", re.compile("[\u0d80-\u0dff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("lo", re.compile("[\u0e80-\u0eff]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("am", re.compile("[\u1200-\u137f]")),
    ("km", re.compile("[\u1780-\u17ff]")),
)
#: Letters that tell a language from its neighbours in the same script.
_LETTERS = {
    "uk": "іїєґ", "be": "ў", "bg": "", "sr": "ђћџљњј", "mk": "ѓќѕ", "kk": "әғқңөұүһ",
    "fa": "پچژگ", "ur": "ٹڈڑےں",
    "cs": "ěřů", "sk": "ľĺŕô", "hu": "őű", "ro": "șțăâ", "vi": "ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệ", "is": "ðþ", "da": "æø", "no": "æø",
    "et": "õ",
    "lv": "āēīūģķļņ", "lt": "ėįųūęą", "hr": "đ", "az": "ə", "sq": "ë",
}  # fmt: skip
#: Frequent words of languages that have no data file, so that they are not taken for a neighbour that has one.
_OTHERS = {
    "da": "og af er det en til på som den med for der ikke har blev ved han fra også efter kroner",
    "no": "og av er det en til på som den med for ikke har ble ved han fra også etter kroner et",
    "fi": "ja on ei että oli se hän mutta ovat kun myös sekä joka mukaan",
    "cs": "a se na je že v s z do pro by jako podle které bylo byl jeho také",
    "hu": "a az és hogy nem is egy meg volt azt szerint ez csak már",
    "ro": "și de în la cu pe că nu din este care pentru o un mai după",
    "id": "yang dan di dari untuk dengan pada ini itu tidak dalam akan oleh telah",
    "vi": "và của là có không được cho trong với một các người",
    "ca": "i de la que el a en les els del amb per és va al una més",
    "uk": "і в на з що не до у та за від про для як його",
    "bg": "и на в за се от да с не е са че по като",
}  # fmt: skip


@functools.cache
def _words() -> dict[str, frozenset[str]]:
    """Function words a language; only the head of each data file is parsed, up to its numbers."""
    found = {}
    for tag in full_languages():
        text = resources.files("contracheck.lang").joinpath("data", f"{tag}.toml").read_text(encoding="utf-8")
        head = text[: text.index("[numbers")]
        words = tomllib.loads(head).get("function_words", {}).get("words", [])
        found[tag] = frozenset(w.lower() for w in words)
    found.update({tag: frozenset(words.split()) for tag, words in _OTHERS.items()})
    return found


@functools.cache
def _index() -> dict[str, tuple[tuple[str, float], ...]]:
    """Word -> the languages that have it, each with what the word is worth: less where many share it."""
    by_word: dict[str, list[str]] = {}
    for tag, words in _words().items():
        for word in words:
            by_word.setdefault(word, []).append(tag)
    return {word: tuple((tag, 1.0 / len(tags)) for tag in sorted(tags)) for word, tags in by_word.items()}


def detect(text: str) -> str:
    """The BCP 47 tag of the language that a text is most likely in; ``und`` for one without letters.

    >>> detect("The company said on Monday that it would pay three billion dollars.")
    'en'
    >>> detect("マイクロソフトは約19億ドルを投資した。")
    'ja'
    """
    head = text[:HEAD]
    counts = {name: len(pattern.findall(head)) for name, pattern in _SCRIPTS}
    total = sum(counts.values())
    if not total:
        return "und"
    # characters of dense scripts say more than letters
    cjk = counts["kana"] + counts["han"]
    if counts["kana"] and counts["kana"] >= 0.08 * cjk and cjk * 2 >= counts["latin"] * 0.5:
        return "ja"
    if counts["hangul"] * 2 >= (total - counts["hangul"]) * 0.5:
        return "ko"
    if counts["han"] * 2 >= (total - counts["han"]) * 0.5:
        return "zh"
    script = max(counts, key=lambda name: (counts[name], name))
    if len(script) == 2:
        return _indic(head) if script == "hi" else script
    if script in ("kana", "han", "hangul"):
        return {"kana": "ja", "han": "zh", "hangul": "ko"}[script]
    return _by_words(head.lower(), script)


def _indic(head: str) -> str:
    return "mr" if "ळ" in head or " आहे" in head else "ne" if "छ।" in head else "hi"


_CYRILLIC = frozenset(("ru", "uk", "bg", "be", "sr", "mk", "kk"))
_ARABIC = frozenset(("ar", "fa", "ur"))


def _by_words(low: str, script: str) -> str:
    allowed = _CYRILLIC if script == "cyrillic" else _ARABIC if script == "arabic" else None
    scores: defaultdict[str, float] = defaultdict(float)
    index = _index()
    words = _WORD.findall(low)
    for word in words:
        for tag, worth in index.get(word, ()):
            if (allowed is None and tag not in _CYRILLIC | _ARABIC) or (allowed is not None and tag in allowed):
                scores[tag] += worth
    letters = Counter(low)
    for tag, special in _LETTERS.items():
        if not special or (allowed is None) == (tag in _CYRILLIC | _ARABIC) or (allowed is not None and tag not in allowed):
            continue
        hits = sum(letters[c] for c in special)
        if hits:
            # a letter that only this language has, on as many as one word in twelve
            scores[tag] += min(hits, len(words) / 4) * 0.4
    if not scores:
        return "ru" if script == "cyrillic" else "ar" if script == "arabic" else "en"
    best = max(scores.values())
    return min(tag for tag, score in scores.items() if score == best)
