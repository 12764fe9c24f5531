"""Decoding: every encoding that news texts come in, what files declare, and what is refused because it is no text."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck.errors import InputError
from contracheck.read.decode import Decoded, declaration, decode

JA = "マイクロソフトは130億ドル以上を投資した。\r\n2025年までに、約20〜49％の株式を得る見通しだ。"
ZH_HANS = "微软已向该公司投资超过130亿美元，并将在2030年前完成转型。据报道，地震造成至少13人死亡。"
ZH_HANT = "據報導，地震造成至少十三人死亡，四十多人受傷，數千戶停電。台灣總統表示，政府將撥款十九億元。"
KO = "토요일 공장 폭발로 최소 13명이 숨지고 40여 명이 다쳤다. 마이크로소프트는 130억 달러 이상을 투자했다."
RU = "Компания вложит 19 млрд долларов до конца года, сообщил министр. Погибли не менее 13 человек."
UK = "Щонайменше тринадцять людей загинули внаслідок вибуху на заводі, повідомив міністр."
DE = "Die Übernahme kostet 13 Mrd. Euro – „größer“ als bisher geschätzt, hieß es in Zürich."
FR = "L’opération a coûté 13 milliards d’euros, dès l’été 2024 ; « c’est énorme », dit-il à Genève."
ES = "¿Cuánto costó? La compañía pagó 13 millones de euros el año pasado, según el señor Muñoz."
PT = "A operação custará 13 milhões de reais até o fim do ano; não há previsão de conclusão."
SV = "Bolaget köper fabriken för 19 miljarder kronor, säger på måndagen vd:n från Malmö."
IS = "Reykjavík er höfuðborg Íslands og þar búa margir. Fyrirtækið mun fjárfesta í nýrri verksmiðju."
PL = "Spółka zainwestuje 19 miliardów złotych do końca roku. Zginęło co najmniej trzynaście osób, są też ranni."
CS = "Při sobotním výbuchu v chemičce zemřelo třináct lidí. Ministr řekl, že ztráty dosáhly 1,9 miliardy korun."
HU = "Legalább öten meghaltak, és több mint húszan megsérültek a földrengésben, közölte a kormány szóvivője."
TR = "İstanbul’da en az on üç kişi öldü. Şirket yıl sonuna kadar 19 milyar dolar yatırım yapacağını açıkladı."
EL = "Τουλάχιστον δεκατρείς άνθρωποι σκοτώθηκαν από την έκρηξη του Σαββάτου στο εργοστάσιο της Αθήνας."
AR = "قالت الشركة إنها ستستثمر أكثر من تسعة عشر مليار دولار بحلول نهاية العام، وفق بيان صدر أمس."
HE = "לפחות שלושה עשר בני אדם נהרגו בפיצוץ במפעל ביום שבת, הודיעה הממשלה."

#: name, encoding that the bytes are in, text: read without any declaration
OLD = [
    ("ja-cp932", "cp932", JA.replace("〜", "～")),
    ("ja-euc", "euc_jp", JA),
    ("ja-iso2022", "iso2022_jp", JA),
    ("ja-short", "cp932", "2025年までに"),
    ("ja-kanji-only", "cp932", "東京都知事選"),
    ("ja-backslash-trail", "cp932", "ソフトバンクグループは表示能力を予測した"),
    ("ja-latin-names", "cp932", "OpenAIとMicrosoftの交渉はSam Altman氏が続ける"),
    ("ja-full-width", "euc_jp", "１９億ドルの資金"),
    ("zh-hans", "gb18030", ZH_HANS),
    ("zh-hans-short", "gb18030", "股价下跌"),
    ("zh-hant", "cp950", ZH_HANT),
    ("zh-hant-short", "cp950", "股價下跌"),
    ("ko", "cp949", KO),
    ("ko-euc", "euc_kr", KO),
    ("ko-short", "cp949", "주가 하락"),
    ("ru", "cp1251", RU),
    ("ru-koi8", "koi8_r", RU),
    ("ru-short", "cp1251", "13 млрд"),
    ("ru-capitals", "cp1251", "ПРЕЗИДЕНТ РОССИИ ВЛАДИМИР ПУТИН"),
    ("ru-one-word", "cp1251", "Москва"),
    ("uk", "cp1251", UK),
    ("de", "cp1252", DE),
    ("de-one-letter", "cp1252", "The company moved to Zürich in 2019."),
    ("de-double", "cp1252", "Größenordnung, Äpfel, Öl"),
    ("fr", "cp1252", FR),
    ("fr-one-word", "cp1252", "été"),
    ("fr-capitals", "cp1252", "ÉTATS-UNIS : NOËL À L’ÉLYSÉE"),
    ("es", "cp1252", ES),
    ("pt", "cp1252", PT),
    ("sv", "cp1252", SV),
    ("is", "cp1252", IS),
    ("en-signs", "cp1252", "It’s “about” £53m – or €60m – at 38°C, the club’s chairman said."),
    ("en-pound-only", "cp1252", "They paid £2.8bn for it."),
    ("en-yen-only", "cp1252", "Sales fell to ¥384.2 billion."),
    ("en-degree-only", "cp1252", "Temperatures reached 38°C on Monday."),
    ("en-name", "cp1252", "Beyoncé sang."),
    ("pl", "cp1250", PL),
    ("cs", "cp1250", CS),
    ("hu", "cp1250", HU),
    ("tr", "cp1254", TR),
    ("el", "cp1253", EL),
    ("ar", "cp1256", AR),
    ("he", "cp1255", HE),
]


@pytest.mark.parametrize(("encoding", "text"), [case[1:] for case in OLD], ids=[case[0] for case in OLD])
def test_old_encodings_are_told_apart(encoding: str, text: str) -> None:
    """Text of each language in its old encodings comes back as it was, also as a sentence or a word."""
    data = text.encode(encoding)
    assert text == decode(data).text
    assert text * 50 == decode(data * 50).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [JA, ZH_HANS, KO, RU, DE, AR, "a\r\nb\rc\n", "x", "\U0001f600 13"], ids=range(9))
def test_unicode(encoding: str, text: str) -> None:
    """UTF-8 needs no mark, UTF-16 and UTF-32 have one; it is taken off, and line ends stay."""
    assert text == decode(text.encode(encoding)).text


@pytest.mark.parametrize("mark", ["utf-16-be", "utf-32-be"])
def test_big_endian_marks(mark: str) -> None:
    """A mark tells the order of bytes."""
    assert Decoded(JA, mark) == decode(("\ufeff" + JA).encode(mark))


DECLARED = [
    (b'<?xml version="1.0" encoding="Shift_JIS"?>', "cp932"),
    (b"<?xml version='1.0' encoding='euc-kr'?>", "cp949"),
    (b'<html><head><meta charset="windows-1251">', "cp1251"),
    (b"<META CHARSET=koi8-r>", "koi8-r"),
    (b'<meta http-equiv="Content-Type" content="text/html; charset=x-sjis">', "cp932"),
    (b"From: a@example.org\nContent-Type: text/plain; charset=iso-8859-2\n\n", "iso8859-2"),
    (b"# -*- coding: euc-jp -*-\n", "euc_jp"),
    (b"#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\n", "cp1252"),
    (b"---\nlanguage: ja\nencoding: euc-jp\n---\n", "euc_jp"),
    (b"---\r\ncharset: 'big5'\r\n---\r\n", "cp950"),
    (b"<meta charset=utf-8>", "utf-8"),
    # not believed
    (b"<meta charset=utf-7>", None),
    (b"<meta charset=utf-16>", None),
    (b"# coding: hex\n", None),
    (b"# coding: zip\n", None),
    (b"# coding: unicode_escape\n", None),
    (b"# coding: no-such-thing\n", None),
    (b"The charset of coding: cp932 is a theme.\n", None),
    (b"\n\n# coding: cp932\n", None),
    (b"x" * 2000 + b"<meta charset=cp932>", None),
    (b"", None),
]


@pytest.mark.parametrize(("head", "encoding"), DECLARED, ids=lambda x: repr(x)[:50])
def test_declarations(head: bytes, encoding: str | None) -> None:
    """What the head declares is found; standards are read as the code pages that contain them; odd codecs are not used."""
    assert encoding == declaration(head)


def test_a_declaration_wins_over_plausibility() -> None:
    """Without it the bytes would be French."""
    text = "<meta charset=iso-8859-2>\nGdańsk"
    assert text == decode(text.encode("iso8859-2")).text


def test_a_stale_declaration_loses_against_utf8() -> None:
    """Pages that were converted to UTF-8 keep their declaration; and a declaration that cannot be true is passed over."""
    for declared in ("iso-8859-1", "windows-1251", "shift_jis"):
        text = f"<meta charset={declared}>\n{DE}"
        assert text == decode(text.encode()).text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary: it has NUL bytes"),
        (b"some text\x00more text", "binary: it has NUL bytes"),
        (b"text " * 2000 + b"\x00" * 200, "binary: it has NUL bytes"),
        (b"\x01\x02\x03\x04 abc" * 9, "binary: 50% are control characters"),
        (b"%PDF-1.7\n", "unknown format (PDF)"),
        (b"{\\rtf1\\ansi", "unknown format (RTF)"),
        (b"\xff\xfea", "the byte-order mark says UTF-16-LE, and the bytes are not"),
        (b"\xff\xfe" + "x\x00\x01".encode("utf-16-le") * 9, "binary: it has NUL bytes"),
        (JA.encode() + b"\xe9 x " + JA.encode(), "damaged UTF-8: byte 127 is"),
        (random.Random(0).randbytes(4000).replace(b"\0", b"a"), "binary: 10% are control characters"),
        (bytes(random.Random(0).choices(range(0x80, 0x100), k=4000)), "unknown encoding"),
    ],
    ids=lambda x: repr(x)[:40],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    """Binary files and unknown encodings are refused with the reason, and nothing is ever replaced."""
    with pytest.raises(InputError) as caught:
        decode(data)
    assert caught.value.message.startswith(reason)


def test_utf8_that_ends_within_a_character_is_read_up_to_there() -> None:
    """Such files come from downloads that broke off; but a last é of Latin-1 is a letter."""
    assert Decoded(JA[:-1], "utf-8", 2) == decode(JA.encode()[:-1])
    assert decode("Café".encode("cp1252")).text == "Café"


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_an_input_error(data: bytes) -> None:
    """No file crashes the decoder, and what it returns can be encoded as it was, but for the mark."""
    for cut in (False, True):
        try:
            found = decode(data, cut=cut)
        except InputError:
            continue
        assert "\ufffd" not in found.text or "\ufffd".encode(found.encoding) in data
        assert len(found.text) <= len(data)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff", exclude_categories=["Cc"]), max_size=200))
def test_utf8_round_trips(text: str) -> None:
    """Any text without control characters survives UTF-8 with a mark; and without, if it does not look like another format."""
    assert text == decode(text.encode("utf-8-sig")).text
    assert text == decode(text.encode("utf-16")).text
    head = text.encode()
    if declaration(head) is None and not head.startswith((b"%PDF", b"%!PS", b"{\\rtf")):
        assert text == decode(head).text


WORDS = {
    "cp932": [
        "マイクロソフトは",
        "投資した",
        "地震で",
        "少なくとも",
        "死亡し",
        "発表によると",
        "年までに",
        "株価が",
        "下落した",
        "政府は",
    ],
    "cp1251": RU.split(),
    "cp949": KO.split(),
    "cp1256": AR.split(),
}


@pytest.mark.parametrize("encoding", sorted(WORDS))
@given(data=st.data())
def test_words_in_any_order_are_told_apart(encoding: str, data: st.DataObject) -> None:
    """Four words of a language are enough to know its encoding."""
    text = " ".join(data.draw(st.lists(st.sampled_from(WORDS[encoding]), min_size=4, max_size=20, unique=True)))
    assert text == decode(text.encode(encoding)).text


@pytest.mark.parametrize(
    "unit",
    ["Die Übernahme kostet 13 Mrd. Euro.\n", "é", "13億ドル", "\n", "a", "---\nkey: value\n", "<meta charset=", "[", " "],
    ids=lambda unit: repr(unit[:10]),
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "cp1252"])
def test_time_is_linear(unit: str, encoding: str) -> None:
    """Four megabytes of anything decode in a second or so."""
    data = unit.encode(encoding, "ignore") or b"x"
    data *= 4_000_000 // len(data)
    start = time.perf_counter()
    decode(data)
    assert time.perf_counter() - start < 3
