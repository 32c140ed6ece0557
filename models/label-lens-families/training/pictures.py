"""What prepare.py decoded, minus test pictures, as one list to draw batches from."""
import json

import numpy as np
import torch

from prepare import SIDE
from words import WORDS

# Every fiftieth picture is never trained on.
HELD_OUT = 50
# Half of the web is drawn, and drawings are easy to make: one counts as several photographs.
DRAWN, DRAWN_TIMES = "drawings", 2.0


class Pictures:
    def __init__(self, folder):
        self.sources, allowed, groups = [], [], []
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
            groups += [f"{source.name}/{group}" for group, kept in zip(json.loads((source / "groups.json").read_text()), keep) if kept]
        self.allowed = torch.from_numpy(np.concatenate(allowed))
        self.groups = np.array(groups)
        self.place = np.concatenate([[(source, index) for index in kept] for source, (_, kept) in enumerate(self.sources)])
        # By the place in the source, so that it stays the same when others are added.
        held = self.place[:, 1] % HELD_OUT == HELD_OUT // 2
        self.held_out, self.training = np.flatnonzero(held), np.flatnonzero(~held)

    def weights(self):
        """Chance of each picture for training: rare words and small sources are shown more often than they are many."""
        rows = self.allowed.numpy().astype(bool)
        first = rows.argmax(1)
        words, counts = np.unique(first[self.training], return_counts=True)
        per_word = np.zeros(len(WORDS))
        per_word[words] = counts ** -0.5
        per_word[WORDS.index("background")] *= 0.7
        chances = per_word[first] * np.where(np.char.startswith(self.groups, DRAWN), DRAWN_TIMES, 1)
        return chances[self.training] / chances[self.training].sum()

    def get(self, indices):
        """uint8 [pictures, SIDE, SIDE, 3] and allowed outputs."""
        pixels = np.stack([self.sources[source][0][index] for source, index in self.place[indices]])
        return torch.from_numpy(pixels), self.allowed[indices].float()
