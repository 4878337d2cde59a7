#!/bin/sh
# Brings the pasted output in README.md and docs/*.md up to date. In these files a comment stands before a fenced block:
#   <!-- output: COMMAND -->   the block becomes what COMMAND prints
#   <!-- python -->            the block becomes what the python block before it prints
# Commands run in the project's root; the words build/ in them become $BUILD/ (default: build). json-layout is a helper:
# JSON laid out for reading. A command that fails leaves its block alone and is named; then the exit status is 1.
#   usage: sh docs/refresh.sh [--check] [ROOT]      --check: changes nothing, says which blocks would change (exit status 1)
# BUILD must be a release build with tests and examples: the figures on speed come from it.
set -eu
check=
[ "${1:-}" != --check ] || { check=--check; shift; }
root=${1:-$(dirname "$0")/..}
cd "$root"
BUILD=${BUILD:-build} exec python3 -B - $check <<'PYTHON'
import os, re, subprocess, sys, tempfile
from pathlib import Path

build, check = os.environ["BUILD"], "--check" in sys.argv
tools = tempfile.mkdtemp()
Path(tools, "json-layout").write_text('''#!/usr/bin/env python3
import json, sys
sys.path.insert(0, "tests/corpus")
def write(value, indent=""):
    inner = indent + "  "
    if isinstance(value, dict) and value:
        one = json.dumps(value, ensure_ascii=False)
        if len(indent) + len(one) < 100 and not any(isinstance(v, list) and v and isinstance(v[0], dict) for v in value.values()): return one
        return "{\\n" + ",\\n".join(f"{inner}{json.dumps(k)}: {write(v, inner)}" for k, v in value.items()) + f"\\n{indent}}}"
    if isinstance(value, list) and any(isinstance(v, dict) for v in value):
        one = json.dumps(value, ensure_ascii=False)
        if len(indent) + len(one) < 100: return one
        return "[\\n" + ",\\n".join(inner + write(v, inner) for v in value) + f"\\n{indent}]"
    return json.dumps(value, ensure_ascii=False)
print(write(json.load(sys.stdin)))
''')
os.chmod(f"{tools}/json-layout", 0o755)
environment = dict(os.environ, PATH=f"{tools}:{os.environ['PATH']}", LC_ALL="C.UTF-8", NO_COLOR="1",
                   PYTHONDONTWRITEBYTECODE="1", PYTHONPATH="examples/python",
                   RAPPORTEUR_LIBRARY=os.path.abspath(f"{build}/librapporteur.so"))
block = re.compile(r"(<!-- (?:output: (?P<command>.*?)|(?P<python>python)) -->\n+(?P<fence>```+)\w*\n)(?P<body>.*?)(?P<end>^(?P=fence)$)", re.S | re.M)
failed = changed = 0


def run(command, **more):
    done = subprocess.run(command, capture_output=True, env=environment, text=True, **more)
    if done.returncode != 0 or not done.stdout.strip():
        raise RuntimeError(f"exit status {done.returncode}: {done.stderr.strip()[-300:]}")
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()).strip("\n") + "\n"


def fresh(text, match):
    if match["python"]:
        code = re.findall(r"^```python\n(.*?)^```$", text[:match.start()], re.S | re.M)[-1]
        return run([sys.executable, "-c", code])
    return run(["sh", "-c", re.sub(r"(?<![\w/.-])build/", build + "/", match["command"])])


for path in [Path("README.md"), *sorted(Path("docs").glob("*.md"))]:
    text = path.read_text("utf-8")

    def replace(match):
        global failed, changed
        what = match["command"] or "python"
        try:
            body = fresh(text, match)
        except Exception as cause:
            failed += 1
            print(f"{path}: left alone: {what}\n    {cause}")
            return match[0]
        if body != match["body"]:
            changed += 1
            print(f"{path}: changed: {what}")
        return match[1] + body + match["end"]

    new = block.sub(replace, text)
    if new != text and not check:
        path.write_text(new, "utf-8")
print(f"{changed} blocks changed, {failed} failed")
sys.exit(1 if failed or check and changed else 0)
PYTHON
