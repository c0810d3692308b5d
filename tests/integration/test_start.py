"""What can't work is said at the start; nothing half made stays."""

import socket
from pathlib import Path

import pytest

from proviso_server.__main__ import main
from proviso_server.config import Tls
from proviso_server.errors import ConfigInvalid
from service import service


async def test_taken_port_is_named(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"

        with pytest.raises(ConfigInvalid, match=f"listen {address} can't be used"):
            async with service(folder, listen=address):
                pass


async def test_taken_port_of_the_metrics_is_named(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"

        with pytest.raises(ConfigInvalid, match=f"metrics {address} can't be used"):
            async with service(folder, metrics=address):
                pass


async def test_unreadable_certificate_is_named(folder: Path) -> None:
    missing = folder / "none.pem"
    tls = Tls(certificate=missing, key=missing, client_ca=missing)

    with pytest.raises(ConfigInvalid, match=r"tls\.key .*none\.pem can't be read"):
        async with service(folder, insecure_dev=False, tls=tls):
            pass


def test_failed_init_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "service"

    code = main(["init", str(target), "--policies", str(tmp_path)])

    assert code == 1
    assert "no policy: give --bundle FILE" in capsys.readouterr().err
    assert not target.exists()
