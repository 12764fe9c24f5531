"""Properties: what holds for every document, each with its name, in one table."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final

import attrs

from contracheck.errors import ConfigError
from contracheck.testing import company, facts, figurewise, whole
from contracheck.testing.case import Case
from contracheck.testing.example import Counterexample, Trial, sample


@attrs.frozen(slots=False)
class Property:
    """One property: its id, and what makes its trials on a document.

    ``alone``: other documents have no part in it; ``strict``: it asks more than contracheck promises, and is tried in the
    thorough profile only.

    >>> [p.id for p in PROPERTIES if p.strict]
    ['orphan', 'lookalike']
    """

    id: str
    trials: Callable[[Case], tuple[Trial, ...]]
    alone: bool = True
    strict: bool = False

    @cached_property
    def statement(self) -> str:
        """The property in one line.

        >>> PROPERTIES[0].statement
        'Every figure stands where the report says.'
        """
        return (inspect.getdoc(self.trials) or "").partition("\n")[0]

    @cached_property
    def page(self) -> str:
        """The property in full, as Markdown."""
        return inspect.getdoc(self.trials) or ""

    def examine(self, case: Case, trial: int | None = None) -> Outcome:
        """What trials of the property on a document say: as many as the profile of the case has, chosen by a hash of the text.

        ``trial`` is the number of the only one to try. Raises ConfigError where there is no such trial.

        >>> from contracheck.model import Article
        >>> case = Case(article=Article(id="a", text="The ferry had 13 passengers.", language="en"))
        >>> PROPERTIES[0].examine(case).failed
        False
        """
        every = self.trials(case)
        if trial is not None:
            chosen = tuple(t for t in every if t.number == trial)
            if not chosen:
                raise ConfigError(f"has no trial {trial} of {self.id}; there are {len(every)}", case.article.id)
        else:
            chosen = sample(every, case.profile.trials, f"{self.id}\x1f{case.article.text}")
        examples = []
        for one in chosen:
            found = one.run()
            if found is not None:
                examples.append(attrs.evolve(found, trial=one.number))
        return Outcome(property=self.id, article=case.article.id, tried=len(chosen), trials=len(every), examples=tuple(examples))


@attrs.frozen(kw_only=True)
class Outcome:
    """What came of a property on a document: how many trials there are, how many were made, and the counterexamples among them.

    >>> Outcome(property="self", article="a", tried=1, trials=1, examples=()).failed
    False
    """

    property: str
    article: str
    tried: int
    trials: int
    examples: tuple[Counterexample, ...]

    @cached_property
    def failed(self) -> bool:
        """Whether there is a counterexample."""
        return bool(self.examples)


PROPERTIES: Final = (
    Property("spans", whole.spans),
    Property("json", whole.as_json, alone=False),
    Property("deterministic", whole.deterministic, alone=False),
    Property("self", whole.itself),
    Property("order", whole.order, alone=False),
    Property("paragraphs", company.paragraphs),
    Property("delete", company.delete),
    Property("unrelated", company.unrelated, alone=False),
    Property("restyle", figurewise.restyle),
    Property("widen", figurewise.widen),
    Property("change", figurewise.change),
    Property("slip", figurewise.slip),
    Property("stories", facts.stories),
    Property("orphan", company.orphan, alone=False, strict=True),
    Property("lookalike", company.lookalike, alone=False, strict=True),
)
BY_ID: Final = {p.id: p for p in PROPERTIES}


def chosen(ids: Iterable[str] = (), *, strict: bool = False) -> tuple[Property, ...]:
    """The properties of some ids, in the order of PROPERTIES; without ids all, the strict ones only where ``strict`` says so.

    Raises ConfigError, which names the nearest, for an unknown id.

    >>> [p.id for p in chosen(["change", "spans"])]
    ['spans', 'change']
    """
    wanted = list(ids)
    for name in wanted:
        if name not in BY_ID:
            from difflib import get_close_matches

            near = get_close_matches(name[:40], list(BY_ID), 1, 0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(BY_ID)}"
            raise ConfigError(f"is no property; {hint}", name)
    return tuple(p for p in PROPERTIES if (p.id in wanted if wanted else strict or not p.strict))
