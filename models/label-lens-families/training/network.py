"""The network: plain 3 x 3 convolutions with residuals. At this budget of training they beat depthwise ones."""
from torch import nn
from torch.nn.functional import pad, relu6

WIDTHS = ((32, 32, 1), (32, 64, 2), (64, 64, 1), (64, 128, 2), (128, 128, 1), (128, 256, 2))
FEATURES = 512


class Halving(nn.Conv2d):
    """Of every second pixel of an even picture: pads at its right and lower edge alone, as "same" does in TFLite."""

    def forward(self, x):
        return super().forward(pad(x, (0, 1, 0, 1)))


def convolution(inputs, outputs, kernel, stride):
    if kernel == 3 and stride == 2:
        layer = Halving(inputs, outputs, kernel, stride, bias=False)
    else:
        layer = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False)
    return nn.Sequential(layer, nn.BatchNorm2d(outputs))


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.a = convolution(inputs, outputs, 3, stride)
        self.b = convolution(outputs, outputs, 3, 1)
        self.d = convolution(inputs, outputs, 1, stride) if stride > 1 else nn.Identity()

    def forward(self, x):
        return relu6(self.b(relu6(self.a(x))) + self.d(x))


class Network(nn.Module):
    """Takes [pictures, 3, side, side] as (byte - 128) * 2 / 255; gives [pictures, outputs] as logits."""

    def __init__(self, outputs):
        super().__init__()
        self.stem = convolution(3, WIDTHS[0][0], 3, 2)
        self.blocks = nn.Sequential(*(Block(*widths) for widths in WIDTHS))
        self.head = convolution(WIDTHS[-1][1], FEATURES, 1, 1)
        self.logits = nn.Linear(FEATURES, outputs)

    def forward(self, x):
        return self.logits(relu6(self.head(self.blocks(relu6(self.stem(x))))).mean((2, 3)))


def convolutions(network):
    """Name and module of each convolution with its normalisation, in the order of execution."""
    found = [("stem", network.stem)]
    for index, block in enumerate(network.blocks):
        found += [(f"b{index}{part}", getattr(block, part)) for part in "abd"]
    found.append(("head", network.head))
    return [(name, module) for name, module in found if isinstance(module, nn.Sequential)]
