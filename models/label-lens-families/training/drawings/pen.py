"""Draws shapes of a unit square through a transform, in a style, so that one description gives many pictures."""
import math

from PIL import Image, ImageDraw

from style import mix, random_style

SIZE = 240


class Pen:
    """Coordinates are 0 to 1, x to the right and y down. Every shape becomes a polygon, so that any transform holds."""

    def __init__(self, random, ground, style=None):
        self.random, self.picture = random, ground
        self.draw = ImageDraw.Draw(ground)
        self.style = style or random_style(random)
        self.place()

    def place(self, small=0.55, large=1.05, turn=0.25):
        random = self.random
        scale, stretch = random.uniform(small, large), math.exp(random.uniform(-0.22, 0.22))
        angle = random.gauss(0, turn) if random.random() < 0.6 else 0
        flip = random.choice((-1, 1))
        shear = random.gauss(0, 0.12)
        room = max(0, 1 - scale) / 2 + 0.06
        self.centre = (0.5 + random.uniform(-room, room), 0.5 + random.uniform(-room, room))
        sine, cosine = math.sin(angle), math.cos(angle)
        wide, high = scale * math.sqrt(stretch) * flip, scale / math.sqrt(stretch)
        self.matrix = (cosine * wide, (shear * cosine - sine) * high, sine * wide, (shear * sine + cosine) * high)
        self.scale = scale

    def put(self, points):
        a, b, c, d = self.matrix
        wobble = self.style["wobble"]
        for x, y in points:
            x, y = x - 0.5 + self.random.gauss(0, wobble), y - 0.5 + self.random.gauss(0, wobble)
            yield SIZE * (self.centre[0] + a * x + b * y), SIZE * (self.centre[1] + c * x + d * y)

    def polygon(self, points, colour, outline=True):
        points = list(self.put(points))
        style = self.style
        if not style["hollow"]:
            self.draw.polygon(points, fill=style["colour"](colour))
            if style["shade"] and len(points) > 5:
                self.shade(points, style["colour"](colour))
        if outline and style["line"]:
            self.draw.line(points + points[:2], fill=style["ink"], width=style["line"], joint="curve")

    def shade(self, points, colour):
        """A second, lighter or darker shape inside, as light falls on a body."""
        x, y = (sum(values) / len(points) for values in zip(*points))
        share, (right, down) = self.style["shade"], self.style["light"]
        extent = max(max(abs(px - x), abs(py - y)) for px, py in points)
        inner = [(x + (px - x) * 0.6 + right * extent, y + (py - y) * 0.6 + down * extent) for px, py in points]
        self.draw.polygon(inner, fill=mix(colour, (255, 255, 255) if share > 0 else (0, 0, 0), abs(share)))

    def ellipse(self, x, y, wide, high, colour, start=0, end=360, outline=True):
        steps = max(8, int((end - start) / 12))
        angles = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
        self.polygon([(x + wide * math.cos(t), y + high * math.sin(t)) for t in angles], colour, outline)

    def box(self, left, top, right, bottom, colour, outline=True):
        self.polygon([(left, top), (right, top), (right, bottom), (left, bottom)], colour, outline)

    def line(self, points, colour, width=0.02):
        points = list(self.put(points))
        fill = self.style["ink"] if self.style["hollow"] else self.style["colour"](colour)
        self.draw.line(points, fill=fill, width=max(1, round(width * SIZE * self.scale)), joint="curve")

    def curve(self, x, y, wide, high, start, end, colour, width=0.02):
        angles = [math.radians(start + (end - start) * i / 24) for i in range(25)]
        self.line([(x + wide * math.cos(t), y + high * math.sin(t)) for t in angles], colour, width)


def blank(colour):
    return Image.new("RGB", (SIZE, SIZE), colour)
