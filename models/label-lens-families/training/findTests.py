"""Finds pictures that are, or are cut from, pictures of a folder of tests, so that they are never trained on."""
import argparse
from pathlib import Path

import numpy as np
from PIL import Image

from prepare import KINDS, SIDE

SMALL = 16
SAME = 0.96


def signature(pictures):
    """Small grey copies, so that the product of two is their correlation. pictures: [n, SMALL, SMALL]"""
    flat = pictures.reshape(len(pictures), -1).astype(np.float32)
    flat -= flat.mean(1, keepdims=True)
    return flat / (np.linalg.norm(flat, axis=1, keepdims=True) + 1e-6)


def views(path):
    """The whole of a test picture, squeezed, and its middle: what others may have made of it."""
    picture = Image.open(path).convert("L")
    width, height = picture.size
    short = min(width, height)
    left, top = (width - short) / 2, (height - short) / 2
    for box in ((0, 0, width, height), (left, top, left + short, top + short)):
        yield np.asarray(picture.resize((SMALL, SMALL), Image.BOX, box))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--tests", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    files = [path for path in sorted(options.tests.rglob("*")) if path.suffix.lower() in KINDS]
    tests = signature(np.stack([view for path in files for view in views(path)]))
    for source in sorted(path.parent for path in options.data.glob("*/allowed.npy")):
        count = (source / "pixels.u8").stat().st_size // (SIDE * SIDE * 3)
        pixels = np.memmap(source / "pixels.u8", np.uint8, "r", shape=(count, SIDE, SIDE, 3))
        found = []
        for start in range(0, count, 2000):
            part = pixels[start:start + 2000].mean(3, dtype=np.float32)
            block = SIDE // SMALL
            small = part.reshape(-1, SMALL, block, SMALL, block).mean((2, 4))
            found += list(start + np.flatnonzero((signature(small) @ tests.T).max(1) > SAME))
        np.save(source / "tests.npy", np.array(found, int))
        print(source.name, len(found), "of", count, flush=True)
