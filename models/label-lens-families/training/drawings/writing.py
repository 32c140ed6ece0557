"""Text as pages, receipts and banners carry it."""
from functools import lru_cache
from pathlib import Path

from PIL import ImageDraw, ImageFont

from pen import SIZE, blank
from style import random_colour

FOLDERS = ("/usr/share/fonts",)
SYLLABLES = "ka ro mi ten sul var ep lo ni der an ta vi or st qua be li con ur men pa so the of and".split()


@lru_cache
def fonts():
    """Files of fonts with Latin letters that are installed."""
    found = [path for folder in FOLDERS for path in sorted(Path(folder).rglob("*.[to]t[fc]"))]
    return [str(path) for path in found if path.name.startswith(("DejaVu", "Liberation", "cmr"))] or [None]


@lru_cache(512)
def font(name, size):
    return ImageFont.truetype(name, size) if name else ImageFont.load_default()


def random_font(random, size):
    return font(random.choice(fonts()), size)


def words(random, count):
    text = " ".join("".join(random.choice(SYLLABLES) for _ in range(random.randint(1, 4))) for _ in range(count))
    return text.upper() if random.random() < 0.15 else text


def write_lines(draw, random, box, size, ink, face=None, leading=1.35):
    """Lines of made-up words from the top of a box to its end."""
    left, top, right, bottom = box
    face = face or random_font(random, size)
    while top + size < bottom:
        text = words(random, max(1, round((right - left) / size / 2)))
        while text and draw.textlength(text, face) > right - left:
            text = text[:-2]
        if random.random() < 0.12:
            text = text[: len(text) // 2]
        draw.text((left, top), text, ink, face)
        top += size * leading
    return top


def page(random):
    """A page of text, with a heading, columns, a table or a stamp."""
    paper = random.choice(((255, 255, 255), (250, 247, 238), (235, 228, 210), (225, 225, 228)))
    ink = random.choice(((20, 20, 20), (60, 60, 70), (30, 40, 90)))
    picture = blank(paper)
    draw = ImageDraw.Draw(picture)
    margin, top, size = random.randint(6, 30), random.randint(6, 30), random.choice((6, 7, 8, 10, 12, 16))
    if random.random() < 0.6:
        draw.text((margin, top), words(random, 3)[:24], ink, random_font(random, size * 2))
        top += size * 3
    columns = random.choice((1, 1, 1, 2, 3)) if size < 10 else 1
    wide = (SIZE - 2 * margin) / columns
    for i in range(columns):
        write_lines(draw, random, (margin + i * wide, top, margin + (i + 1) * wide - 6, SIZE - random.randint(0, 60)), size, ink)
    if random.random() < 0.25:
        for y in range(random.randint(90, 150), 220, 14):
            draw.line((margin, y, SIZE - margin, y), fill=ink)
    return picture


def receipt(random):
    """A narrow slip on a table."""
    picture = blank(random_colour(random))
    draw = ImageDraw.Draw(picture)
    left, right = random.randint(20, 80), random.randint(150, 225)
    draw.rectangle((left, -5, right, SIZE + 5), fill=(246, 246, 242))
    face = random_font(random, 9)
    for y in range(8, SIZE, 13):
        draw.text((left + 6, y), words(random, 1)[:10], (40, 40, 40), face)
        draw.text((right - 34, y), f"{random.uniform(0, 99):.2f}", (40, 40, 40), face)
    return picture.rotate(random.gauss(0, 6), fillcolor=picture.getpixel((0, 0)))


def slogan(random):
    """A few large words on a plain ground."""
    back = random_colour(random, vivid=random.random() < 0.5)
    picture = blank(back)
    draw = ImageDraw.Draw(picture)
    ink = (255, 255, 255) if sum(back) < 380 else (15, 15, 20)
    size = random.randint(18, 44)
    write_lines(draw, random, (14, random.randint(10, 90), SIZE - 8, SIZE - random.randint(10, 80)), size, ink)
    return picture


def document(random):
    return random.choices((page, receipt, slogan), (60, 15, 25))[0](random)
