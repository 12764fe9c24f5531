"""Reports for the tests of the formats: the project's own story, and articles full of what no format must pass on."""

from __future__ import annotations

import pytest

import contracheck
from contracheck.read.files import read_all

#: controls (C0, DEL, C1), overrides and isolates, line separators, what XML forbids; then markup, quotes, emoji, formulas
CONTROLS = "\x00\x07\x08\x1b[2J\x1b]0;owned\x07\x7f\x9b31m\u202e\u2066\u2069\u2028\ufffe"
MARKUP = '<script>alert("1")</script> ](javascript:alert(1)) ![x](http://evil.example/x.png) `c` **b** ]]> &lt; {0} [text](1) \\'
SOCIAL = "@everyone a@b.example #12 GH-7 !3 &4 ~label :smile: https://evil.example www.evil.example $x^2$ | 1. - + #"
WORDS = "שלום عليكم ﷽ 👩‍👩‍👧 é é 한국 'single' \"double\" 億"
FORMULA = '=HYPERLINK("http://evil.example","click")'


@pytest.fixture(scope="session")
def story(root) -> contracheck.Report:  # type: ignore[no-untyped-def]
    """The report on the story of Norvale and Halcyon Forge."""
    articles, skipped = read_all([root / "fixtures/stories/halcyon"])
    return contracheck.check(articles, skipped=skipped)


def hostile_articles() -> list[contracheck.Article]:
    """Three articles with a conflict and a tension, everything hostile around the figures and in all fields."""
    junk = f"{MARKUP} {SOCIAL} {WORDS} {CONTROLS}"

    def article(number: int, amount: str, share: str) -> contracheck.Article:
        text = f"{FORMULA} Halcyon invested {amount} {junk} in its Bristol plant.\r\n"
        text += f"Halcyon holds {share} of the Odda mill {junk}."
        return contracheck.Article(
            id=f"{FORMULA}{number} {junk}",
            text=text,
            language="en",
            published="2025-06-01",
            source=f"@src{number} {junk}",
            title=f"+title {junk}",
            url=('javascript:alert("x")', 'https://a.example/?q="><b>&x=)\x1b', "data:text/html,x")[number],
        )

    return [article(0, "-$3 billion", "31%"), article(1, "$30 billion", "more than 20%"), article(2, "=$30 billion", "31%")]


@pytest.fixture(scope="session")
def hostile() -> contracheck.Report:
    """The report on the hostile articles; there is something to tell."""
    skipped = [contracheck.Skipped(article=f"=1+1{CONTROLS}<b>", reason=f"{MARKUP}{CONTROLS}")]
    report = contracheck.check(hostile_articles(), skipped=skipped)
    assert {f.severity for f in report.findings} >= {"conflict", "tension"}
    return report
