"""Starts from the folded weights of a finished .tflite file, so that a run goes on where an earlier one ended."""
import argparse
import struct
from pathlib import Path

import numpy as np
import torch

from augment import shrink
from network import FEATURES, Network, convolutions
from pictures import Pictures
from words import INDEX, OF_CLASS, WORDS, parse_classes

KINDS = {2: np.int32, 3: np.uint8, 9: np.int8}


class Table:
    """A table of a flat buffer."""

    def __init__(self, data, at):
        self.data, self.at = data, at
        self.fields = at - struct.unpack_from("<i", data, at)[0]

    def place(self, number):
        size = struct.unpack_from("<H", self.data, self.fields)[0]
        offset = struct.unpack_from("<H", self.data, self.fields + 4 + 2 * number)[0] if 4 + 2 * number < size else 0
        return self.at + offset if offset else None

    def follow(self, number):
        at = self.place(number)
        return None if at is None else at + struct.unpack_from("<I", self.data, at)[0]

    def table(self, number):
        at = self.follow(number)
        return None if at is None else Table(self.data, at)

    def tables(self, number):
        at = self.follow(number)
        places = [at + 4 + 4 * i for i in range(struct.unpack_from("<I", self.data, at)[0])]
        return [Table(self.data, place + struct.unpack_from("<I", self.data, place)[0]) for place in places]

    def values(self, number, kind):
        at = self.follow(number)
        return np.zeros(0, kind) if at is None else np.frombuffer(self.data, kind, struct.unpack_from("<I", self.data, at)[0], at + 4)

    def number(self, number, form="<b"):
        at = self.place(number)
        return 0 if at is None else struct.unpack_from(form, self.data, at)[0]


def read_constants(path):
    """The real numbers of each constant of 8 or 32 bits, by its name; those of convolutions as PyTorch has them."""
    data = path.read_bytes()
    model = Table(data, struct.unpack_from("<I", data, 0)[0])
    buffers, found = model.tables(4), {}
    for tensor in model.tables(2)[0].tables(0):
        contents, kind = buffers[tensor.number(2, "<I")].values(0, np.uint8), KINDS.get(tensor.number(1))
        quantization = tensor.table(4)
        if kind is None or not len(contents) or quantization is None:
            continue
        stored = contents.view(kind).reshape(tensor.values(0, np.int32)).astype(np.float32)
        scales, zeros = quantization.values(2, np.float32), quantization.values(3, np.int64)
        along = (-1,) + (1,) * (stored.ndim - 1)
        real = (stored - zeros.reshape(along)) * scales.reshape(along)
        name = tensor.values(3, np.uint8).tobytes().decode()
        found[name] = (real.transpose(0, 3, 1, 2) if real.ndim == 4 else real).astype(np.float32)
    return found


@torch.no_grad()
def warm_start(network, constants, pictures):
    """Normalisation that was folded is put back so that it changes nothing on these pictures."""
    network.eval()
    hooks = []
    for name, (convolution, normalisation) in convolutions(network):
        convolution.weight.copy_(torch.from_numpy(constants[f"{name}/weights"].copy()))
        bias = torch.from_numpy(constants[f"{name}/bias"])
        hooks.append(normalisation.register_forward_pre_hook(lambda layer, given, bias=bias: settle(layer, given[0], bias)))
    network(pictures)
    for hook in hooks:
        hook.remove()


def settle(layer, x, bias):
    variance, mean = torch.var_mean(x, (0, 2, 3), unbiased=False)
    layer.running_mean.copy_(mean)
    layer.running_var.copy_(variance)
    layer.weight.copy_((variance + layer.eps).sqrt())
    layer.bias.copy_(mean + bias)


def rows_for(weights, biases, classes):
    """The last layer for our words from one for classes of ImageNet: a word is the mean of its classes, and as likely as all."""
    weight, bias = np.zeros((len(WORDS), FEATURES), np.float32), np.full(len(WORDS), -1, np.float32)
    words = np.array([OF_CLASS.get(number, INDEX["background"]) for number in classes])
    for word in set(words):
        its = words == word
        weight[word], bias[word] = weights[its].mean(0), biases[its].mean() + 0.7 * np.log(its.sum())
    return weight, bias


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--tflite", type=Path, required=True)
    parser.add_argument("--classes", help='where its labels are classes of ImageNet, their numbers: "2 26 31"')
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    options = parser.parse_args()
    torch.manual_seed(1)
    read, network, pictures = read_constants(options.tflite), Network(len(WORDS)), Pictures(options.data)
    chosen = np.random.default_rng(3).choice(pictures.training, 256, p=pictures.weights())
    warm_start(network, read, shrink(pictures.get(chosen)[0], 64))
    last = read["logits/weights"][:, :, 0, 0], read["logits/bias"]
    weight, bias = rows_for(*last, parse_classes(options.classes)) if options.classes else last
    network.logits.weight.data.copy_(torch.from_numpy(weight.copy()))
    network.logits.bias.data.copy_(torch.from_numpy(bias.copy()))
    torch.save({"network": network.state_dict(), "words": WORDS}, options.into)
