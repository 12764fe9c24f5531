"""Translation files: segments as groups of articles, and a check that compares nothing across them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from contracheck import Article, check
from contracheck.model import Skipped
from contracheck.read.document import Document
from contracheck.read.files import read_all
from contracheck.read.formats import reader
from contracheck.read.segments import PLACEHOLDER


def load(format: str, text: str) -> tuple[dict[str, tuple[str | None, str]], list[str]]:
    """Id -> language and text of the segments of a file named a, and what is said about it."""
    articles, skipped = reader(format)(Document(id="a", name="a", text=text))
    assert all(a.group == a.id.rpartition(":")[0] for a in articles)
    return {a.id.removeprefix("a#"): (a.language, a.text) for a in articles}, [s.reason for s in skipped]


def xliff12(units: str, languages: str = "source-language='en' target-language='de'") -> str:
    """A file of XLIFF 1.2."""
    return (
        "<?xml version='1.0'?><xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
        f"<file original='a' {languages}><header><note>9</note></header><body>{units}</body></file></xliff>"
    )


def unit(source: str, target: str, name: str = "1") -> str:
    """A unit of XLIFF 1.2."""
    return f"<trans-unit id='{name}'><source>{source}</source><target>{target}</target></trans-unit>"


#: name, markup in a segment of XLIFF 1.2, text
INLINE = [
    ("none", "It cost $3 billion.", "It cost $3 billion."),
    ("paired", "It cost $<g id='1'>3</g> <mrk mtype='term'>billion</mrk>.", "It cost $3 billion."),
    ("codes", "It cost <bpt id='1'>&lt;b 7&gt;</bpt>$3<ept id='1'>&lt;/b&gt;</ept> billion.", "It cost $3 billion."),
    ("code-with-subtext", "A<ph id='1'>&lt;img alt='<sub>13 dead</sub>'&gt;</ph>B", f"A{PLACEHOLDER}B"),
    ("placeholder-parts-words", "Cost<x id='1'/>5 euros", f"Cost{PLACEHOLDER}5 euros"),
    ("placeholder-beside-a-blank", "<x id='1'/>It cost <x id='2'/>$3 billion.<x id='3'/>", "It cost $3 billion."),
    ("references", "3 &lt; 4 &amp; 5&#160;km", "3 < 4 & 5\xa0km"),
    ("cdata", "<![CDATA[3 < 4]]>", "3 < 4"),
]


@pytest.mark.parametrize(("markup", "text"), [case[1:] for case in INLINE], ids=[case[0] for case in INLINE])
def test_inline_markup(markup: str, text: str) -> None:
    """Codes are no text, and no figure in them is read; what they mark is."""
    found, said = load("xliff", xliff12(unit(markup, "Ziel")))
    assert ({"1:source": ("en", text), "1:target": ("de", "Ziel")}, []) == (found, said)


def test_xliff_12() -> None:
    """Languages of each file, suggestions passed over, untranslated units counted."""
    suggestion = "<alt-trans><source>old 7</source><target>alt 8</target></alt-trans>"
    text = xliff12(
        unit("One", "Eins")
        + "<group id='g'>" + unit("Two", "Zwei", "b.2") + "</group>"
        + f"<trans-unit id='3'><source>Three</source>{suggestion}</trans-unit>"
        + "<trans-unit id='4'><source>Four</source><target/></trans-unit>"
        + "<trans-unit id='5'><source xml:lang='en-GB'>Five</source><target xml:lang='de-AT'>Fünf</target></trans-unit>"
    )  # fmt: skip
    second = f"<file source-language='ja' target-language='fr'><body>{unit('六', 'Six', '1')}</body></file></xliff>"
    found, said = load("xliff", text.replace("</xliff>", second))
    assert found == {
        "1:source": ("en", "One"),
        "1:target": ("de", "Eins"),
        "b.2:source": ("en", "Two"),
        "b.2:target": ("de", "Zwei"),
        "5:source": ("en-GB", "Five"),
        "5:target": ("de-AT", "Fünf"),
        "1~2:source": ("ja", "六"),
        "1~2:target": ("fr", "Six"),
    }
    assert said == ["segments without a translation: 2 of 6"]


@pytest.mark.parametrize(
    ("attributes", "state", "kept"),
    [
        ("", "", True), ("", "translated", True), ("", "needs-review-translation", True), ("approved='no'", "", True),
        ("", "new", False), ("", "needs-translation", False), ("translate='no'", "", False), ("translate='yes'", "final", True),
    ],
)  # fmt: skip
def test_states_of_xliff_12(attributes: str, state: str, kept: bool) -> None:
    """What nobody has translated yet, or is not to be translated, is left out and counted; what is to be reviewed is not."""
    told = f" state='{state}'" if state else ""
    more = unit("It has 7 parts.", "Es hat 7 Teile.", "2")
    one = f"<trans-unit id='1' {attributes}><source>7 days</source><target{told}>7 Tage</target></trans-unit>"
    found, said = load("xliff", xliff12(one + more))
    assert set(found) == {"2:source", "2:target"} | ({"1:source", "1:target"} if kept else set())
    assert [line.rpartition(": ")[2] for line in said] == ([] if kept else ["1"])
    assert all(line.startswith("segments left out that are ") for line in said)


def test_what_is_not_to_be_translated_is_inherited() -> None:
    """A group says it for its units, and each unit can say otherwise; an untranslated unit is counted once."""
    units = (
        "<group translate='no'>"
        + unit("1 day", "1 day", "a")
        + unit("2 days", "2 Tage", "b").replace(" id", " translate='yes' id")
    )
    units += unit("3 days", "", "c") + "<alt-trans><group/></alt-trans></group>" + unit("4 days", "4 Tage", "d")
    found, said = load("xliff", xliff12(units))
    assert set(found) == {"b:source", "b:target", "d:source", "d:target"}
    assert said == [
        "segments without a translation: 1 of 3",
        'segments left out that are not to be translated (translate="no"): 1',
    ]


@pytest.mark.parametrize(
    ("attributes", "state", "kept"),
    [("", "", True), ("", "translated", True), ("", "initial", False), ("translate='no'", "final", False)],
)
def test_states_of_xliff_2(attributes: str, state: str, kept: bool) -> None:
    """The same in the other version; a segment without a state has one that says nothing."""
    told = f" state='{state}'" if state else ""
    text = (
        "<xliff version='2.1' srcLang='en' trgLang='de' xmlns='urn:oasis:names:tc:xliff:document:2.0'><file id='f'>"
        f"<unit id='1' {attributes}><segment{told}><source>7 days</source><target>7 Tage</target></segment>"
        "<segment><source>8 days</source><target>8 Tage</target></segment></unit>"
        "<unit id='2'><segment><source>9 days</source><target>9 Tage</target></segment></unit></file></xliff>"
    )
    found, said = load("xliff", text)
    assert ("1:source" in found) == kept
    assert ("1/2:source" in found) == ("translate" not in attributes)
    assert "2:source" in found
    assert len(said) == (not kept)


def test_marked_segments() -> None:
    """A unit whose source and target are cut into the same segments gives one pair each; else the whole is compared."""
    marks = "<mrk mtype='seg' mid='1'>{}</mrk> <mrk mtype='seg' mid='2'>{}</mrk>"
    cut = f"<source>A. B.</source><seg-source>{marks.format('A.', 'B.')}</seg-source><target>{marks.format('C.', 'D.')}</target>"
    found, _ = load("xliff", xliff12(f"<trans-unit id='x'>{cut}</trans-unit>"))
    assert [(name, text) for name, (_, text) in found.items()] == [
        ("x/1:source", "A."),
        ("x/1:target", "C."),
        ("x/2:source", "B."),
        ("x/2:target", "D."),
    ]
    uncut = cut.replace("mid='2'>D", "mid='3'>D")
    found, _ = load("xliff", xliff12(f"<trans-unit id='x'>{uncut}</trans-unit>"))
    assert [(name, text) for name, (_, text) in found.items()] == [("x:source", "A. B."), ("x:target", "C. D.")]


def test_xliff_2() -> None:
    """Segments of units, with their codes; matches, glossaries and ignorables are none."""
    text = """<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="pt-BR">
    <file id="f"><group id="g"><unit id="u1"><mtc:matches xmlns:mtc="m"><mtc:match ref="#s"><source>7</source><target>8</target>
    </mtc:match></mtc:matches><originalData><data id="d">&lt;b&gt; 9</data></originalData>
    <segment><source>It cost <pc id="1">$3</pc> billion<cp hex="2026"/></source>
    <target>Custou <sc id="1"/>3 bilhões.</target></segment>
    <ignorable><source> 6 </source></ignorable>
    <segment id="s2"><source>Two</source><target>Dois</target></segment>
    <segment><source>Three</source><target>Três</target></segment></unit></group>
    <unit id="u2"><segment><source>Four<ph id="1"/>5</source></segment></unit></file></xliff>"""
    found, said = load("xliff", text)
    assert found == {
        "u1:source": ("en", "It cost $3 billion…"),
        "u1:target": ("pt-BR", "Custou 3 bilhões."),
        "u1/s2:source": ("en", "Two"),
        "u1/s2:target": ("pt-BR", "Dois"),
        "u1/3:source": ("en", "Three"),
        "u1/3:target": ("pt-BR", "Três"),
    }
    assert said == ["segments without a translation: 1 of 4"]


def test_tmx() -> None:
    """Two languages or more in a unit, codes left out, units without a name named by their first words."""
    text = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en"/><body>
    <tu tuid="t1"><note>7</note><tuv xml:lang="en">
    <seg>It rose <bpt i="1">&lt;b 9&gt;</bpt>3.5<ept i="1">&lt;</ept> percent.</seg></tuv>
    <tuv xml:lang="fr-fr"><prop type="x">8</prop><seg>Il a augmenté<ph/>de <hi>3,5 %</hi>.</seg></tuv>
    <tuv xml:lang="FR-FR"><seg>Hausse</seg></tuv></tu>
    <tu><tuv lang="EN"><seg>40 people, no less</seg></tuv><tuv lang="DE"><seg>40 Leute</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>alone</seg></tuv></tu></body></tmx>"""
    found, said = load("tmx", text)
    assert found == {
        "t1:en": ("en", "It rose 3.5 percent."),
        "t1:fr-FR": ("fr-FR", f"Il a augmenté{PLACEHOLDER}de 3,5 %."),
        "t1:fr-FR.3": ("fr-FR", "Hausse"),
        "40_people_no_less:en": ("en", "40 people, no less"),
        "40_people_no_less:de": ("de", "40 Leute"),
    }
    assert said == ["segments without a translation: 1 of 3"]


PO = r"""# Translators: 7
msgid ""
msgstr ""
"Language: de_DE@euro\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

#. extracted 8
#: file.c:9
msgid "It cost "
"$3 billion.\n"
msgstr ""
"Es kostete \"3\" Milliarden\tDollar.\n"

#, c-format
msgid "%1$s: %2$d of 5 files, 100%% sure"
msgstr "%1$s: %2$d von 5 Dateien, 100%% sicher"

#, python-brace-format
msgid "{n:.2f} of {total} in 3 days"
msgstr "{n:.2f} von {total} in 3 Tagen"

msgid "50% discount"
msgstr "50% discount"

#, fuzzy, c-format
msgid "fuzzy 1"
msgstr "fuzzy 2"

msgctxt "ctx"
msgid "One file"
msgid_plural "%d files in 3 days"
msgstr[0] "Eine Datei"
msgstr[1] "%d Dateien in 3 Tagen"

msgid "untranslated"
msgstr ""

#~ msgid "old 5"
#~ msgstr "alt 6"
"""


def test_po() -> None:
    """Strings joined and unescaped, placeholders of a format by its flag, plurals, fuzzy and obsolete messages."""
    found, said = load("po", PO)
    assert {tag for tag, _ in found.values()} == {"en", "de-DE"}
    assert [text for _, text in found.values()] == [
        "It cost $3 billion.\n",
        'Es kostete "3" Milliarden\tDollar.\n',
        ":  of 5 files, 100% sure",
        ":  von 5 Dateien, 100% sicher",
        " of  in 3 days",
        " von  in 3 Tagen",
        "50% discount",
        "50% discount",
        "One file",
        "Eine Datei",
        "%d files in 3 days",
        "%d Dateien in 3 Tagen",
    ]
    assert said == [
        "segments without a translation: 1 of 7",
        "fuzzy messages left out: 1",
        "obsolete messages left out: 1",
    ]


def test_po_names_stay_when_the_file_grows() -> None:
    """A message is named by its words, not by its place: a baseline holds."""
    before, _ = load("po", PO)
    after, _ = load("po", PO.replace("#. extracted 8", 'msgid "New 1"\nmsgstr "Neu 1"\n\n#. extracted 8'))
    assert set(before) < set(after)
    assert "It_cost_3_billion:source" in before


def test_po_with_one_plural_form() -> None:
    """A language without plurals translates the plural."""
    text = PO.replace("nplurals=2; plural=(n != 1)", "nplurals=1; plural=0").replace("de_DE@euro", "ja")
    assert load("po", text)[0]["d_files_in_3_days:source"] == ("en", "%d files in 3 days")


@pytest.mark.parametrize(
    ("format", "text", "said"),
    [
        ("xliff", xliff12(unit("A", "B"))[:-30], "is broken XML: line 1, column 242: unclosed token"),
        ("xliff", "<html/>", "is XML, but no XLIFF"),
        ("tmx", "<html/>", "is XML, but no TMX"),
        ("xliff", "no XML", "is broken XML: line 1, column 1: syntax error"),
        ("xliff", "", "is broken XML: line 1, column 1: no element found"),
        ("tmx", "<tmx>" + "<a>" * 1000, "line 1: has elements within elements more than 500 deep"),
        ("xliff", xliff12(unit("A &undefined; C", "B")), "is broken XML: line 1, column 216: undefined entity"),
        ("xliff", xliff12(unit("A \x00", "B")), "is broken XML: line 1, column 216: not well-formed (invalid token)"),
        ("po", 'msgid "A\nmsgstr "B"\n', "line 1: a quote is not closed"),
        ("po", 'msgid "A"\nmsgstr "B"\nwhat is this\n', "line 3: is no line of a PO file"),
        ("po", 'msgstr "B"\n', "line 1: a message without msgid"),
        ("po", "", "has no messages"),
        ("xliff", xliff12(""), "has no segments with a translation"),
    ],
)
def test_files_at_fault(format: str, text: str, said: str) -> None:
    """One clear reason with its line; what stands before it is read."""
    assert load(format, text)[1] == [said]


def test_what_stands_before_a_fault_is_read() -> None:
    """A file that breaks off gives its whole segments."""
    found, said = load("xliff", xliff12(unit("One", "Eins") + unit("Two", "Zwei", "2"))[:-60])
    assert [text for _, text in found.values()] == ["One", "Eins"]
    assert len(said) == 1


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "doctype",
    [
        f'<!DOCTYPE xliff [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<!DOCTYPE xliff [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE xliff [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>',
        '<!DOCTYPE xliff SYSTEM "x.dtd" [<!ATTLIST source a CDATA "b">]>',
    ],
    ids=["laughs", "file", "parameter", "attributes"],
)
def test_entities_are_refused(tmp_path: Path, doctype: str) -> None:
    """Nothing is expanded and no other file is opened."""
    path = tmp_path / "a.xlf"
    path.write_text(doctype + xliff12(unit("A &e; &l9;", "B")).removeprefix("<?xml version='1.0'?>"))
    articles, skipped = read_all([path])
    assert (articles, skipped) == (
        (),
        (Skipped(article="a.xlf", reason="line 1: declares entities or types of its own, which are not read from files"),),
    )


# -- checking


def group(*texts: str, name: str) -> list[Article]:
    """Articles of one group."""
    languages = ("en", "de", "fr")
    return [
        Article(id=f"{name}:{n}", text=text, language=tag, group=name)
        for n, (text, tag) in enumerate(zip(texts, languages, strict=False))
    ]


GROUPS = [
    *group("The plant cost $3 billion.", "Das Werk kostete 3 Milliarden Dollar.", name="a"),
    *group("The plant cost $4 billion.", "Das Werk kostete 4 Millionen Dollar.", name="b"),
    *group("The plant cost $4 billion.", "Das Werk kostete 4 Milliarden Dollar.", name="c"),
    *group("It opened on 3 May 2024.", "Es öffnete am 5. Mai 2024.", "Ouverture le 3 mai 2024.", name="d"),
]


def test_nothing_is_compared_across_groups() -> None:
    """Each segment with its translations, repeated texts too; findings and facts of all groups in one report."""
    report = check(GROUPS)
    group_of = {a.id: a.group for a in report.articles}
    pairs = [(report.claim[r.a].article, report.claim[r.b].article) for r in report.relations]
    assert len(pairs) == 6
    assert all(group_of[a] == group_of[b] for a, b in pairs)
    assert [(f.severity, f.code) for f in report.findings] == [("conflict", "CC102"), ("conflict", "CC401")]
    assert [f.id for f in report.facts] == ["f1", "f2", "f3", "f4"]
    facts = {f.id: f for f in report.facts}
    for finding in report.findings:
        assert finding.fact is not None
        assert set(finding.claims) <= set(facts[finding.fact].claims)
    assert report.skipped == ()


def test_the_order_of_groups_does_not_matter() -> None:
    """Nor that of articles; and the report is that of each group alone, together."""
    expected = check(GROUPS).to_json()
    for seed in range(5):
        shuffled = GROUPS.copy()
        random.Random(seed).shuffle(shuffled)
        assert check(shuffled).to_json() == expected
    alone = [r for name in "abcd" for r in check([a for a in GROUPS if a.group == name]).relations]
    assert list(check(GROUPS).relations) == alone


def test_articles_without_a_group_are_compared_with_each_other() -> None:
    """Beside groups as without them."""
    news = [Article(id="x", text="The plant cost $3 billion."), Article(id="y", text="The plant cost $5 billion.")]
    report = check([*GROUPS, *news])
    expected = [(r.a, r.b, r.verdict) for r in check(news).relations]
    assert expected
    assert [(r.a, r.b, r.verdict) for r in report.relations if r.a[0] in "xy"] == expected
