"""Currencies: what symbols stand for, which codes exist, and whose dollar is meant where.

Only tables: a symbol in a text is looked up, never parsed. Codes after ISO 4217 (list of January 2026); symbols after CLDR 47 and
the usage of news agencies.
"""

from __future__ import annotations

from typing import Final


def _codes(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def _places(text: str) -> dict[str, str]:
    """Territory -> code, from ``code territory territory ...; code territory ...``."""
    return {place: code for code, *places in (line.split() for line in text.split(";")) for place in places}


#: ISO 4217 codes in use, without precious metals, test codes and units of account that no bank note has (but XDR, CLF).
CODES: Final[frozenset[str]] = _codes(
    """AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP
    CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR
    ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
    MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD
    SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XDR XOF XPF YER
    ZAR ZMW ZWG"""
)

#: Codes that are withdrawn and that articles about the years since 1990 still use.
FORMER: Final[frozenset[str]] = _codes(
    """ANG ATS BEF BGL BGN BYB BYR CSK CUC CYP DEM EEK ESP FIM FRF GHC GRD HRK IEP ITL LTL LUF LVL MRO MTL MZM NLG PLZ PTE ROL
    RUR SDD SIT SKK SLL SRG STD TMM TRL VEB VEF YUM ZMK ZWD ZWL"""
)

#: Codes that are no part of ISO 4217 and that articles use like those of money.
UNOFFICIAL: Final[frozenset[str]] = _codes("XBT")

#: Codes that are no words in any language with a data file: written small they are currencies too ("20 usd").
PLAIN_CODES: Final[frozenset[str]] = _codes(
    "USD EUR GBP JPY CNY CHF RUB INR KRW HKD AUD CAD NZD SGD BRL MXN PLN CZK HUF NOK DKK UAH TWD THB IDR MYR ZAR RMB XBT"
)

#: Codes that are words and names far more often, so that what stands before a few digits is none of money: COP30, TOP 100, WORLD
#: CUP 2026, ALL 50 STATES; but COP 30,000, ALL 5 million.
ALSO_WORDS: Final[frozenset[str]] = _codes("ALL COP CUP SOS TOP")

#: Symbol as written -> what it can stand for, likeliest first in world news. Symbols of letters ("R", "kr", "Fr.") need a
#: boundary on their letter side; those of ``BY_TERRITORY`` are settled by the territory of the article or of the story.
SYMBOLS: Final[dict[str, tuple[str, ...]]] = {
    # one sign, several currencies
    "$": ("USD", "CAD", "AUD", "MXN", "NZD", "HKD", "SGD", "TWD", "ARS", "CLP", "COP"),
    "＄": ("USD", "CAD", "AUD", "MXN", "NZD", "HKD", "SGD", "TWD", "ARS", "CLP", "COP"),
    "﹩": ("USD", "CAD", "AUD", "MXN", "NZD", "HKD", "SGD", "TWD", "ARS", "CLP", "COP"),
    "¥": ("JPY", "CNY"),
    "￥": ("JPY", "CNY"),
    "£": ("GBP", "EGP", "LBP", "SYP", "FKP", "GIP", "SHP", "SSP", "SDG"),
    "￡": ("GBP", "EGP", "LBP", "SYP", "FKP", "GIP", "SHP", "SSP", "SDG"),
    "₤": ("GBP", "TRY", "ITL"),
    "₩": ("KRW", "KPW"),
    "￦": ("KRW", "KPW"),
    "₨": ("PKR", "INR", "LKR", "NPR", "MUR", "SCR"),
    "﷼": ("IRR", "SAR", "QAR", "OMR", "YER"),
    "SKr": ("SEK",),
    "NKr": ("NOK",),
    "DKr": ("DKK",),
    "IKr": ("ISK",),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "kr.": ("DKK", "SEK", "NOK", "ISK"),
    "Kr": ("SEK", "NOK", "DKK", "ISK"),
    "Rs": ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    "Rs.": ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    "元": ("CNY", "TWD", "HKD", "MOP"),
    "圓": ("TWD", "HKD", "JPY", "MOP"),
    "圆": ("CNY",),
    # one sign, one currency
    "€": ("EUR",),
    "₹": ("INR",),
    "₽": ("RUB",),
    "₺": ("TRY",),
    "₴": ("UAH",),
    "₪": ("ILS",),
    "₫": ("VND",),
    "฿": ("THB",),
    "₱": ("PHP",),
    "₦": ("NGN",),
    "₵": ("GHS",),
    "₡": ("CRC", "SVC"),
    "₲": ("PYG",),
    "₭": ("LAK",),
    "₮": ("MNT",),
    "₸": ("KZT",),
    "₼": ("AZN",),
    "₾": ("GEL",),
    "֏": ("AMD",),
    "؋": ("AFN",),
    "៛": ("KHR",),
    "৳": ("BDT",),
    "\u20c0": ("KGS",),  # the sign of the som, Unicode 14
    "\u20c1": ("SAR",),  # the sign of the Saudi riyal, Unicode 17
    "₣": ("FRF", "CHF"),
    "₿": ("XBT",),
    "BTC": ("XBT",),
    "U$D": ("USD",),
    "円": ("JPY",),
    "원": ("KRW",),
    "원화": ("KRW",),
    # dollars and pesos with a prefix
    "US$": ("USD",),
    "U$S": ("USD",),
    "U$": ("USD", "UYU"),
    "USD$": ("USD",),
    "C$": ("CAD", "NIO"),
    "CA$": ("CAD",),
    "Can$": ("CAD",),
    "CAD$": ("CAD",),
    "A$": ("AUD",),
    "AU$": ("AUD",),
    "AUD$": ("AUD",),
    "NZ$": ("NZD",),
    "HK$": ("HKD",),
    "NT$": ("TWD",),
    "S$": ("SGD",),
    "R$": ("BRL",),
    "MX$": ("MXN",),
    "Mex$": ("MXN",),
    "AR$": ("ARS",),
    "CLP$": ("CLP",),
    "COL$": ("COP",),
    "RD$": ("DOP",),
    "J$": ("JMD",),
    "TT$": ("TTD",),
    "Bds$": ("BBD",),
    "B$": ("BND", "BSD"),
    "BZ$": ("BZD",),
    "EC$": ("XCD",),
    "FJ$": ("FJD",),
    "G$": ("GYD",),
    "N$": ("NAD",),
    "L$": ("LRD",),
    "MOP$": ("MOP",),
    "T$": ("TOP",),
    "Z$": ("ZWL",),
    # the sign first, as French has it, and a hyphen between, as German has it
    "$US": ("USD",),
    "$CA": ("CAD",),
    "$CAN": ("CAD",),
    "$AU": ("AUD",),
    "$NZ": ("NZD",),
    "$HK": ("HKD",),
    "$SG": ("SGD",),
    "$MX": ("MXN",),
    "$TW": ("TWD",),
    "US-$": ("USD",),
    "A-$": ("AUD",),
    "C-$": ("CAD",),
    "CA-$": ("CAD",),
    "NZ-$": ("NZD",),
    "HK-$": ("HKD",),
    "NT-$": ("TWD",),
    "S-$": ("SGD",),
    # pounds, yen and others with a prefix
    "E£": ("EGP",),
    "£E": ("EGP",),
    "LE": ("EGP",),
    "L£": ("LBP",),
    "LL": ("LBP",),
    "S£": ("SYP",),
    "IR£": ("IEP",),
    "CN¥": ("CNY",),
    "JP¥": ("JPY",),
    "RMB": ("CNY",),
    "RMB¥": ("CNY",),
    "GH₵": ("GHS",),
    "GH¢": ("GHS",),
    # letters
    "CHF": ("CHF",),
    "SFr": ("CHF",),
    "SFr.": ("CHF",),
    "Fr.": ("CHF",),
    "zł": ("PLN",),
    "Kč": ("CZK",),
    "Ft": ("HUF",),
    "lei": ("RON", "MDL"),
    "лв": ("BGN",),
    "лв.": ("BGN",),
    "руб": ("RUB", "BYN"),
    "руб.": ("RUB", "BYN"),
    "грн": ("UAH",),
    "грн.": ("UAH",),
    "din.": ("RSD",),
    "дин.": ("RSD",),
    "ден.": ("MKD",),
    "KM": ("BAM",),
    "TL": ("TRY",),
    "DM": ("DEM",),
    "R": ("ZAR",),
    "RM": ("MYR",),
    "Rp": ("IDR",),
    "Rp.": ("IDR",),
    "Sh": ("KES", "TZS", "UGX", "SOS"),
    "Shs": ("UGX", "KES", "TZS"),
    "KSh": ("KES",),
    "Ksh": ("KES",),
    "USh": ("UGX",),
    "TSh": ("TZS",),
    "FCFA": ("XOF", "XAF"),
    "CFA": ("XOF", "XAF"),
    "Bs": ("VES", "BOB"),
    "Bs.": ("VES", "BOB"),
    "S/": ("PEN",),
    "B/.": ("PAB",),
    "Gs.": ("PYG",),
    "Nu.": ("BTN",),
    "Dhs": ("AED",),
    "Dh": ("AED", "MAD"),
    "SR": ("SAR",),
    "QR": ("QAR",),
    "KD": ("KWD",),
    "د.إ": ("AED",),
    "د.ا": ("JOD",),
    "د.ب": ("BHD",),
    "د.ت": ("TND",),
    "د.ج": ("DZD",),
    "د.ع": ("IQD",),
    "د.ك": ("KWD",),
    "د.ل": ("LYD",),
    "د.م.": ("MAD",),
    "ر.س": ("SAR",),
    "ر.ع": ("OMR",),
    "ر.ق": ("QAR",),
    "ر.ي": ("YER",),
    "ج.م": ("EGP",),
    "ج.س": ("SDG",),
    "ل.ل": ("LBP",),
    "ل.س": ("SYP",),
}

#: ISO 3166 territory -> what a bare "$" means there, pesos included.
TERRITORY_DOLLAR: Final[dict[str, str]] = _places(
    """USD US AS EC FM GU MH MP PA PR PW SV TC TL UM VG VI ZW; AUD AU CC CX KI NF NR TV; NZD NZ CK NU PN TK; CAD CA; HKD HK;
    SGD SG; TWD TW; MOP MO; BND BN; FJD FJ; SBD SB; NAD NA; XCD AG AI DM GD KN LC MS VC; BBD BB; BMD BM; BSD BS; BZD BZ;
    GYD GY; JMD JM; KYD KY; LRD LR; SRD SR; TTD TT; MXN MX; ARS AR; CLP CL; COP CO; UYU UY; DOP DO; CUP CU"""
)

#: ISO 3166 territory -> what a bare "£" or "pound" means there.
TERRITORY_POUND: Final[dict[str, str]] = _places(
    "GBP GB GG IM JE GS TA; EGP EG; LBP LB; SYP SY; SDG SD; SSP SS; FKP FK; GIP GI; SHP SH AC"
)

_YEN = _places("JPY JP; CNY CN")
_WON = _places("KRW KR; KPW KP")
_CROWN = _places("SEK SE; NOK NO SJ; DKK DK FO GL; ISK IS")
_RUPEE = _places("INR IN; PKR PK; LKR LK; NPR NP; MUR MU; SCR SC")
_YUAN = _places("CNY CN; TWD TW; HKD HK; MOP MO")
_ROUBLE = _places("RUB RU; BYN BY")
_BOLIVAR = _places("VES VE; BOB BO")
_SHILLING = _places("KES KE; TZS TZ; UGX UG; SOS SO")
_CFA = _places("XOF BF BJ CI GW ML NE SN TG; XAF CF CG CM GA GQ TD")

#: Signs with a dot that stand before the figure; the others (kr., руб.) may end the sentence before it.
DOTTED_BEFORE: Final = ("Rs.", "Rp.", "Bs.", "Gs.", "Nu.", "SFr.", "Sh.")

#: Symbol that several currencies share -> territory -> what it means there.
BY_TERRITORY: Final[dict[str, dict[str, str]]] = {
    **dict.fromkeys(("$", "＄", "﹩"), TERRITORY_DOLLAR),
    **dict.fromkeys(("£", "￡"), TERRITORY_POUND),
    **dict.fromkeys(("¥", "￥"), _YEN),
    **dict.fromkeys(("₩", "￦"), _WON),
    **dict.fromkeys(("kr", "kr.", "Kr"), _CROWN),
    **dict.fromkeys(("₨", "Rs", "Rs."), _RUPEE),
    **dict.fromkeys(("元", "圓"), _YUAN),
    **dict.fromkeys(("руб", "руб."), _ROUBLE),
    **dict.fromkeys(("Bs", "Bs."), _BOLIVAR),
    **dict.fromkeys(("FCFA", "CFA"), _CFA),
    **dict.fromkeys(("Sh", "Shs"), _SHILLING),
    "﷼": _places("IRR IR; SAR SA; QAR QA; OMR OM; YER YE"),
    "C$": _places("CAD CA; NIO NI"),
    "B$": _places("BND BN; BSD BS"),
    "lei": _places("RON RO; MDL MD"),
    "Dh": _places("AED AE; MAD MA"),
}
