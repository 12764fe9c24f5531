"""What text consists of beyond ASCII, by script and language: the tables behind ``plausible.py``.

Frequent characters are those of news texts, roughly from the most frequent on; a wrong reading hits few of them.
"""

from __future__ import annotations

from functools import cache
from typing import Final

HIRAGANA: Final = "".join(map(chr, range(0x3041, 0x3094)))
KATAKANA: Final = "".join(map(chr, range(0x30A1, 0x30F7))) + "ー"
#: punctuation of Chinese, Japanese and Korean, and full-width ASCII
WIDE_SIGNS: Final = "、。「」『』・〜【】《》〈〉〔〕“”‘’…—―※○●◆■□△▲▼→　" + "".join(map(chr, range(0xFF01, 0xFF5F)))
#: typographic signs that the Windows code pages share
SIGNS: Final = "–—‘’‚“”„…•‹›«»€£§°·©®™±№¥¢¼½¾¹²³µ×÷\xa0\xad"

SIMPLIFIED: Final = """
的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文
无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几
很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市亿元据报称表示今
"""
TRADITIONAL: Final = """
的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼心多天而能好都然沒日於起還發成事只作當想看文
無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾
很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市億元據報稱表示今
"""
HANGUL: Final = """
이다는의에을가를은고지로하한사기도대서자나리시인해아어년일정과그들수부전제있주장보상국원스만여라동비적것공선조구성무오미신안위경중했였았된되까며면니
개세분금업재관방모계우당유용실치진소후와명연결최회말러문통물터력법체현행간출할밝각반월불약강억달차트화역추직건발표
"""

#: the most frequent letters, the other letters of the main languages, and those of others that share the script; lower case
CYRILLIC: Final = ("оеаинтсрвл", "кмдпуяыьгзбчхжюіїё", "йшщэфъцєґўјљњћђџѓќѕ")
GREEK: Final = ("αοιετσνηυρ", "πκμλςωάέήίόύώδγθχφβξζψ", "ϊϋΐΰ")
ARABIC: Final = ("اليمنتروب", "ةعدسفهكقحجشطصخىأإضذثزغظئءؤآ", "پچژگ،؛؟ـًٌٍَُِّْ")
HEBREW: Final = ("יוהלאבתרשמ", "נכקדפעםחסטגצןזךףץ", "־׳״")

#: letters of Icelandic that are Turkish ones in the code page for Turkish, which is met more often
ICELANDIC: Final = "ðþýÐÞÝ"

#: the letters of one language each that an encoding was made for, lower case; a text is judged by the one that explains it best
LATIN: Final = {
    "cp1252": (
        "äöüß",
        "àâæçéèêëîïôœùûüÿ",
        "áéíóúüñ¿¡ºª",
        "áâãàçéêíóôõúüºª",
        "àèéìíîòóùúº",
        "åäöæøéüà",
        "éëïóöüèáíê",
        "àçéèíïòóúü·",
        "áðéíóúýþæö",
    ),
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíľňóôšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž"),
    "cp1254": ("çğıöşüâîû",),
}


@cache
def square(encoding: str, first: int, last: int, trails: tuple[range, ...] = (range(0xA1, 0xFF),)) -> frozenset[str]:
    """The characters of a two-byte encoding whose lead byte is in a range: how standards group the common ones."""
    pairs = (bytes((lead, trail)) for lead in range(first, last + 1) for cells in trails for trail in cells)
    return frozenset(char for pair in pairs for char in pair.decode(encoding, "ignore"))


def common_kanji() -> frozenset[str]:
    """Level 1 of JIS X 0208: 2,965 kanji."""
    return square("euc_jp", 0xB0, 0xCF)


def common_simplified() -> frozenset[str]:
    """Level 1 of GB 2312: 3,755 ideographs."""
    return square("gb2312", 0xB0, 0xD7)


def common_traditional() -> frozenset[str]:
    """Level 1 of Big5: 5,401 ideographs."""
    return square("big5", 0xA4, 0xC6, (range(0x40, 0x7F), range(0xA1, 0xFF)))


def common_hangul() -> frozenset[str]:
    """The 2,350 syllables of KS X 1001."""
    return square("euc_kr", 0xB0, 0xC8)
