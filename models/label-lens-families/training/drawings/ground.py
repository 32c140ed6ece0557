"""Backgrounds: plain, graded, scenes, and patterns that show nothing."""
import math

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from pen import SIZE, blank
from style import mix, random_colour


def plain(random):
    return blank(random.choice(((255, 255, 255), (255, 255, 255), (245, 245, 245), (0, 0, 0), random_colour(random), random_colour(random))))


def graded(random):
    first, second = np.array(random_colour(random), float), np.array(random_colour(random), float)
    y, x = np.mgrid[0:1:SIZE * 1j, 0:1:SIZE * 1j]
    angle = random.uniform(0, 2 * math.pi)
    t = np.hypot(x - 0.5, y - 0.5) * 1.4 if random.random() < 0.3 else np.clip(0.5 + (x - 0.5) * math.cos(angle) + (y - 0.5) * math.sin(angle), 0, 1)
    return Image.fromarray((first + (second - first) * t[..., None]).clip(0, 255).astype(np.uint8))


def scene(random):
    """Sky and ground, or wall and floor."""
    picture = graded(random) if random.random() < 0.3 else blank(random.choice(((150, 200, 240), (205, 225, 240), (235, 225, 205), random_colour(random))))
    floor = random.choice(((90, 150, 70), (200, 180, 130), (120, 120, 125), (165, 115, 70), random_colour(random)))
    level = random.uniform(0.5, 0.85) * SIZE
    draw = ImageDraw.Draw(picture)
    wave, phase = random.uniform(0, 12), random.uniform(0, 6)
    edge = [(x, level + wave * math.sin(x / 38 + phase)) for x in range(0, SIZE + 8, 8)]
    draw.polygon(edge + [(SIZE, SIZE), (0, SIZE)], fill=floor)
    return picture


def blurred(random):
    """What a camera leaves of a background."""
    base, near = random_colour(random), random.uniform(0.15, 0.7)
    small = np.array([mix(base, random_colour(random), near) for _ in range(25)], np.uint8).reshape(5, 5, 3)
    return Image.fromarray(small).resize((SIZE, SIZE), Image.BICUBIC).filter(ImageFilter.GaussianBlur(random.uniform(0, 6)))


def ground(random):
    return random.choices((plain, graded, scene, blurred), (50, 12, 25, 13))[0](random)


def noise(random):
    cells = random.choice((8, 20, 60, SIZE))
    rows = np.random.default_rng(random.getrandbits(32)).integers(0, 256, (cells, cells, random.choice((1, 3))), np.uint8)
    picture = Image.fromarray(np.broadcast_to(rows, (cells, cells, 3)).copy()).resize((SIZE, SIZE), random.choice((Image.NEAREST, Image.BICUBIC)))
    return Image.blend(blank(random_colour(random)), picture, random.uniform(0.1, 1))


def pattern(random):
    """Stripes, checks, dots, rings, blobs: what decorates a page and shows nothing."""
    back, front = random_colour(random), random_colour(random)
    picture = blank(back)
    draw = ImageDraw.Draw(picture)
    step = random.randint(10, 70)
    kind = random.choice(("stripes", "checks", "dots", "rings", "blobs", "waves", "triangles"))
    for i in range(-SIZE, 2 * SIZE, step):
        if kind == "stripes":
            lean = step * 2 if step % 2 else 0
            draw.polygon([(i, 0), (i + step / 2, 0), (i + step / 2 + lean, SIZE), (i + lean, SIZE)], fill=front)
        if kind == "waves":
            draw.line([(x, i + 9 * math.sin(x / 20)) for x in range(0, SIZE, 6)], fill=front, width=step // 3)
        for j in range(-step, SIZE, step):
            if kind == "checks" and (i // step + j // step) % 2:
                draw.rectangle((i, j, i + step, j + step), fill=front)
            if kind == "dots":
                draw.ellipse((i, j, i + step * 0.6, j + step * 0.6), fill=front)
            if kind == "triangles":
                draw.polygon([(i, j), (i + step, j), (i, j + step)], fill=mix(back, front, random.random()))
    if kind in ("rings", "blobs"):
        for _ in range(random.randint(3, 25)):
            x, y, r = random.uniform(0, SIZE), random.uniform(0, SIZE), random.uniform(5, 80)
            colour = mix(front, random_colour(random), 0.5)
            draw.ellipse((x - r, y - r, x + r, y + r), **({"outline": colour, "width": 4} if kind == "rings" else {"fill": colour}))
    return picture


def nothing(random):
    return random.choices((pattern, noise, graded, blurred, plain), (50, 15, 15, 10, 10))[0](random)
