"""JUnit: well formed, counted right, stable names, and the outcome that each fact deserves."""

from __future__ import annotations

from collections import Counter
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import attrs
import pytest

import contracheck
from contracheck.model.catalogue import BY_CODE
from contracheck.report.baseline import entries

#: element -> attributes and children that Jenkins' and Ant's schemas allow
ALLOWED = {
    "testsuites": ({"name", "tests", "failures", "errors", "time"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped", "time"}, {"testcase", "system-out"}),
    "testcase": ({"classname", "name", "time"}, {"failure", "skipped", "system-out"}),
    "failure": ({"message", "type"}, set()),
    "skipped": ({"message"}, set()),
    "system-out": (set(), set()),
}


def _suite(text: str) -> Element:
    """The suite of a report, after its form and its counts have been checked."""
    root = ElementTree.fromstring(text)
    for element in root.iter():
        attributes, children = ALLOWED[element.tag]
        assert set(element.attrib) <= attributes
        assert {c.tag for c in element} <= children
    suite = root[0]
    cases = suite.findall("testcase")
    assert all(len(c.findall("failure")) + len(c.findall("skipped")) <= 1 for c in cases)
    for counted in (root, suite):
        assert int(counted.attrib["tests"]) == len(cases)
        assert int(counted.attrib["failures"]) == len(suite.findall("testcase/failure"))
    assert int(suite.attrib["skipped"]) == len(suite.findall("testcase/skipped"))
    names = Counter((c.attrib["classname"], c.attrib["name"]) for c in cases)
    assert max(names.values(), default=1) == 1
    return suite


def test_a_case_a_fact(story: contracheck.Report) -> None:
    """Every fact is a case; the ones in conflict fail, with both quotes and the figures marked."""
    suite = _suite(story.render("junit"))
    assert len(suite.findall("testcase")) == len(story.facts)
    failures = suite.findall("testcase/failure")
    conflicts = [f for f in story.findings if f.severity == "conflict"]
    assert sorted(f.attrib["type"] for f in failures) == sorted(f"{f.code} {BY_CODE[f.code].name}" for f in conflicts)
    [megawatts] = [f.text or "" for f in failures if ">>630 mégawatts<<" in (f.text or "")]
    assert ">>360 Megawatt<<" in megawatts


@pytest.mark.parametrize(("fail_on", "expected"), [("never", (0, 0)), ("conflict", (1, 0)), ("tension", (1, 1))])
def test_what_fails(hostile: contracheck.Report, fail_on: str, expected: tuple[int, int]) -> None:
    """--fail-on says which severities fail; what does not fail is told in the output of its case."""
    suite = _suite(hostile.render("junit", fail_on=fail_on))
    told = [f.text or "" for f in suite.findall("testcase/failure")]
    assert tuple(sum(t.startswith(s) for t in told) for s in ("CONFLICT", "TENSION")) == expected
    quiet = [o.text or "" for o in suite.findall("testcase/system-out")]
    assert len(told) + len(quiet) >= 2


def test_known_findings_are_skipped(story: contracheck.Report) -> None:
    """A known finding does not fail; its reason is told."""
    known = [attrs.evolve(e, reason="<checked> by hand\x1b") for e in entries(story)]
    suite = _suite(story.against(known).render("junit"))
    assert suite.findall("testcase/failure") == []
    assert {s.attrib["message"] for s in suite.findall("testcase/skipped")} == {"known: <checked> by hand␛"}


def test_findings_that_were_not_asked_for(story: contracheck.Report) -> None:
    """A fact in conflict whose finding was filtered away is no passed test."""
    asked = story.filter(code="CC404")
    suite = _suite(asked.render("junit"))
    assert len(suite.findall("testcase/failure")) == len(asked.findings) == 1
    told = [s.attrib["message"] for s in suite.findall("testcase/skipped")]
    dropped = {f.fact for f in story.findings if f.severity != "note"} - {asked.findings[0].fact}
    assert told.count("no finding of the kinds asked for") == len(dropped) > 1


def test_a_source_is_a_case(shared) -> None:  # type: ignore[no-untyped-def]
    """A finding about a source fails as a case of its own; the facts that it explains say where they are told."""
    report = contracheck.check(contracheck.read(shared / "seeds"))
    suite = _suite(report.render("junit"))
    [source] = suite.findall("testcase[@classname='contracheck.source']/failure")
    assert source.attrib["type"] == "CC504 source-off-by-factor"
    assert "told by CC504 source-off-by-factor" in [s.attrib["message"] for s in suite.findall("testcase/skipped")]


def test_names_do_not_depend_on_other_facts(story: contracheck.Report) -> None:
    """A case keeps its name when facts before it come or go: a server compares runs by names."""
    names = [c.attrib["name"] for c in _suite(story.render("junit")).findall("testcase")]
    fewer = [c.attrib["name"] for c in _suite(attrs.evolve(story, facts=story.facts[2:]).render("junit")).findall("testcase")]
    assert names[2:] == [n for n in fewer if n in names]


def test_hostile(hostile: contracheck.Report) -> None:
    """Markup of articles is text; what XML cannot hold is shown."""
    text = hostile.render("junit")
    suite = _suite(text)
    assert "<script>alert" in "".join(suite.itertext())
    assert "<script" not in text
