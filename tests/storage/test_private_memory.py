import subprocess
import sys

import pytest

CODE = """
import ctypes
from intake_desktop.storage.private_memory import hide_memory
hide_memory()
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has this setting")
def test_the_process_can_not_be_dumped() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"
