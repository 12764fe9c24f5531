"""The pause of the garbage collector while tables are made ends as it began."""

from __future__ import annotations

import gc

import pytest

from contracheck.lang.collector import paused


def test_is_on_again_also_after_an_error() -> None:
    assert gc.isenabled()
    with pytest.raises(ValueError, match="inside"), paused():
        assert not gc.isenabled()
        raise ValueError("inside")
    assert gc.isenabled()


def test_one_inside_another_leaves_it_to_the_outer() -> None:
    with paused():
        with paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_program_without_a_collector_stays_so() -> None:
    gc.disable()
    try:
        with paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
