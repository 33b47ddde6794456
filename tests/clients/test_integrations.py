"""Every example of docs/integrations.md, run as it stands against the sample articles."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NODE = Path(__file__).parent / "node"
EXAMPLES = re.findall(r"```(\w+)\n(.*?)```", (ROOT / "docs/integrations.md").read_text(encoding="utf-8"), re.DOTALL)


def run(command, tmp_path, **options):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    settings = {**os.environ, "PATH": path, "TMPDIR": str(tmp_path)}
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, env=settings, **options)


def test_there_is_an_example_for_each_tool():
    assert {language for language, _ in EXAMPLES} == {"bash", "python", "js"}
    assert len(EXAMPLES) >= 9


@pytest.mark.parametrize(
    ("language", "code"), EXAMPLES, ids=[f"{n}-{example[0]}" for n, example in enumerate(EXAMPLES)]
)
def test_an_example_does_what_it_says(language, code, sample_service, tmp_path):
    code = code.replace("http://127.0.0.1:8000", sample_service)
    if language == "bash":
        done = run(["bash", "-euo", "pipefail", "-c", code], tmp_path, cwd=ROOT)
    elif language == "python":
        done = run([sys.executable, "-c", code], tmp_path, cwd=tmp_path)
    else:
        if shutil.which("node") is None or not (NODE / "node_modules").is_dir():
            pytest.skip("the npm client is not installed: run `npm ci` in tests/clients/node")
        done = run(["node", "--input-type=module", "-e", code], tmp_path, cwd=NODE)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() not in {"", "[]"}
