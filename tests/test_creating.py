"""New files and moved ones: wholly there or not at all, and nothing is overwritten."""

import errno
import os
import shutil
import stat
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ledger import replacing
from ledger import skeleton
from ledger.cli.drawings import draw
from ledger.errors import LedgerError
from ledger.filing import move as move_all
from ledger.forms import FormError

DAY = date(2026, 1, 7)
FULL = OSError(errno.ENOSPC, "No space left on device")


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.rglob("*") if one.is_file())


def failing(error: OSError) -> Any:  # noqa: ANN401 - stands for any function
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


# --- A new file ---


def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        replacing.create(tmp_path / "one.svg", b"<svg/>\n")
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(mask)
    assert (tmp_path / "one.svg").read_bytes() == b"<svg/>\n"
    assert stat.S_IMODE((tmp_path / "one.svg").stat().st_mode) == 0o640
    assert names(tmp_path) == ["one.svg"]


@pytest.mark.parametrize("dangling", [False, True])
def test_what_is_there_stays(tmp_path: Path, *, dangling: bool) -> None:
    """A link that leads nowhere is something too."""
    file = tmp_path / "one.svg"
    if dangling:
        file.symlink_to("nowhere")
    else:
        file.write_bytes(b"mine")
    with pytest.raises(FileExistsError) as told:
        replacing.create(file, b"new")
    assert (told.value.errno, told.value.filename) == (errno.EEXIST, str(file))
    assert file.is_symlink() or file.read_bytes() == b"mine"
    assert [one.name for one in tmp_path.iterdir()] == ["one.svg"]


@pytest.mark.parametrize("call", ["write", "fchmod", "fsync", "rename"])
def test_a_new_file_on_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, call, failing(FULL))
        with pytest.raises(LedgerError, match="No space left on device"):
            draw(tmp_path / "one.svg", "<svg/>")
    assert names(tmp_path) == []
    draw(tmp_path / "one.svg", "<svg/>")


def test_what_a_killed_writer_left_of_a_new_file(tmp_path: Path) -> None:
    (tmp_path / f".one.svg.abc{replacing.SUFFIX}").write_text("<s", "utf-8")
    (tmp_path / ".one.svg.lock").touch()
    draw(tmp_path / "one.svg", "<svg/>")
    assert names(tmp_path) == ["one.svg"]


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replacing.create(tmp_path / "typo" / "one.svg", b"")
    assert list(tmp_path.iterdir()) == []


def test_a_drawing_is_text_as_it_is(tmp_path: Path) -> None:
    draw(tmp_path / "one.svg", "año\n")
    assert (tmp_path / "one.svg").read_bytes() == "año\n".encode()


# --- A set of books ---


def test_books_that_were_begun_are_finished(tmp_path: Path) -> None:
    """As long as their main file is not there, and the rest says the same."""
    whole = skeleton.write(tmp_path / "whole", on=DAY)
    for count in range(len(whole)):
        folder = tmp_path / str(count)
        for file in [one for one in whole if one.name != skeleton.MAIN][:count]:
            copied = folder / file.relative_to(tmp_path / "whole")
            copied.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, copied)
        skeleton.write(folder, on=DAY)
        assert names(folder) == names(tmp_path / "whole")


def test_books_that_were_begun_in_another_week(tmp_path: Path) -> None:
    skeleton.write(tmp_path, on=DAY)
    (tmp_path / skeleton.MAIN).unlink()
    before = names(tmp_path)
    with pytest.raises(LedgerError, match=r"people\.beancount.* exists; name an empty"):
        skeleton.write(tmp_path, on=date(2026, 2, 7))
    assert names(tmp_path) == before


def test_books_that_stand_are_left_alone(tmp_path: Path) -> None:
    skeleton.write(tmp_path, on=DAY)
    with pytest.raises(LedgerError, match="Nothing was written"):
        skeleton.write(tmp_path, on=DAY)


@pytest.mark.parametrize("at", range(1, 9))
def test_books_on_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Whichever file is one too many, none is left, and the main one came last."""
    made: list[str] = []
    real = replacing.create

    def create(file: Path, content: bytes) -> None:
        if len(made) + 1 == at:
            raise FULL
        made.append(file.name)
        real(file, content)

    with monkeypatch.context() as patched:
        patched.setattr(replacing, "create", create)
        with pytest.raises(LedgerError, match="cannot be written: No space left"):
            skeleton.write(tmp_path, on=DAY)
    assert (names(tmp_path), len(made)) == ([], at - 1)
    assert skeleton.MAIN not in made
    skeleton.write(tmp_path, on=DAY)


# --- A moved file ---


def crossing(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    """Put a place on another disk, as far as it can be had on one."""
    real = os.rename

    def rename(old: Path, new: Path) -> None:
        if Path(new) == place and Path(old).name == "form.csv":
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        real(old, new)

    monkeypatch.setattr(os, "rename", rename)


@pytest.fixture(params=["one disk", "two disks"])
def form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> tuple[Path, Path]:
    (tmp_path / "form.csv").write_bytes(b"a,b\r\n")
    place = tmp_path / "docs" / "Assets" / "2026-01-07.form.csv"
    if request.param == "two disks":
        crossing(monkeypatch, place)
    return tmp_path / "form.csv", place


def test_a_file_is_moved(form: tuple[Path, Path]) -> None:
    file, place = form
    replacing.move(file, place)
    assert names(file.parent) == [place.name]
    assert place.read_bytes() == b"a,b\r\n"


def test_a_move_overwrites_nothing(form: tuple[Path, Path]) -> None:
    file, place = form
    place.parent.mkdir(parents=True)
    place.write_bytes(b"other")
    with pytest.raises(FileExistsError):
        replacing.move(file, place)
    assert (file.read_bytes(), place.read_bytes()) == (b"a,b\r\n", b"other")


def test_a_killed_move_is_finished(form: tuple[Path, Path]) -> None:
    """Its copy was whole, and the file still there."""
    file, place = form
    place.parent.mkdir(parents=True)
    place.write_bytes(b"a,b\r\n")
    assert replacing.is_copy(file, place)
    replacing.move(file, place)
    assert names(file.parent) == [place.name]
    assert not replacing.is_copy(place, place)


def test_a_link_to_a_file_is_no_copy_of_it(form: tuple[Path, Path]) -> None:
    """To take the file away would leave nothing."""
    file, place = form
    place.parent.mkdir(parents=True)
    place.symlink_to(file)
    with pytest.raises(FileExistsError):
        replacing.move(file, place)
    assert file.read_bytes() == b"a,b\r\n"


@pytest.mark.parametrize("call", ["rename", "write", "fsync"])
def test_a_move_on_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    file, place = tmp_path / "form.csv", tmp_path / "docs" / "form.csv"
    file.write_bytes(b"a,b\r\n")
    crossing(monkeypatch, place)
    with monkeypatch.context() as patched:
        patched.setattr(os, call, failing(FULL))
        with pytest.raises(FormError, match=r"form\.csv: it cannot be moved to .*docs"):
            move_all([(file, place)])
    assert file.read_bytes() == b"a,b\r\n"
    move_all([(file, place)])
    assert names(tmp_path) == ["form.csv"]
    assert place.read_bytes() == b"a,b\r\n"
