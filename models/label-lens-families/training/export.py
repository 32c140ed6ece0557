"""Quantises a trained network to 8 bits, a scale a channel, and writes its tensors for scripts/write-trained.ts."""
import argparse
import json
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import relu6

from augment import augment, shrink
from network import Network, convolutions
from pictures import Pictures

PIXEL = (2 / 255, 0)
PROBABILITY = (1 / 256, -128)


@torch.no_grad()
def fold(network):
    """Weights [outputs, inputs, height, width] and biases with the normalisation inside, by name."""
    folded = {}
    for name, (convolution, normalisation) in convolutions(network):
        factor = normalisation.weight / (normalisation.running_var + normalisation.eps).sqrt()
        folded[name] = (convolution.weight * factor[:, None, None, None], normalisation.bias - normalisation.running_mean * factor)
    folded["logits"] = (network.logits.weight[:, :, None, None], network.logits.bias)
    return folded


@torch.no_grad()
def observe(network, pictures):
    """Least and greatest values of each tensor on these pictures: clamping few would clamp the logits that decide."""
    seen = {}

    def see(name, x):
        values = x.flatten().numpy()
        seen[name] = (float(values.min()), float(values.max()))
        return x

    x = see("stem", relu6(network.stem(pictures)))
    for index, block in enumerate(network.blocks):
        a = see(f"b{index}a", relu6(block.a(x)))
        b = see(f"b{index}b", block.b(a))
        x = see(f"b{index}d", block.d(x))
        x = see(f"b{index}", relu6(b + x))
    x = see("head", relu6(network.head(x))).mean((2, 3))
    see("pool", x)
    see("logits", network.logits(x))
    return seen


def range_of(least, greatest):
    """Scale and zero point of 8 signed bits that hold 0 exactly."""
    least, greatest = min(0, least), max(0, greatest)
    scale = (greatest - least) / 255
    return scale, int(round(-128 - least / scale))


class Writer:
    def __init__(self):
        self.tensors, self.operators, self.data, self.places = [], [], bytearray(), {}

    def tensor(self, name, kind, shape, quantization=None, axis=0, data=None):
        entry = {"name": name, "type": kind, "shape": list(shape)}
        if quantization:
            scales, zeros = quantization
            entry["quantization"] = {"scales": np.atleast_1d(scales).astype(float).tolist(), "zeroPoints": np.atleast_1d(zeros).astype(int).tolist(), "axis": axis}
        if data is not None:
            entry["from"], entry["bytes"] = len(self.data), data.nbytes
            self.data += data.tobytes()
        self.places[name] = len(self.tensors)
        self.tensors.append(entry)
        return entry

    def step(self, name, inputs, output, **options):
        self.operators.append({"name": name, "inputs": [self.places[one] for one in inputs], "output": self.places[output], "options": options})

    def convolution(self, name, source, given, folded, shape, out, stride, activation):
        weight, bias = (part.detach().numpy() for part in folded)
        weight = weight.transpose(0, 2, 3, 1)
        scales = np.maximum(np.abs(weight).reshape(len(weight), -1).max(1), 1e-8) / 127
        stored = np.clip(np.round(weight / scales[:, None, None, None]), -127, 127).astype(np.int8)
        self.tensor(f"{name}/weights", "int8", stored.shape, (scales, np.zeros(len(scales))), 0, stored)
        steps = scales * given[0]
        self.tensor(f"{name}/bias", "int32", bias.shape, (steps, np.zeros(len(scales))), 0, np.round(bias / steps).astype(np.int32))
        self.tensor(name, "int8", shape, out)
        self.step("CONV_2D", [source, f"{name}/weights", f"{name}/bias"], name, padding="same", strideHeight=stride, strideWidth=stride,
                  activation=activation, dilationHeight=1, dilationWidth=1)


def write(network, side, seen):
    to, folded = Writer(), fold(network)
    ranges = {name: range_of(*values) for name, values in seen.items()}
    to.tensor("input", "int8", (1, side, side, 3), PIXEL)
    size = side

    def convolution(name, source, given, stride, activation):
        nonlocal size
        high = -(-size // stride)
        shape = (1, high, high, len(folded[name][1]))
        to.convolution(name, source, given, folded[name], shape, ranges[name], stride, activation)

    convolution("stem", "input", PIXEL, 2, "relu6")
    at, size = "stem", size // 2
    for index, block in enumerate(network.blocks):
        name, stride = f"b{index}", block.a[0].stride[0]
        convolution(f"{name}a", at, ranges[at], stride, "relu6")
        source, before, size = at, size, -(-size // stride)
        convolution(f"{name}b", f"{name}a", ranges[f"{name}a"], 1, "none")
        if f"{name}d" in folded:
            after, size = size, before
            convolution(f"{name}d", source, ranges[source], stride, "none")
            size, source = after, f"{name}d"
        to.tensor(name, "int8", to.tensors[to.places[f"{name}b"]]["shape"], ranges[name])
        to.step("ADD", [f"{name}b", source], name, activation="relu6")
        at = name
    convolution("head", at, ranges[at], 1, "relu6")
    features, outputs = len(folded["head"][1]), len(folded["logits"][1])
    to.tensor("pool", "int8", (1, 1, 1, features), ranges["head"])
    to.step("AVERAGE_POOL_2D", ["head"], "pool", padding="valid", strideHeight=1, strideWidth=1, activation="none", filterHeight=size, filterWidth=size)
    size = 1
    to.convolution("logits", "pool", ranges["head"], folded["logits"], (1, 1, 1, outputs), ranges["logits"], 1, "none")
    to.tensor("shape", "int32", (2,), None, 0, np.array([1, outputs], np.int32))
    to.tensor("flat", "int8", (1, outputs), ranges["logits"])
    to.step("RESHAPE", ["logits", "shape"], "flat", newShape=[])
    to.tensor("probabilities", "int8", (1, outputs), PROBABILITY)
    to.step("SOFTMAX", ["flat"], "probabilities", beta=1)
    return to


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--side", type=int, default=64)
    options = parser.parse_args()
    saved = torch.load(options.checkpoint)
    network = Network(len(saved["words"])).eval()
    network.load_state_dict(saved["ema"])
    data = Pictures(options.data)
    chosen = np.random.default_rng(5).choice(data.training, 384, p=data.weights())
    pixels = data.get(chosen)[0]
    torch.manual_seed(5)
    written = write(network, options.side, observe(network, torch.cat([shrink(pixels[:256], options.side), augment(pixels[256:], options.side)])))
    options.into.mkdir(parents=True, exist_ok=True)
    (options.into / "network.bin").write_bytes(bytes(written.data))
    (options.into / "network.json").write_text(json.dumps({"labels": saved["words"], "tensors": written.tensors, "operators": written.operators}))
