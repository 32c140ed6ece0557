"""Cheap changes of a batch on one core: crop, flip, turn, and colours."""
import torch
from torch.nn import functional


def augment(pixels, side, strength=1.0):
    """pixels: uint8 [pictures, height, width, 3]; gives the network's input of side x side."""
    count = len(pixels)
    x = normalise(pixels)
    zoom = torch.empty(count).uniform_(1 - 0.5 * strength, 1.0)
    stretch = torch.empty(count).uniform_(-0.25, 0.25).mul_(strength).exp_()
    angle = torch.empty(count).uniform_(-0.2, 0.2).mul_(strength)
    wide, high = (zoom * stretch.sqrt()).clamp_(max=1), (zoom / stretch.sqrt()).clamp_(max=1)
    flip = torch.randint(0, 2, (count,)).mul_(2).sub_(1)
    theta = torch.zeros(count, 2, 3)
    theta[:, 0, 0] = wide * torch.cos(angle) * flip
    theta[:, 0, 1] = -high * torch.sin(angle)
    theta[:, 1, 0] = wide * torch.sin(angle) * flip
    theta[:, 1, 1] = high * torch.cos(angle)
    theta[:, 0, 2] = torch.empty(count).uniform_(-1, 1) * (1 - wide)
    theta[:, 1, 2] = torch.empty(count).uniform_(-1, 1) * (1 - high)
    grid = functional.affine_grid(theta, (count, 3, side, side), align_corners=False)
    x = functional.grid_sample(x, grid, mode="bilinear", padding_mode="reflection", align_corners=False)
    return colours(x, strength)


def colours(x, strength):
    count = (len(x), 1, 1, 1)
    grey = x.mean(1, keepdim=True)
    saturation = torch.empty(count).uniform_(1 - 0.5 * strength, 1 + 0.4 * strength)
    saturation[torch.rand(count) < 0.06 * strength] = 0
    x = grey + (x - grey) * saturation
    contrast = torch.empty(count).uniform_(1 - 0.35 * strength, 1 + 0.3 * strength)
    light = torch.empty(count).uniform_(-0.25, 0.25) * strength
    tint = torch.empty(len(x), 3, 1, 1).uniform_(-0.08, 0.08) * strength
    return (x * contrast + light + tint).clamp_(-1, 1)


def normalise(pixels):
    """uint8 [pictures, height, width, 3] to the network's numbers, [pictures, 3, height, width]."""
    return (pixels.permute(0, 3, 1, 2).float() - 128) * (2 / 255)


def shrink(pixels, side):
    """For measuring: the whole of each picture, unchanged."""
    x = normalise(pixels)
    if x.shape[-1] == side:
        return x
    return functional.interpolate(x, size=(side, side), mode="bilinear", align_corners=False, antialias=True)
