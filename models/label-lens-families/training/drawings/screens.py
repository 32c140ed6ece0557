"""Screens of programs, as screenshots show them."""
from PIL import ImageDraw

from pen import SIZE, blank
from style import mix, random_colour
from writing import random_font, words, write_lines


def screenshot(random):
    dark = random.random() < 0.35
    back, bar = ((30, 32, 38), (45, 48, 56)) if dark else (random.choice(((255, 255, 255), (246, 247, 249))), random.choice(((230, 232, 236), random_colour(random))))
    ink, accent = ((225, 228, 232) if dark else (40, 44, 52)), random_colour(random, vivid=True)
    picture = blank(back)
    draw = ImageDraw.Draw(picture)
    random.choice((window, window, site, phone, code))(draw, random, back, bar, ink, accent)
    return picture


def top_bar(draw, random, bar, accent, high):
    draw.rectangle((0, 0, SIZE, high), fill=bar)
    for i in range(3):
        draw.ellipse((6 + 12 * i, high / 2 - 4, 14 + 12 * i, high / 2 + 4), fill=((235, 90, 80), (240, 190, 70), (90, 190, 90))[i] if random.random() < 0.7 else mix(bar, (0, 0, 0), 0.3))
    draw.rounded_rectangle((55, high / 2 - 6, 200, high / 2 + 6), 5, fill=mix(bar, (255, 255, 255), 0.6))


def window(draw, random, back, bar, ink, accent):
    high = random.randint(14, 30)
    top_bar(draw, random, bar, accent, high)
    side = random.choice((0, 50, 70))
    if side:
        draw.rectangle((0, high, side, SIZE), fill=mix(back, bar, 0.6))
        write_lines(draw, random, (5, high + 8, side - 4, SIZE - 10), 7, ink, leading=2)
    for y in range(high + 8, SIZE, random.choice((18, 26, 40))):
        draw.rectangle((side + 8, y, side + 20, y + 12), fill=mix(accent, back, random.random()))
        draw.text((side + 26, y), words(random, 4)[:30], ink, random_font(random, 8))
        draw.line((side + 6, y + 15, SIZE, y + 15), fill=mix(back, ink, 0.15))


def site(draw, random, back, bar, ink, accent):
    top_bar(draw, random, bar, accent, 16)
    draw.rectangle((0, 16, SIZE, 36), fill=accent)
    if random.random() < 0.6:
        draw.rectangle((0, 36, SIZE, 90), fill=mix(accent, random_colour(random), 0.7))
        draw.text((20, 52), words(random, 2)[:16], (255, 255, 255), random_font(random, 18))
    columns = random.choice((2, 3, 4))
    wide = (SIZE - 10) / columns
    for i in range(columns):
        left = 8 + i * wide
        draw.rectangle((left, 100, left + wide - 10, 150), fill=random_colour(random))
        write_lines(draw, random, (left, 156, left + wide - 10, 205), 7, ink)
        draw.rounded_rectangle((left, 212, left + wide / 2, 226), 4, fill=accent)


def phone(draw, random, back, bar, ink, accent):
    left, right = random.choice(((0, SIZE), (60, 180)))
    draw.rectangle((left, 0, right, SIZE), outline=ink)
    draw.rectangle((left, 0, right, 26), fill=accent)
    for y in range(34, SIZE - 24, 30):
        mine = random.random() < 0.5
        x = left + 8 + (30 if mine else 0)
        draw.rounded_rectangle((x, y, min(right - 6, x + random.randint(50, 150)), y + 22), 8, fill=accent if mine else mix(back, ink, 0.15))
        draw.text((x + 6, y + 6), words(random, 2)[:12], ink, random_font(random, 8))


def code(draw, random, back, bar, ink, accent):
    face = random_font(random, random.choice((7, 8, 10)))
    for i, y in enumerate(range(6, SIZE, random.choice((10, 13)))):
        draw.text((4, y), str(i), mix(back, ink, 0.4), face)
        x = 20 + 10 * random.randint(0, 4)
        for _ in range(random.randint(0, 5)):
            text = words(random, 1)[:9]
            draw.text((x, y), text, random.choice((ink, accent, (220, 120, 90), (120, 180, 110), (110, 150, 220))), face)
            x += draw.textlength(text, face) + 5
