"""What prepare.py decoded, minus test pictures, as one list to draw batches from."""
import json

import numpy as np
import torch

from prepare import SIDE
from words import HERE, MEANS, WORDS, parse_classes

# Every fiftieth picture is never trained on.
HELD_OUT = 50
# Half of the web is drawn: drawings are at least so much of what is shown of a word, and one counts as several photographs.
DRAWN, DRAWN_TIMES, LEAST_DRAWN = ("drawings", "googlefonts"), 2.0, 0.12
# How often a word is shown: the more classes it stands for, the more often; of these there is more on the web than in ImageNet.
LEAST_SHOWN, BY_CLASSES = 1.5, 0.65
# Greatest chance of a picture.
MOST = 5e-5
SHOWN = {"background": 18, "person": 6, "text or document": 8, "screenshot": 8, "chart": 5, "map": 5, "logo": 7, "drawing": 4,
         "tree": 3, "room": 3, "street": 2}
# What pictures of a source count for, where it has so many that are so much alike.
WEIGHTS = {name.replace("/", "+"): source.get("weight", 1) for name, source in json.loads((HERE / "sources.json").read_text()).items()}


class Pictures:
    def __init__(self, folder):
        self.sources, allowed, times, drawn = [], [], [], []
        for source in sorted(path.parent for path in folder.glob("*/allowed.npy")):
            rows = np.load(source / "allowed.npy")
            rows = np.pad(rows, ((0, 0), (0, len(WORDS) - rows.shape[1])))
            pixels = np.memmap(source / "pixels.u8", np.uint8, "r", shape=(len(rows), SIDE, SIDE, 3))
            dropped = source / "tests.npy"
            keep = np.ones(len(rows), bool)
            if dropped.exists():
                keep[np.load(dropped)] = False
            # Where every word is allowed, nothing is learnt.
            keep &= rows.sum(1) < len(WORDS) / 2
            self.sources.append((pixels, np.flatnonzero(keep)))
            allowed.append(rows[keep])
            drawn.append(np.full(keep.sum(), source.name.startswith(DRAWN)))
            times.append(np.full(keep.sum(), WEIGHTS.get(source.name, DRAWN_TIMES if drawn[-1].any() else 1)))
        self.allowed = torch.from_numpy(np.concatenate(allowed))
        self.times, self.drawn = np.concatenate(times), np.concatenate(drawn)
        self.place = np.concatenate([[(source, index) for index in kept] for source, (_, kept) in enumerate(self.sources)])
        # By the place in the source, so that it stays the same when others are added.
        held = self.place[:, 1] % HELD_OUT == HELD_OUT // 2
        self.held_out, self.training = np.flatnonzero(held), np.flatnonzero(~held)

    def weights(self):
        """Chance of each picture for training."""
        word = self.allowed.numpy().astype(bool).argmax(1)[self.training]
        times, drawn = self.times[self.training], self.drawn[self.training].astype(int)
        sums = np.bincount(2 * word + drawn, times, 2 * len(WORDS)).reshape(-1, 2)
        share = sums[:, 1] / np.maximum(sums.sum(1), 1)
        share = np.where(sums.min(1) > 0, np.maximum(share, LEAST_DRAWN), share)
        shown = np.array([SHOWN.get(one, max(LEAST_SHOWN, len(parse_classes(text)) ** BY_CLASSES)) for one, text in MEANS.items()])
        each = shown[:, None] * np.stack([1 - share, share], 1) / np.maximum(sums, 1)
        chances = each[word, drawn] * times
        # Where there are few of a word, they are not shown so often that they are learnt by heart.
        chances = np.minimum(chances / chances.sum(), MOST)
        return chances / chances.sum()

    def get(self, indices):
        """uint8 [pictures, SIDE, SIDE, 3] and allowed outputs."""
        pixels = np.stack([self.sources[source][0][index] for source, index in self.place[indices]])
        return torch.from_numpy(pixels), self.allowed[indices].float()
