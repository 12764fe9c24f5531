"""How Sphinx builds the pages: `make docs`. Nothing is fetched, neither by the build nor by the built pages."""

from __future__ import annotations

import re
from typing import Any

import contracheck
from contracheck.model.version import VERSION

project = "contracheck"
author = "the contracheck authors"
version = release = VERSION
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"contracheck {VERSION}"
html_copy_source = False
html_show_sphinx = False
# the schema is read by programs: it keeps its name
html_extra_path = ["reference/report.schema.json"]

myst_enable_extensions = ["attrs_block"]
myst_heading_anchors = 3

nitpicky = True
#: what the standard library, networkx and pandas document on their own pages
nitpick_ignore_regex = [(r"py:.*", r"(collections|datetime|decimal|networkx|nx|os|pandas|pathlib|typing|attr|attrs)\..*")]
#: parts that are no public names
nitpick_ignore = [
    ("py:class", name)
    for name in (
        "contracheck.report.formats.Place",
        "contracheck.model.claim.Surroundings",
        "contracheck.model.claim.Deferred",
        "Known",
    )
]
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
#: a default that is a function has an address for its name
_FUNCTION = re.compile(r"<function [^>]*>")


def _by_public_name(app: Any, env: Any, node: Any, contnode: Any) -> Any:
    """The page's entry for a public name that an annotation gives by the module it lives in."""
    name = str(node.get("reftarget", "")).rpartition(".")[2]
    if node.get("refdomain") != "py" or name not in (*contracheck.__all__, "Repair"):
        return None
    full = f"contracheck.{name}" if name in contracheck.__all__ else f"contracheck.model.{name}"
    return env.get_domain("py").resolve_xref(env, node["refdoc"], app.builder, "obj", full, node, contnode)


def _readable(app: Any, what: str, name: str, obj: Any, options: Any, signature: str | None, returns: str | None) -> Any:
    """A signature in which defaults that are functions are dots, the same in every build."""
    return None if signature is None else (_FUNCTION.sub("...", signature), returns)


def setup(app: Any) -> None:
    """Connect what is above."""
    app.connect("missing-reference", _by_public_name)
    app.connect("autodoc-process-signature", _readable)
