"""Charts, maps, logos, crosswords and combs."""
import math

from PIL import ImageDraw

from pen import SIZE, blank
from style import mix, random_colour
from writing import random_font, words


def chart(random):
    dark = random.random() < 0.12
    picture = blank((28, 30, 36) if dark else (255, 255, 255))
    draw, ink = ImageDraw.Draw(picture), (210, 210, 215) if dark else (70, 70, 80)
    colours = [random_colour(random, vivid=True) for _ in range(6)]
    kind = random.choice(("bars", "bars", "lines", "lines", "pie", "dots", "area"))
    if random.random() < 0.6:
        draw.text((40, 6), words(random, 3)[:24], ink, random_font(random, random.choice((9, 12))))
    if kind == "pie":
        angle, hole = random.uniform(0, 360), random.random() < 0.4
        for colour in colours[: random.randint(3, 6)]:
            turn = random.uniform(20, 130)
            draw.pieslice((50, 45, 190, 185), angle, angle + turn, fill=colour)
            angle += turn
        if hole:
            draw.ellipse((90, 85, 150, 145), fill=picture.getpixel((1, 1)))
        for i, colour in enumerate(colours[:4]):
            draw.rectangle((30 + 50 * i, 210, 38 + 50 * i, 218), fill=colour)
        return picture
    left, base = random.randint(16, 36), random.randint(195, 222)
    for y in range(base, 20, -random.choice((20, 30, 45))):
        draw.line((left, y, 230, y), fill=mix(picture.getpixel((1, 1)), ink, 0.25))
        draw.text((2, y - 5), str(random.randint(0, 99)), ink, random_font(random, 7))
    draw.line((left, 24, left, base, 230, base), fill=ink, width=2)
    series, count = random.randint(1, 3), random.randint(4, 14)
    step = (226 - left) / count
    for s in range(series):
        level, points = random.uniform(40, 150), []
        for i in range(count):
            level = min(170, max(6, level + random.gauss(4, 26)))
            points.append((left + step * (i + 0.5), base - level))
            if kind == "bars":
                x = left + step * i + step * 0.8 * s / series
                draw.rectangle((x + 2, base - level, x + step * 0.8 / series, base), fill=colours[s])
            if kind == "dots":
                for _ in range(4):
                    x, y = points[-1][0] + random.gauss(0, 10), points[-1][1] + random.gauss(0, 18)
                    draw.ellipse((x - 3, y - 3, x + 3, y + 3), fill=colours[s])
        if kind == "area":
            draw.polygon([(points[0][0], base), *points, (points[-1][0], base)], fill=mix(colours[s], (255, 255, 255), 0.4))
        if kind in ("lines", "area"):
            draw.line(points, fill=colours[s], width=random.choice((2, 3)))
    return picture


def coast(random, x, y, size):
    turns = [(random.uniform(0.05, 0.3), random.randint(2, 9), random.uniform(0, 6)) for _ in range(4)]
    for i in range(72):
        t = 2 * math.pi * i / 72
        radius = size * (1 + sum(a * math.sin(n * t + p) for a, n, p in turns))
        yield x + radius * math.cos(t), y + radius * math.sin(t) * 0.8


def city_map(random):
    """Streets."""
    picture = blank(random.choice(((242, 239, 233), (232, 232, 228), (38, 42, 50))))
    draw = ImageDraw.Draw(picture)
    for _ in range(random.randint(0, 3)):
        draw.polygon(list(coast(random, random.uniform(0, SIZE), random.uniform(0, SIZE), random.uniform(20, 50))), fill=random.choice(((200, 225, 175), (170, 205, 225))))
    angle = random.uniform(-0.5, 0.5)
    for width, colour, gap in ((2, (255, 255, 255), 24), (5, random.choice(((250, 215, 130), (255, 255, 255), (245, 170, 120))), 80)):
        for across in (angle, angle + math.pi / 2 + random.gauss(0, 0.1)):
            for shift in range(-SIZE, 2 * SIZE, gap):
                shift += random.uniform(-gap / 3, gap / 3)
                x, y = shift * -math.sin(across) + 120, shift * math.cos(across) + 120
                draw.line((x - 300 * math.cos(across), y - 300 * math.sin(across), x + 300 * math.cos(across), y + 300 * math.sin(across)), fill=colour, width=width)
    for _ in range(random.randint(2, 9)):
        draw.text((random.uniform(0, 200), random.uniform(0, 225)), words(random, 1)[:12], (90, 90, 100), random_font(random, random.choice((7, 9))))
    return picture


def land_map(random):
    """Countries, coasts and names."""
    sea = random.choice(((170, 210, 230), (255, 255, 255), (200, 220, 235), (70, 110, 160)))
    picture = blank(sea)
    draw = ImageDraw.Draw(picture)
    tints = [random_colour(random) for _ in range(5)] if random.random() < 0.6 else [mix((235, 225, 200), (170, 200, 140), random.random())] * 5
    for _ in range(random.randint(2, 8)):
        x, y, size = random.uniform(0, SIZE), random.uniform(0, SIZE), random.uniform(18, 80)
        draw.polygon(list(coast(random, x, y, size)), fill=random.choice(tints), outline=(110, 110, 110))
        if random.random() < 0.7:
            draw.text((x - 20, y), words(random, 1)[:10], (50, 50, 60), random_font(random, 9))
    for _ in range(random.randint(0, 5)):
        x, y = random.uniform(0, SIZE), random.uniform(0, SIZE)
        points = [(x, y)] + [(x := x + random.gauss(0, 25), y := y + random.gauss(0, 25)) for _ in range(8)]
        draw.line(points, fill=random.choice(((200, 60, 60), (90, 140, 200), (120, 120, 120))), width=random.choice((1, 2, 4)))
    return picture


def logo(random):
    """A mark, a name, or both, on much ground."""
    back = random.choice(((255, 255, 255), (255, 255, 255), (15, 15, 18), random_colour(random)))
    picture = blank(back)
    draw = ImageDraw.Draw(picture)
    colour, other = random_colour(random, vivid=True), random_colour(random, vivid=True)
    x, y, size = random.choice(((120, 100, 60), (60, 120, 36), (120, 120, 80)))
    for tint in (colour, other, back)[: random.choice((1, 2, 3))]:
        sides = random.choice((3, 4, 5, 6, 40, 40))
        turn = random.uniform(0, 6)
        draw.polygon([(x + size * math.cos(turn + 2 * math.pi * i / sides), y + size * math.sin(turn + 2 * math.pi * i / sides)) for i in range(sides)], fill=tint)
        size *= random.uniform(0.4, 0.8)
        x += random.uniform(-0.3, 0.3) * size
    text = words(random, 1)[: random.randint(1, 8)]
    text = text.upper() if random.random() < 0.4 else text.capitalize()
    face = random_font(random, random.choice((22, 30, 40)))
    place = (100, 104) if x < 90 else (120 - draw.textlength(text, face) / 2, 180)
    if size < 75:
        draw.text(place, text, random.choice((colour, (30, 30, 30), (255, 255, 255))), face)
    return picture


def crossword(random):
    cells = random.choice((5, 7, 9, 11, 13, 15))
    picture = blank(random.choice(((255, 255, 255), (250, 247, 236))))
    draw = ImageDraw.Draw(picture)
    margin = random.randint(0, 36)
    side = (SIZE - 2 * margin) / cells
    share, ink = random.uniform(0.15, 0.35), random.choice(((0, 0, 0), (20, 20, 20), random_colour(random)))
    for i in range(cells):
        for j in range(cells):
            box = (margin + i * side, margin + j * side, margin + (i + 1) * side, margin + (j + 1) * side)
            blackened = random.random() < share
            draw.rectangle(box, fill=ink if blackened else None, outline=ink)
            if not blackened and random.random() < 0.5:
                draw.text((box[0] + side * 0.3, box[1] + side * 0.1), chr(65 + random.randrange(26)), ink, random_font(random, max(5, int(side * 0.6))))
    return picture.rotate(random.gauss(0, 4), fillcolor=picture.getpixel((0, 0)))


def honeycomb(random):
    """Six-sided cells of wax."""
    wax = random.choice(((225, 165, 50), (240, 190, 70), (200, 140, 40)))
    picture = blank(mix(wax, (90, 50, 10), random.uniform(0.2, 0.7)))
    draw = ImageDraw.Draw(picture)
    size = random.uniform(10, 34)
    for row in range(-1, int(SIZE / size / 1.5) + 2):
        for i in range(-1, int(SIZE / size / 1.7) + 2):
            x, y = size * 1.732 * (i + 0.5 * (row % 2)), size * 1.5 * row
            cell = [(x + size * 0.9 * math.sin(math.pi * k / 3), y + size * 0.9 * math.cos(math.pi * k / 3)) for k in range(6)]
            draw.polygon(cell, fill=mix(wax, (255, 225, 130), random.uniform(0, 0.7)))
    return picture.rotate(random.gauss(0, 20), expand=False, fillcolor=wax)
