"""JUnit XML, in the form that Jenkins, GitLab and other CI servers read: a test case a fact, with both quotes where it fails.

Names of cases are made of what the articles say and not of numbers, so that a server recognises a case in the next run.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from xml.etree.ElementTree import Element, SubElement

from contracheck.model import Fact, Finding, show
from contracheck.report.escape import xml, xml_text
from contracheck.report.formats import FAILING, Options
from contracheck.report.quotes import about, by_fact, called, name, sentence
from contracheck.report.report import Report
from contracheck.report.terminal import CLOSE, OPEN, clean

#: Code points of a quoted figure in the name of a case.
NAME = 60
#: Why a fact without a finding of its own is no passed test.
_SILENT = {
    "incomparable": "about one thing, but not to be compared",
    "conflict": "no finding of the kinds asked for",
    "tension": "no finding of the kinds asked for",
}


def write(report: Report, options: Options) -> str:
    """One suite: a case for each fact and for each finding about something else, in the order of the report."""
    of_fact: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        of_fact[finding.fact].append(finding)
    facts = set(report.fact)
    suite = Element("testsuite", name="contracheck")
    count: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for finding in (f for fact, found in of_fact.items() if fact not in facts for f in found):
        title = f"{finding.code} {clean(finding.message)}"[: 2 * NAME]
        case = _case(suite, "source" if finding.fact is None else "fact", title, names)
        count[_outcome(case, report, [finding], options)] += 1
    folded = {f"{f.code} {name(f.code)}": set(f.claims) for fact, found in of_fact.items() if fact not in facts for f in found}
    for fact in report.facts:
        case = _case(suite, fact.topic or "fact", _name(report, fact), names)
        found = of_fact.get(fact.id, [])
        if not found and fact.verdict in _SILENT:
            elsewhere = next((code for code, told in folded.items() if not told.isdisjoint(fact.claims)), None)
            SubElement(case, "skipped", message=f"told by {elsewhere}" if elsewhere else _SILENT[fact.verdict])
        count[_outcome(case, report, found, options)] += 1
    for key, number in (("tests", count.total()), ("failures", count["failure"]), ("errors", 0), ("skipped", count["skipped"])):
        suite.set(key, str(number))
    suite.set("time", "0")
    SubElement(suite, "system-out").text = xml_text("\n".join(_rest(report)))
    root = Element("testsuites", {k: v for k, v in suite.attrib.items() if k != "skipped"})
    root.append(suite)
    return xml(root)


def _case(suite: Element, kind: str, title: str, names: Counter[str]) -> Element:
    shown = xml_text(title)
    names[shown] += 1
    if names[shown] > 1:
        shown += f" ({names[shown]})"
    return SubElement(suite, "testcase", classname=f"contracheck.{xml_text(kind)}", name=shown, time="0")


def _name(report: Report, fact: Fact) -> str:
    claim = report.claim[fact.claims[0]]
    text = clean(claim.text).strip()
    return f"{fact.topic or claim.kind}: {text[:NAME]} ({called(claim.article)})"


def _outcome(case: Element, report: Report, findings: list[Finding], options: Options) -> str:
    """What becomes of a case: failure, skipped (known, or not to be compared) or passed; told in the case."""
    failing = [f for f in findings if f.severity in FAILING[options.fail_on]]
    new = [f for f in failing if f.known is None]
    for finding in new[:1]:
        # servers show one failure a case: the worst, with the others below it
        kind = f"{finding.code} {name(finding.code)}"
        failure = SubElement(case, "failure", message=xml_text(clean(finding.message)), type=kind)
        failure.text = xml_text("\n\n".join(_told(report, f) for f in new))
    rest = [f for f in findings if f not in failing or f.known is not None]
    if failing and not new:
        reason = "; ".join(dict.fromkeys(clean(f.known) for f in failing if f.known))
        SubElement(case, "skipped", message=xml_text(f"known{': ' + reason if reason else ''}"))
    if rest:
        SubElement(case, "system-out").text = xml_text("\n\n".join(_told(report, f) for f in rest))
    return "failure" if new else "skipped" if case.find("skipped") is not None else "passed"


def _told(report: Report, finding: Finding) -> str:
    """A finding as lines: what, each side with its sentence, the fix."""
    lines = [f"{finding.severity.upper()} {finding.code} {name(finding.code)}: {clean(finding.message)}"]
    groups = by_fact(report, finding)
    for fact, sides in groups:
        if len(groups) > 1:
            lines.append(f"{fact.topic if fact and fact.topic else 'one fact'}:")
        for side in sides:
            article = report.article[side.claim.article]
            known = about(article)
            lines.append(f"- {clean(show.claim(side.claim))}   {called(article.id)}{f' ({known})' if known else ''}")
            lines.append(f"  {sentence(report, side.claim).replace(OPEN, '>>').replace(CLOSE, '<<')}")
    if finding.fix:
        lines.append(f"To agree: {clean(finding.fix)}")
    return "\n".join(lines)


def _rest(report: Report) -> list[str]:
    """What no case tells: what was not checked, what was left out, what is stale."""
    lines = [f"Not checked, because no other article has a counterpart: {len(report.unchecked)} of {len(report.claims)} claims"]
    lines += [f"Left out: {clean(s.article)}{': ' if s.article else ''}{clean(s.reason)}" for s in report.skipped]
    lines += [f"Stale in the baseline: {k.code} {clean(k.message)} ({k.fingerprint})" for k in report.stale]
    return lines
