"""Buildings, landscapes, tools, instruments and balls."""
import math

from style import VIVID


def building(pen, r):
    colour, kind = r.choice(("cream", "red", "white", "tan", "grey", "sky", "yellow")), r.randrange(4)
    if kind == 0:
        pen.box(0.18, 0.46, 0.82, 0.92, colour)
        pen.polygon([(0.08, 0.48), (0.5, 0.1), (0.92, 0.48)], r.choice(("red", "brown", "navy", "grey")))
        pen.box(0.44, 0.64, 0.58, 0.92, "brown")
        for x in (0.25, 0.66):
            pen.box(x, 0.56, x + 0.12, 0.7, "sky")
    elif kind == 1:
        for x, top in ((0.05, 0.4), (0.36, 0.08), (0.68, 0.28)):
            pen.box(x, top, x + 0.28, 0.95, r.choice(("grey", "silver", "navy", "tan", "sky", colour)))
            for row in range(int((0.9 - top) / 0.1)):
                for i in range(3):
                    pen.box(x + 0.04 + 0.08 * i, top + 0.05 + 0.1 * row, x + 0.09 + 0.08 * i, top + 0.1 + 0.1 * row, r.choice(("yellow", "sky", "white")), outline=False)
    elif kind == 2:
        pen.box(0.3, 0.5, 0.9, 0.92, colour)
        pen.box(0.1, 0.36, 0.32, 0.92, colour)
        pen.polygon([(0.06, 0.38), (0.21, 0.02), (0.36, 0.38)], r.choice(("grey", "brown", "navy")))
        pen.polygon([(0.28, 0.52), (0.44, 0.32), (0.82, 0.32), (0.94, 0.52)], "brown")
        pen.box(0.17, 0.7, 0.25, 0.92, "brown")
    else:
        for x in (0.08, 0.4, 0.74):
            pen.box(x, 0.24, x + 0.18, 0.92, colour)
            for i in range(3):
                pen.box(x + 0.07 * i, 0.17, x + 0.04 + 0.07 * i, 0.25, colour)
        pen.box(0.2, 0.46, 0.8, 0.92, colour)
        pen.ellipse(0.5, 0.92, 0.1, 0.22, "brown", 180, 360)


def tower(pen, r):
    if r.random() < 0.5:
        pen.polygon([(0.38, 0.24), (0.62, 0.24), (0.7, 0.94), (0.3, 0.94)], "white")
        for y in (0.36, 0.58, 0.8):
            pen.polygon([(0.36, y), (0.64, y), (0.65, y + 0.1), (0.35, y + 0.1)], "red")
        pen.box(0.36, 0.12, 0.64, 0.24, "yellow")
        pen.polygon([(0.34, 0.12), (0.5, 0.02), (0.66, 0.12)], "red")
    else:
        pen.polygon([(0.5, 0.03), (0.56, 0.12), (0.64, 0.94), (0.36, 0.94), (0.44, 0.12)], r.choice(("tan", "grey", "cream")))


def bridge(pen, r):
    colour = r.choice(("red", "grey", "tan", "black", "silver"))
    if r.random() < 0.5:
        for x in (0.25, 0.71):
            pen.box(x, 0.16, x + 0.04, 0.86, colour)
        pen.line([(0, 0.42), (0.27, 0.18)], colour, 0.015)
        pen.curve(0.5, 0.17, 0.23, 0.36, 0, 180, colour, 0.015)
        pen.line([(0.73, 0.18), (1, 0.42)], colour, 0.015)
        for i in range(5):
            x = 0.34 + 0.08 * i
            pen.line([(x, 0.17 + 0.36 * math.sqrt(max(0, 1 - ((x - 0.5) / 0.23) ** 2))), (x, 0.6)], colour, 0.008)
        return pen.box(-0.1, 0.58, 1.1, 0.64, colour)
    pen.box(-0.1, 0.4, 1.1, 0.52, colour)
    for i in range(4):
        pen.box(-0.02 + 0.32 * i, 0.5, 0.06 + 0.32 * i, 0.86, colour)
        pen.curve(0.18 + 0.32 * i, 0.72, 0.13, 0.18, 180, 360, colour, 0.04)


def landscape(pen, r):
    sea = r.random() < 0.5
    if r.random() < 0.6:
        pen.ellipse(r.uniform(0.1, 0.9), 0.16, 0.09, 0.09, r.choice(("yellow", "orange", "white")))
    for _ in range(r.choice((1, 2, 3))):
        x, high, wide = r.uniform(0, 1), r.uniform(0.2, 0.5), r.uniform(0.3, 0.6)
        pen.polygon([(x - wide, 0.7), (x, 0.7 - high), (x + wide, 0.7)], r.choice(("grey", "navy", "green", "brown", "teal")))
        if r.random() < 0.5:
            pen.polygon([(x - wide / 4, 0.7 - high * 0.75), (x, 0.7 - high), (x + wide / 4, 0.7 - high * 0.75), (x, 0.7 - high * 0.66)], "white")
    pen.box(-0.3, 0.66, 1.3, 0.86 if sea else 1.4, "blue" if sea else "green")
    if sea:
        pen.polygon([(-0.3, 0.86), (0.4, 0.82), (1.3, 0.9), (1.3, 1.4), (-0.3, 1.4)], "tan")


def guitar(pen, r):
    colour = r.choice(("wood", "red", "black", "tan", "blue", "orange"))
    pen.box(0.46, 0.04, 0.54, 0.5, "brown")
    pen.box(0.43, 0, 0.57, 0.1, "black")
    pen.ellipse(0.5, 0.52, 0.17, 0.15, colour)
    pen.ellipse(0.5, 0.76, 0.24, 0.2, colour)
    pen.ellipse(0.5, 0.6, 0.07, 0.07, "black")
    pen.box(0.4, 0.8, 0.6, 0.83, "black")
    for x in (0.48, 0.5, 0.52):
        pen.line([(x, 0.06), (x, 0.8)], "silver", 0.005)


def instrument(pen, r):
    kind = r.randrange(3)
    if kind == 0:
        pen.ellipse(0.5, 0.74, 0.38, 0.16, r.choice(VIVID))
        pen.box(0.12, 0.42, 0.88, 0.74, r.choice(VIVID), outline=False)
        pen.ellipse(0.5, 0.42, 0.38, 0.16, "white")
        for side in (-1, 1):
            pen.line([(0.5 + side * 0.1, 0.4), (0.5 + side * 0.4, 0.08)], "wood", 0.035)
    elif kind == 1:
        pen.box(0.04, 0.3, 0.96, 0.74, "black")
        for i in range(10):
            pen.box(0.08 + 0.084 * i, 0.4, 0.16 + 0.084 * i, 0.72, "white")
        for i in (0, 1, 3, 4, 5, 7, 8):
            pen.box(0.135 + 0.084 * i, 0.4, 0.185 + 0.084 * i, 0.58, "black")
    else:
        pen.line([(0.06, 0.4), (0.7, 0.4)], "gold", 0.05)
        pen.polygon([(0.66, 0.37), (0.95, 0.18), (0.95, 0.62), (0.66, 0.43)], "gold")
        pen.curve(0.42, 0.52, 0.18, 0.12, 0, 360, "gold", 0.045)
        for x in (0.34, 0.42, 0.5):
            pen.line([(x, 0.26), (x, 0.5)], "silver", 0.035)


def ball(pen, r):
    kind = r.randrange(4)
    if kind == 0:
        pen.ellipse(0.5, 0.5, 0.38, 0.38, "white")
        for i in range(6):
            t = 2 * math.pi * i / 5
            x, y = (0.5, 0.5) if i == 5 else (0.5 + 0.28 * math.cos(t), 0.5 + 0.28 * math.sin(t))
            pen.polygon([(x + 0.09 * math.cos(u), y + 0.09 * math.sin(u)) for u in (0.3, 1.56, 2.8, 4.07, 5.3)], "black")
    elif kind == 1:
        pen.ellipse(0.5, 0.5, 0.38, 0.38, "orange")
        pen.line([(0.12, 0.5), (0.88, 0.5)], "black", 0.015)
        pen.line([(0.5, 0.12), (0.5, 0.88)], "black", 0.015)
        for x, a, b in ((0.12, -70, 70), (0.88, 110, 250)):
            pen.curve(x, 0.5, 0.22, 0.34, a, b, "black", 0.015)
    elif kind == 2:
        pen.ellipse(0.5, 0.5, 0.38, 0.38, (200, 225, 60))
        for x, a, b in ((0.06, -60, 60), (0.94, 120, 240)):
            pen.curve(x, 0.5, 0.24, 0.34, a, b, "white", 0.025)
    else:
        pen.ellipse(0.5, 0.5, 0.44, 0.27, "brown")
        pen.line([(0.34, 0.44), (0.66, 0.44)], "white", 0.02)
        for x in (0.4, 0.5, 0.6):
            pen.line([(x, 0.4), (x, 0.48)], "white", 0.015)


def tool(pen, r):
    kind, handle = r.randrange(3), r.choice(("wood", "red", "yellow", "black"))
    if kind == 0:
        pen.box(0.46, 0.3, 0.55, 0.96, handle)
        pen.polygon([(0.2, 0.16), (0.34, 0.1), (0.74, 0.1), (0.74, 0.3), (0.34, 0.3)], "silver")
    elif kind == 1:
        pen.box(0.45, 0.5, 0.55, 0.95, handle)
        pen.box(0.48, 0.06, 0.52, 0.5, "silver")
    else:
        pen.box(0.44, 0.24, 0.56, 0.78, "silver")
        for y in (0.18, 0.84):
            pen.curve(0.5, y, 0.12, 0.12, -40 if y > 0.5 else 140, 220 if y > 0.5 else 400, "silver", 0.08)


DRAWINGS = {"building": building, "tower or monument": tower, "bridge": bridge, "landscape": landscape, "guitar": guitar, "musical instrument": instrument, "ball": ball, "tool": tool}
