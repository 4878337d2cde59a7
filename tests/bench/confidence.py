#!/usr/bin/env python3
"""How far the confidence of meetings and pledges can be trusted, over annotated texts; and its weights, learnt anew.

    confidence.py EVAL [BUILD]             tables of reliability over EVAL/train and EVAL/dev, by tenths of confidence
    confidence.py EVAL [BUILD] --learn     writes lib/record/weights.def from EVAL/train; then build, and look at the tables

EVAL holds the folders train and dev (NAME.txt, NAME.json) and score.py, whose matching says which records are right:
those that an annotated record answers to, be it a borderline one. BUILD (default: build) has the library and
tests/bench/weigh. Equal texts and features give equal weights: nothing is drawn at random.

The model is a logistic regression for meetings and one for pledges over features that are there or not (confidence.c) and
the names of rules, held back by a quadratic penalty. It is a strong one: folds of train that were left out would be predicted
somewhat better with a weaker one, but the rules were made by looking at train, and other texts are further from it than its
folds are from each other. The tables give the share of records that are right beside the mean confidence, and the Brier score: the
mean square of the error (0 is best; "of the share alone" is that of giving every record the same confidence).
"""
import argparse
import json
import math
import subprocess
import sys
import zlib
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WEIGHTS = ROOT / "lib" / "record" / "weights.def"
SETS = ("meeting", "pledge")
PENALTY = 8.0
FOLDS = 10
STEPS = 60
MOST = 600  # of a weight, in hundredths of a logit


# ---- annotated texts ----


def score_of(folder):
    sys.path.insert(0, str(folder))
    import score

    return score


def documents(folder):
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        yield path.stem, gold, path.with_suffix(".txt").read_bytes()


def run(command, rows):
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    return subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()


def judged(score, gold, answer, raw):
    """Of each record of an answer, meetings first: its confidence, whether an annotated record answers to it, and whether
    that one is demanded."""
    document = score.Doc(gold, answer, raw)
    for noun, like in (("meetings", document.meeting_like), ("pledges", document.pledge_like)):
        right = {found: wanted for wanted, found in score.match(gold[noun], answer[noun], like)}
        for index, record in enumerate(answer[noun]):
            yield record["confidence"], index in right, index in right and is_core(gold[noun][right[index]])


def is_core(record):
    return record.get("core", True) is not False


def records(score, folder, build):
    """Every meeting and pledge read from a folder's texts."""
    golds = list(documents(folder))
    rows = [{"id": name, "published": gold.get("published"), "text": raw.decode("utf-8")} for name, gold, raw in golds]
    answers = [json.loads(line) for line in run([build / "examples" / "rapporteur", "--ndjson"], rows)]
    seen = [line.split("\t") for line in run([build / "tests" / "bench" / "weigh"], rows)]
    judgements = [judgement for (_, gold, raw), answer in zip(golds, answers) for judgement in judged(score, gold, answer, raw)]
    assert len(seen) == len(judgements), "weigh and the command read different records: build both"
    for (name, of, rule, features), (confidence, right, core) in zip(seen, judgements):
        yield {"document": name, "set": of, "features": {*features.split(), "rule " + rule}, "confidence": confidence,
               "right": right, "core": core}


# ---- the model ----


def logistic(x):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))


def solve(matrix, right):
    """Gaussian elimination of a symmetric positive definite system."""
    n = len(right)
    rows = [row[:] + [right[i]] for i, row in enumerate(matrix)]
    for i in range(n):
        for k in range(i + 1, n):
            if rows[k][i] != 0:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (rows[i][n] - sum(rows[i][k] * out[k] for k in range(i + 1, n))) / rows[i][i]
    return out


def learn(rows, names):
    """Newton's method; the bias is not held back."""
    place = {name: i for i, name in enumerate(names)}
    data = [([place[f] for f in sorted(row["features"]) if f in place], row["right"]) for row in rows]
    held = [1e-6 if name == "bias" else PENALTY for name in names]
    weights = [0.0] * len(names)
    for _ in range(STEPS):
        gradient = [-h * w for h, w in zip(held, weights)]
        hessian = [[held[i] if i == k else 0.0 for k in range(len(names))] for i in range(len(names))]
        for features, right in data:
            share = logistic(sum(weights[i] for i in features))
            for i in features:
                gradient[i] += right - share
                for k in features:
                    hessian[i][k] += share * (1 - share)
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return dict(zip(names, weights))


def predict(weights, row):
    return logistic(sum(weights.get(f, 0.0) for f in row["features"]))


def fold_of(row):
    return zlib.crc32(row["document"].encode()) % FOLDS


def left_out(rows, names):
    """What each row is given by a model that has not seen its fold of documents."""
    out = {}
    for fold in range(FOLDS):
        weights = learn([row for row in rows if fold_of(row) != fold], names)
        out.update((i, predict(weights, row)) for i, row in enumerate(rows) if fold_of(row) == fold)
    return [out[i] for i in range(len(rows))]


def brier(pairs):
    return sum((share - right) ** 2 for share, right in pairs) / len(pairs)


def feature_names(build):
    named = defaultdict(list)
    for line in run([build / "tests" / "bench" / "weigh", "--features"], []):
        of, name = line.split("\t")
        named[of].append(name)
    return named


def write_weights(learnt, named):
    lines = ["/* What each feature of a record says for it, in hundredths of a logit. Written by tests/bench/confidence.py --learn. */"]
    for of in SETS:
        rounded = {name: max(-MOST, min(MOST, round(100 * weight))) for name, weight in learnt[of].items()}
        lines += [f"RAP_WEIGHT({of}, {name}, {rounded[name]})" for name in named[of]]
        lines += [f'RAP_RULE_WEIGHT({of}, "{name[5:]}", {weight})' for name, weight in sorted(rounded.items()) if name.startswith("rule ")]
    WEIGHTS.write_text("\n".join(lines) + "\n")


def f1_without(rows, shares, threshold, demanded):
    """F1 where records below the threshold are dropped; borderline ones are neither demanded nor punished."""
    kept = [row for row, share in zip(rows, shares) if share >= threshold]
    found = sum(row["core"] for row in kept)
    return 2 * found / (found + sum(not row["right"] for row in kept) + demanded)


def thresholds(rows, pairs, demanded):
    shares, steps = [share for share, _ in pairs], [k / 20 for k in range(11)]
    gains = {t: f1_without(rows, shares, t, demanded) for t in steps}
    print("  F1 where records below a threshold are dropped: " + ", ".join(f"{t:g} {f1:.4f}" for t, f1 in gains.items()))


def count_demanded(folder):
    golds = [gold for _, gold, _ in documents(folder)]
    return {of: sum(is_core(record) for gold in golds for record in gold[of + "s"]) for of in SETS}


def learn_all(rows, build, demanded):
    named, learnt = feature_names(build), {}
    for of in SETS:
        own = [row for row in rows if row["set"] == of]
        names = named[of] + sorted({f for row in own for f in row["features"] if f.startswith("rule ")})
        unseen = [(p, row["right"]) for p, row in zip(left_out(own, names), own)]
        table(f"{of}s of train, each by a model that has not seen its document", unseen)
        thresholds(own, unseen, demanded[of])
        learnt[of] = learn(own, names)
    write_weights(learnt, named)
    print(f"written: {WEIGHTS}; build again")


# ---- tables ----


def table(title, pairs):
    share = sum(right for _, right in pairs) / len(pairs)
    print(f"\n{title}: {len(pairs)} records, {share:.3f} right, Brier score {brier(pairs):.4f} "
          f"(of the share alone {share * (1 - share):.4f})")
    print("  confidence   records   mean   right")
    for tenth in range(10):
        own = [(p, right) for p, right in pairs if min(int(p * 10 + 1e-9), 9) == tenth]
        if own:
            print(f"  {tenth / 10:.1f} to {tenth / 10 + 0.1:.1f} {len(own):8}   {sum(p for p, _ in own) / len(own):.2f}"
                  f"    {sum(right for _, right in own) / len(own):.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval", type=Path)
    parser.add_argument("build", type=Path, nargs="?", default=ROOT / "build")
    parser.add_argument("--learn", action="store_true")
    arguments = parser.parse_args()
    score, build = score_of(arguments.eval), arguments.build.resolve()
    if arguments.learn:
        train = arguments.eval / "train"
        return learn_all(list(records(score, train, build)), build, count_demanded(train))
    for folder in ("train", "dev"):
        rows = list(records(score, arguments.eval / folder, build))
        for of in SETS:
            table(f"{of}s of {folder}", [(row["confidence"], row["right"]) for row in rows if row["set"] == of])


if __name__ == "__main__":
    main()
