"""Draws pictures of every word that can be drawn, straight into the form of prepare.py."""
import argparse
import importlib
import json
import random
import sys
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from figures import chart, city_map, crossword, honeycomb, land_map, logo  # noqa: E402
from ground import ground, nothing  # noqa: E402
from pen import Pen  # noqa: E402
from prepare import SIDE  # noqa: E402
from screens import screenshot  # noqa: E402
from words import WORDS, allowed  # noqa: E402
from writing import document  # noqa: E402

THINGS = {}
for name in ("animals", "small", "vehicles", "food", "worn", "indoors", "outside", "people"):
    THINGS.update(importlib.import_module(f"things.{name}").DRAWINGS)

WHOLE = {"text or document": document, "screenshot": screenshot, "chart": chart, "map": lambda r: r.choice((city_map, land_map))(r),
         "logo": logo, "crossword": crossword, "honeycomb": honeycomb, "background": nothing}
# How many times as many as of a thing.
MANY = {"text or document": 4, "screenshot": 4, "chart": 3, "map": 3, "logo": 4, "background": 8}


def draw(word, seed):
    """One picture of SIDE x SIDE."""
    chance = random.Random(f"{word} {seed}")
    if word in WHOLE:
        picture = WHOLE[word](chance)
    else:
        picture = ground(chance)
        for _ in range(chance.choices((1, 2, 3), (88, 8, 4))[0]):
            pen = Pen(chance, picture)
            THINGS[word](pen, chance)
    if chance.random() < 0.15:
        picture = picture.filter(ImageFilter.GaussianBlur(chance.uniform(0.5, 2.5)))
    return np.asarray(picture.convert("RGB").resize((SIDE, SIDE), Image.BOX)).tobytes()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--each", type=int, default=150)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--words", nargs="*", help="only these")
    options = parser.parse_args()
    options.into.mkdir(parents=True, exist_ok=True)
    words = options.words or (*THINGS, *WHOLE)
    tasks = [(word, options.seed * 1_000_000 + i) for word in words for i in range(options.each * MANY.get(word, 1))]
    with open(options.into / "pixels.u8", "wb") as file, Pool(1) as pool:
        for pixels in pool.starmap(draw, tasks, chunksize=50):
            file.write(pixels)
    rows = np.zeros((len(tasks), len(WORDS)), np.uint8)
    for row, (word, _) in zip(rows, tasks):
        row[allowed(word)] = 1
    (options.into / "groups.json").write_text(json.dumps([f"drawn {word}" for word, _ in tasks]))
    np.save(options.into / "allowed.npy", rows)
    print(len(tasks), "drawings of", len(words), "words")
