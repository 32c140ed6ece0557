"""Trains until a given time, on one thread, resumable: the learning rate falls with the clock, and ends where the time does."""
import argparse
import json
import math
import os
import signal
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional
from torch.nn.functional import relu6

from augment import augment, shrink
from network import Network
from pictures import Pictures
from words import WORDS

BATCH = 64
PEAK = 0.015
WARM_UP = 0.04
SMOOTHING = 0.05
SMALL, LARGE = 48, 64
# Share of the time that is spent on small pictures, which take half as long.
SMALL_UNTIL = 0.5
# How much small and large pictures are changed. Parts of small ones show things as large as the whole of a large one does.
SMALL_CHANGED, LARGE_CHANGED = 0.8, 0.3
EMA = 0.998
# Blocks that are left as they are, with the stem: what they know serves any picture, and batches take half as long.
LEFT = 3
EVERY_S = 480


def loss_of(logits, allowed):
    """Any allowed word is right: the sum of their probabilities counts."""
    logs = functional.log_softmax(logits, 1)
    right = torch.logsumexp(logs.masked_fill(allowed == 0, -math.inf), 1)
    return -(1 - SMOOTHING) * right.mean() - SMOOTHING * logs.mean()


@torch.no_grad()
def measure(network, pictures, count=1500):
    indices = np.random.default_rng(2).permutation(pictures.held_out)[:count]
    right, loss = 0.0, 0.0
    for part in np.array_split(indices, 12):
        pixels, allowed = pictures.get(part)
        logits = network(shrink(pixels, LARGE))
        right += allowed.gather(1, logits.argmax(1, keepdim=True)).sum().item()
        loss += loss_of(logits, allowed).item() / 12
    return {"right": round(right / len(indices), 4), "loss": round(loss, 4)}


def wait_for_quiet(file):
    while file and file.exists():
        time.sleep(5)


def with_words(state, words):
    """Weights for the present words from those for others: a new word begins unlikely."""
    state = dict(state)
    weight, bias = state["logits.weight"], state["logits.bias"]
    rows = [words.index(word) if word in words else None for word in WORDS]
    state["logits.weight"] = torch.stack([weight.mean(0) if row is None else weight[row] for row in rows])
    state["logits.bias"] = torch.stack([bias.min() - 1 if row is None else bias[row] for row in rows])
    return state


class Run:
    def __init__(self, options):
        self.options = options
        self.network = Network(len(WORDS))
        self.ema = Network(len(WORDS)).eval()
        self.step, self.seen, self.started = 0, 0, time.time()
        saved = torch.load(options.checkpoint if options.checkpoint.exists() else options.start)
        same = saved["words"] == WORDS
        self.network.load_state_dict(saved["network"] if same else with_words(saved["network"], saved["words"]))
        average = saved.get("ema", saved["network"])
        self.ema.load_state_dict(average if same else with_words(average, saved["words"]))
        self.optimizer = torch.optim.SGD(self.network.parameters(), lr=PEAK, momentum=0.9, nesterov=True, weight_decay=2e-4)
        if "optimizer" in saved:
            if same:
                self.optimizer.load_state_dict(saved["optimizer"])
            self.step, self.seen, self.started = saved["step"], saved["seen"], saved["started"]

    def progress(self):
        return (time.time() - self.started) / (self.options.until - self.started)

    def train_batch(self, pixels, allowed):
        progress = self.progress()
        rate = PEAK * min(1, (progress + 0.002) / WARM_UP) * 0.5 * (1 + math.cos(math.pi * min(1, progress)))
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        side, strength = (SMALL, SMALL_CHANGED) if progress < SMALL_UNTIL else (LARGE, LARGE_CHANGED)
        loss = loss_of(self.forward(augment(pixels, side, strength)), allowed)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        self.optimizer.step()
        self.step += 1
        self.seen += len(pixels)
        self.average()
        return loss.item()

    def forward(self, x):
        network = self.network.train()
        network.stem.eval()
        network.blocks[:LEFT].eval()
        with torch.no_grad():
            x = network.blocks[:LEFT](relu6(network.stem(x)))
        return network.logits(relu6(network.head(network.blocks[LEFT:](x))).mean((2, 3)))

    @torch.no_grad()
    def average(self):
        keep = min(EMA, (self.step + 1) / (self.step + 10))
        for mean, now in zip(self.ema.state_dict().values(), self.network.state_dict().values()):
            if mean.dtype.is_floating_point:
                mean.lerp_(now, 1 - keep)

    def save(self):
        state = {"network": self.network.state_dict(), "ema": self.ema.state_dict(), "optimizer": self.optimizer.state_dict(),
                 "step": self.step, "seen": self.seen, "started": self.started, "words": WORDS}
        part = self.options.checkpoint.with_suffix(".part")
        torch.save(state, part)
        os.replace(part, self.options.checkpoint)


def main(options):
    torch.set_num_threads(1)
    torch.manual_seed(17)
    run = Run(options)
    signal.signal(signal.SIGTERM, lambda *_: (run.save(), os._exit(0)))
    chance = np.random.default_rng(17 + run.step)
    listed, pictures, said = None, None, time.time() if run.step else 0.0
    while run.progress() < 1:
        now = sorted(options.data.glob("*/allowed.npy"))
        if now != listed:
            pictures, listed = Pictures(options.data), now
            weights = pictures.weights()
        order = chance.choice(pictures.training, size=200 * BATCH, p=weights)
        for indices in order.reshape(-1, BATCH):
            wait_for_quiet(options.quiet)
            loss = run.train_batch(*pictures.get(indices))
            if time.time() - said > EVERY_S or run.progress() >= 1:
                said = time.time()
                line = {"minutes": round((said - run.started) / 60, 1), "cpu_s": round(time.process_time()), "step": run.step,
                        "seen": run.seen, "train_loss": round(loss, 3), **measure(run.ema, pictures)}
                print(json.dumps(line), flush=True)
                run.save()
            if run.progress() >= 1:
                break
    run.save()


def clock(text):
    """The time in seconds at which this day's clock shows "09:55"."""
    hours, minutes = text.split(":")
    return time.mktime((*time.localtime()[:3], int(hours), int(minutes), 0, 0, 0, -1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True, help="weights to start from, of start.py")
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--until", type=clock, required=True, help="09:55")
    parser.add_argument("--quiet", type=Path, help="while this file exists, nothing is computed")
    main(parser.parse_args())
