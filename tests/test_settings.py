"""Settings: found upward, read strictly, and weaker than the command line."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck import Article, check, extract
from contracheck.cli import main
from contracheck.errors import ConfigError
from contracheck.model import Config, Limits
from contracheck.pipeline import _extract
from contracheck.settings import _CONFIG, _OWN, Settings, find, load

EVERYTHING = """
language = "de"
fail-on = "tension"
select = ["CC1", "date-differs"]
ignore = "CC105, CC4"
html = "own"
min_score = 0.5
bound_agrees = 0.1
currency_tolerance = 0
hedge = 0.25
home_currency = "aud"

[languages]
"*.fr.txt" = "fr"
"ja/*" = "ja"

[glossary]
Microsoft = ["Redmond", "微软"]
Halcyon = "HLC"

[limits]
claims = 10
"""


def put(folder: Path, text: str, name: str = "contracheck.toml") -> Path:
    """A file of settings."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_can_be_set(tmp_path: Path) -> None:
    """In contracheck.toml, and in the table of a pyproject.toml."""
    tables = EVERYTHING.replace("\n[", "\n[tool.contracheck.")
    project = f"[project]\nname = 'x'\n[tool.contracheck]{tables}"
    for path in (put(tmp_path, EVERYTHING), put(tmp_path, project, "pyproject.toml")):
        assert load(path) == Settings(
            config=Config(
                min_score=0.5,
                bound_agrees=Decimal("0.1"),
                currency_tolerance=Decimal(0),
                hedge=Decimal("0.25"),
                home_currency="AUD",
                glossary={"Microsoft": ("Redmond", "微软"), "Halcyon": ("HLC",)},
                limits=Limits(claims=10),
            ),
            language="de",
            languages=(("*.fr.txt", "fr"), ("ja/*", "ja")),
            select=("CC1", "date-differs"),
            ignore=("CC105", "CC4"),
            fail_on="tension",
            file=str(path),
        )


def test_the_nearest_counts(tmp_path: Path) -> None:
    """Upward from the folder; contracheck.toml before pyproject.toml; one without our table is passed over, broken or not."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    outer = put(tmp_path, "[tool.contracheck]\n", "pyproject.toml")
    assert find(inner) == outer
    put(inner, "[project]\n", "pyproject.toml")
    put(inner.parent, "[project\n", "pyproject.toml")
    assert find(inner) == outer
    near = put(inner.parent, "")
    assert find(inner) == near
    put(inner, "[tool]\ncontracheck = {}\n# tool.contracheck\n", "pyproject.toml")
    assert find(inner) == inner / "pyproject.toml"
    assert find(put(inner, "").parent) == inner / "contracheck.toml"


def test_no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The defaults are those of Config and of the command line."""
    monkeypatch.setattr("contracheck.settings.find", lambda: None)
    assert load() == Settings()
    assert Settings().config == Config()
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        load(tmp_path / "nope.toml")
    with pytest.raises(ConfigError, match="has no table"):
        load(put(tmp_path, "[project]\n", "pyproject.toml"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('fail_onn = "never"', "fail_onn: unknown key; did you mean 'fail_on'?"),
        ("Hedge = 0.1", "Hedge: unknown key; did you mean 'hedge'?"),
        ("zzz = 1", "zzz: unknown key; there are bound_agrees, currency_tolerance,"),
        ("[limits]\nclaim = 3", "limits.claim: unknown key; did you mean 'claims'?"),
        ("[limits]\nclaims = 0", "limits.claims: is to be a whole number from 1 on, not 0"),
        ("[limits]\nclaims = true", "limits.claims: is to be a whole number from 1 on, not True"),
        ('fail_on = "error"', "fail_on: is to be one of conflict, tension, never, not 'error'"),
        ("fail_on = []", "fail_on: is to be one of conflict, tension, never, not []"),
        ("hedge = 1.0", "hedge: is to be a share from 0 up to 1, such as 0.04, not 1.0"),
        ('hedge = "0.1"', "hedge: is to be a share from 0 up to 1, such as 0.04, not '0.1'"),
        ("hedge = nan", "hedge: is to be a share from 0 up to 1, such as 0.04, not NaN"),
        ("min_score = true", "min_score: is to be a share"),
        ("min_score = -1", "min_score: is to be a share"),
        ('home_currency = "dollar"', "home_currency: is to be a currency's code (ISO 4217) such as USD, not 'dollar'"),
        ("home_currency = 5", "home_currency: is to be a text, not 5"),
        ("language = 5", "language: is to be a text, not 5"),
        ('language = "xx"', "language: nothing is known about a language 'xx'"),
        ('languages = "de"', "languages: is to be a table, not 'de'"),
        ('[languages]\n"a*" = 4', "languages.a*: is to be a text, not 4"),
        ('select = ["CC999"]', "select: no such code: 'CC999'; `contracheck rules` lists them"),
        ("select = 5", "select: is to be a list of codes"),
        ("[glossary]\nA = [1]", "glossary.A: is to be a list of names, not [1]"),
        ('html = "lxml"', "html: is to be one of own, trafilatura, not 'lxml'"),
        ("x = [", "is no TOML: "),
        ("x = " + "[" * 5000, "is no TOML: nested too deep"),
        ("x = 1\nx = 2", "is no TOML: Cannot overwrite a value"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, message: str) -> None:
    """File, key, and what is meant."""
    path = put(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    told = str(caught.value).removeprefix(str(path)).removeprefix(", ").removeprefix(": ")
    assert told.startswith(message)


def test_the_place_in_a_project(tmp_path: Path) -> None:
    """The table is part of it."""
    with pytest.raises(ConfigError, match=r"pyproject.toml, tool.contracheck.hedgee: unknown key; did you mean 'hedge'"):
        load(put(tmp_path, "[tool.contracheck]\nhedgee = 1\n", "pyproject.toml"))


def test_files_that_are_none(tmp_path: Path) -> None:
    """Bytes, and a folder."""
    path = tmp_path / "contracheck.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load(path)
    path.write_bytes(b"#" * 2_000_001)
    with pytest.raises(ConfigError, match="larger than"):
        load(path)
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path)


VALUES = st.recursive(
    st.one_of(st.booleans(), st.integers(), st.text(max_size=5), st.decimals(), st.just("CC1"), st.dates()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([*_OWN, *_CONFIG, "x"]), VALUES))
def test_any_value_is_a_setting_or_an_error(table: dict[str, object]) -> None:
    """Nothing else is raised, and nothing that cannot be used is taken."""
    from contracheck.settings import _settings

    try:
        made = _settings(table, "file")
    except ConfigError as error:
        assert error.subject.startswith("file, ")
        return
    check([], config=made.config)


def test_a_language_by_its_name(tmp_path: Path) -> None:
    """A name is as good as a tag, and is kept as the tag."""
    made = load(put(tmp_path, 'language = "German"\n[languages]\n"a*" = "日本語"\n"b*" = "fra"\n'))
    assert (made.language, made.languages) == ("de", (("a*", "ja"), ("b*", "fr")))


def test_languages_of_articles() -> None:
    """Their own, that of a pattern, the default, none."""
    settings = Settings(language="de", languages=(("*.fr.txt", "fr"), ("a*", "ja")))
    assert settings.language_of(Article(id="a.fr.txt", text="", language="en")) == "en"
    assert settings.language_of(Article(id="a.fr.txt", text="")) == "fr"
    assert settings.language_of(Article(id="a.txt", text="")) == "ja"
    assert settings.language_of(Article(id="b.txt", text="")) == "de"
    assert Settings().language_of(Article(id="b.txt", text="")) is None


@pytest.mark.parametrize(
    ("language", "text", "home", "unit"),
    [
        ("en", "It cost $3 billion.", None, "USD"),
        ("en", "It cost $3 billion.", "AUD", "AUD"),
        ("en-US", "It cost $3 billion.", "AUD", "USD"),
        ("en", "It cost US$3 billion.", "AUD", "USD"),
        ("en", "It cost €3 billion.", "AUD", "EUR"),
        ("en", "It cost 3 billion kr.", "DKK", "DKK"),
        ("sv", "Det kostade 3 miljarder kronor.", "NOK", "SEK"),
        ("en", "It cost $3 billion.", "JPY", "USD"),
    ],
)
def test_home_currency(language: str, text: str, home: str | None, unit: str) -> None:
    """A sign that several currencies share is the home currency's where neither language nor region settles it."""
    _, reading, _ = _extract(Article(id="a", text=text, language=language), Config(home_currency=home))
    [claim] = [c for c in reading.claims if c.value.kind == "money"]
    assert claim.value.unit == unit
    plain = next(c for c in extract(text, language=language) if c.value.kind == "money")
    assert {v.unit for v in (claim.value, *claim.alternatives)} == {v.unit for v in (plain.value, *plain.alternatives)}


# -- the command line


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles that conflict, in the working directory."""
    text = "The firm Halcyon invested $3 billion in its new plant near Bristol in May 2024.\n"
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "b.txt").write_text(text.replace("$3 billion", "$30 billion"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_command_line_wins(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Over the file, which wins over the defaults."""
    call = ("check", "a.txt", "b.txt")
    assert main(call) == 1
    put(folder, 'fail_on = "never"')
    assert main(call) == 0
    assert main((*call, "--fail-on", "conflict")) == 1
    assert main((*call, "--no-config")) == 1
    put(folder, 'ignore = ["scale-slip"]')
    assert main(call) == 0
    assert main((*call, "--ignore", "CC4")) == 1
    put(folder, 'select = ["CC4"]')
    assert main(call) == 0
    assert main((*call, "--select", "CC1")) == 1
    other = put(folder, 'fail_on = "never"', "other.toml")
    assert main((*call, "--select", "CC1", "--config", str(other))) == 0
    capsys.readouterr()
    put(folder, "fail_onn = 1")
    assert main(call) == 2
    assert "did you mean 'fail_on'" in capsys.readouterr().err


def test_languages_and_limits(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Reach the articles, and the readers."""
    put(folder, 'language = "fr"\n[languages]\n"b*" = "de"\n[limits]\nfile_bytes = 40\n')
    assert main(("check", "a.txt", "b.txt", "--format", "json")) == 1
    out = capsys.readouterr().out
    assert '"language": "fr"' in out
    assert '"language": "de"' in out
    assert "larger than 40 bytes" in out
    assert main(("check", "a.txt", "b.txt", "--format", "json", "--language", "it")) == 1
    assert capsys.readouterr().out.count('"language": "it"') == 2


def test_formats_from_the_command_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By name for all files; an unknown one is an error that lists them."""
    (folder / "c").write_text('{"text": "13 dead"}\n{"text": "14 dead"}\n')
    assert main(("extract", "c", "--input-format", "text")) == 0
    assert "13" in capsys.readouterr().out
    assert main(("check", "c", "--input-format", "jsonl", "--format", "json")) in (0, 1)
    assert '"id": "c#2"' in capsys.readouterr().out
    assert main(("check", "c", "--input-format", "yaml")) == 2
    assert "there are text, markdown" in capsys.readouterr().err
    assert main(("check", "c", "--html", "lxml")) == 2


# -- the page about it

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "configuration.md"


def test_the_page_shows_every_setting_with_its_default(tmp_path: Path) -> None:
    """The example on the page is a file of settings that names them all, and its numbers are the defaults."""
    example = PAGE.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    settings = load(put(tmp_path, example))
    defaults = Config()
    for name in ("min_score", "bound_agrees", "currency_tolerance", "hedge", "limits"):
        assert getattr(settings.config, name) == getattr(defaults, name)
    assert set(tomllib.loads(example)) == {*_OWN, *_CONFIG}
    assert set(tomllib.loads(example)["limits"]) == {a.name for a in attrs.fields(Limits)}
