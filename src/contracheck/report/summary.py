"""The summary of a report in lines: what was compared and found, what was not checked, copies, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from contracheck.model.message import commas, grouped, say
from contracheck.report.locale import Reader
from contracheck.report.report import Report, said_of_copy
from contracheck.report.terminal import clean

#: so many lines of a list are shown, and so many articles named in a line; the rest is counted
LINES: Final = 10
NAMES: Final = 12


@attrs.frozen
class Summary:
    """The headline and the summary of a report for a reader. ``detail``: verbose names all articles."""

    report: Report
    reader: Reader
    detail: str

    def headline(self) -> str:
        """What was found in how many articles, or in how many segments where translations were compared."""
        n = self.segments()
        return self._of_segments(n) if n else self._of_articles(len(self.report.articles))

    def lines(self) -> Iterator[str]:
        """What was compared, what was not, what a repair takes, copies, and what was left out: a message each."""
        report, read, say_many = self.report, self.reader, self.reader.say_many
        yield read.say(
            "{articles}, {claims}, {facts}: {counts}",
            articles=self.among(),
            claims=say_many("{n} claim", "{n} claims", len(report.claims)),
            facts=say_many("{n} shared fact", "{n} shared facts", len(report.facts)),
            counts=self.counts(),
        )
        if report.unchecked and len(report.articles) > 1:
            alone = Counter(report.claim[i].article for i in report.unchecked)
            each = self._most(alone)
            claims = say_many("{n} claim", "{n} claims", len(report.unchecked))
            yield say("Not checked, because no other article has a counterpart: {claims} ({each})", claims=claims, each=each)
        if report.repairs:
            yield self._repair()
        copied, both = self._copies()
        if both:
            yield say(
                "The same text on both sides, perhaps not translated: {segments} ({names})",
                segments=self._told_segments(len(both)),
                names=self._few(both),
            )
        for same in copied if self.detail == "verbose" else copied[:LINES]:
            yield say("The same text twice, one witness: {articles}", articles=self._few(same))
        if len(copied) > LINES and self.detail != "verbose":
            yield say("… and {n} more", n=len(copied) - LINES)
        for skipped in report.skipped:
            original = report.copy_of.get(skipped.article)
            if original is not None and skipped.reason == said_of_copy(original):
                continue  # told above
            if skipped.article:
                yield say("Left out: {article}: {reason}", article=skipped.article, reason=skipped.reason)
            else:
                yield say("Left out: {reason}", reason=skipped.reason)

    # -- pieces

    def segments(self) -> int:
        """How many segments were compared with their translations, each for itself; 0 where there are other articles, too."""
        groups = {a.group for a in self.report.articles}
        return 0 if None in groups else len(groups)

    def _told_segments(self, n: int) -> str:
        return self.reader.say_many("{n} segment", "{n} segments", n, n=grouped(n))

    def _of_segments(self, count: int) -> str:
        """The headline where segments were compared."""
        say, segments = self.reader.say, self._told_segments(count)
        if any(f.severity != "note" and f.known is None for f in self.report.findings):
            return say("{counts} in {segments}", counts=self.counts(), segments=segments)
        if any(f.known is not None for f in self.report.findings):
            return say("No new contradiction found in {segments}.", segments=segments)
        if any(r.verdict in ("conflict", "tension") for r in self.report.relations):
            return say("No finding of the kinds asked for in {segments}.", segments=segments)
        return say("No contradiction found in {segments}.", segments=segments)

    def _of_articles(self, count: int) -> str:
        """The headline where articles were compared."""
        say = self.reader.say
        if count == 0:
            return say("No article could be read.")
        if count == 1:
            return say("One article only: it cannot be compared with others, only with itself.")
        if any(f.severity != "note" and f.known is None for f in self.report.findings):
            return say("{counts} in {n} articles", counts=self.counts(), n=count)
        if any(f.known is not None for f in self.report.findings):
            return say("No new contradiction found in {n} articles.", n=count)
        if any(r.verdict in ("conflict", "tension") for r in self.report.relations):
            return say("No finding of the kinds asked for in {n} articles.", n=count)
        return say("No contradiction found in {n} articles.", n=count)

    def counts(self) -> str:
        """How many new conflicts and tensions there are, and known findings."""
        found = Counter(f.severity for f in self.report.findings if f.known is None)
        known = sum(f.known is not None for f in self.report.findings)
        say_many, conflicts, tensions = self.reader.say_many, found["conflict"], found["tension"]
        if not known:
            told = say_many("{n} conflict", "{n} conflicts", conflicts), say_many("{n} tension", "{n} tensions", tensions)
            return self.reader.listed(told)
        told = (
            say_many("{n} new conflict", "{n} new conflicts", conflicts),
            say_many("{n} new tension", "{n} new tensions", tensions),
        )
        return self.reader.say("{counts}, {n} known", counts=self.reader.listed(told), n=grouped(known))

    def among(self) -> str:
        """How many segments or articles were compared, in the reader's words."""
        n = self.segments()
        return self._told_segments(n) if n else self.articles(len(self.report.articles))

    def articles(self, n: int) -> str:
        """A number of articles, in the reader's words."""
        return self.reader.say_many("{n} article", "{n} articles", n)

    def _repair(self) -> str:
        """The smallest repair in a line: how many claims of which articles, and of how many there is a choice."""
        forced: Counter[str] = Counter()
        choice = 0
        for repair in self.report.repairs:
            always = set(repair.options[0]).intersection(*repair.options) if repair.complete else set()
            forced.update(self.report.claim[i].article for i in always)
            choice += repair.size - len(always)
        parts: list[str] = [self._most(forced)] if forced else []
        parts += [say("{n} of which there is a choice", n=choice)] if choice else []
        size = sum(r.size for r in self.report.repairs)
        dropped = self.reader.say_many("{n} claim", "{n} claims", size)
        if not all(r.exact for r in self.report.repairs):
            dropped = self.reader.say("about {value}", value=dropped)
        return say(
            "Fewest claims to drop so that nothing conflicts: {claims} of {n} ({parts})",
            claims=dropped,
            n=grouped(sum(len(r.claims) for r in self.report.repairs)),
            parts=commas(parts),
        )

    def _most(self, counts: Counter[str]) -> str:
        """How many of each article, the most first; the articles of many are counted."""
        ranked = sorted(counts.items(), key=lambda e: (-e[1], e[0]))
        return self._few([say("{article} {n}", article=article, n=n) for article, n in ranked])

    def _few(self, names: Sequence[str]) -> str:
        """Names with commas between them; of many the first ones, and how many more there are."""
        most = len(names) if self.detail == "verbose" else NAMES
        more = [say("{n} more", n=grouped(len(names) - most))] if len(names) > most else []
        return commas([*names[:most], *more])

    def _copies(self) -> tuple[list[list[str]], list[str]]:
        """Ids of articles that have one text, and the groups all of whose sides have one."""
        same: dict[tuple[str | None, str], list[str]] = {}
        sides: Counter[str | None] = Counter()
        for article in self.report.articles:
            sides[article.group] += 1
            same.setdefault((article.group, " ".join(article.text.split())), []).append(clean(article.id))
        copied = {key: ids for key, ids in same.items() if len(ids) > 1}
        both = [clean(group) for (group, _), ids in copied.items() if group is not None and len(ids) == sides[group]]
        return [ids for (group, _), ids in copied.items() if group is None or len(ids) < sides[group]], both
