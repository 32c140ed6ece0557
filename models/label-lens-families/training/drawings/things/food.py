"""What is eaten, and what grows."""
import math

from style import VIVID


def ring(pen, r, count, x, y, distance, wide, high, colour):
    """Ellipses round a point."""
    for i in range(count):
        angle = 2 * math.pi * i / count
        pen.ellipse(x + distance * math.cos(angle), y + distance * math.sin(angle), wide, high, colour)


def banana(pen, r):
    for shift in ((0,), (0, 0.08), (0, 0.07, 0.14))[r.randrange(3)]:
        outer = [(0.14 + 0.72 * i / 12 + shift * 0.3, 0.3 + shift + 0.5 * math.sin(math.pi * i / 12) ** 0.8) for i in range(13)]
        inner = [(x, 0.28 + shift + 0.27 * math.sin(math.pi * (x - 0.14 - shift * 0.3) / 0.72) ** 1.0) for x, _ in outer[::-1][1:-1]]
        pen.polygon(outer + inner, r.choice(("yellow", "yellow", (240, 220, 80), (220, 200, 60))))
        pen.line([outer[0], (outer[0][0] - 0.03, 0.2 + shift)], "brown", 0.05)
        pen.line(outer[3:10:2], (205, 165, 40), 0.01)


def citrus(pen, r):
    colour = r.choice(("orange", "orange", "yellow"))
    if r.random() < 0.4:
        pen.ellipse(0.5, 0.5, 0.38, 0.38, colour)
        pen.ellipse(0.5, 0.5, 0.33, 0.33, "cream")
        for i in range(8):
            a, b = (2 * math.pi * (i + s) / 8 for s in (0.08, 0.92))
            pen.polygon([(0.5, 0.5), (0.5 + 0.3 * math.cos(a), 0.5 + 0.3 * math.sin(a)), (0.5 + 0.3 * math.cos(b), 0.5 + 0.3 * math.sin(b))], colour)
    else:
        pen.ellipse(0.5, 0.55, 0.36 if colour == "orange" else 0.4, 0.35 if colour == "orange" else 0.28, colour)
        pen.polygon([(0.5, 0.2), (0.7, 0.08), (0.78, 0.2)], "green")


def fruit(pen, r):
    kind = r.randrange(4)
    if kind == 0:
        colour = r.choice(("red", "green", "yellow"))
        pen.ellipse(0.38, 0.56, 0.24, 0.32, colour, outline=False)
        pen.ellipse(0.62, 0.56, 0.24, 0.32, colour, outline=False)
        pen.ellipse(0.5, 0.58, 0.36, 0.31, colour)
        pen.line([(0.5, 0.3), (0.54, 0.12)], "brown", 0.03)
        pen.polygon([(0.54, 0.2), (0.74, 0.08), (0.76, 0.2)], "green")
    elif kind == 1:
        pen.polygon([(0.2, 0.32), (0.8, 0.32), (0.74, 0.6), (0.5, 0.92), (0.26, 0.6)], "red")
        for i in range(9):
            pen.ellipse(0.34 + 0.15 * (i % 3), 0.42 + 0.13 * (i // 3), 0.014, 0.02, "yellow", outline=False)
        pen.polygon([(0.2, 0.32), (0.4, 0.14), (0.5, 0.28), (0.6, 0.14), (0.8, 0.32), (0.5, 0.4)], "green")
    elif kind == 2:
        colour = r.choice(("purple", "green", "red"))
        for row in range(5):
            for i in range(5 - row):
                pen.ellipse(0.26 + 0.12 * i + 0.06 * row, 0.34 + 0.12 * row, 0.075, 0.075, colour)
        pen.line([(0.5, 0.28), (0.54, 0.1)], "brown", 0.03)
    else:
        pen.ellipse(0.5, 0.62, 0.22, 0.3, (215, 160, 50))
        for i in range(5):
            pen.polygon([(0.46, 0.36), (0.3 + 0.1 * i, 0.06 + 0.05 * abs(i - 2)), (0.54, 0.36)], "green")
        for i in range(4):
            pen.line([(0.32, 0.46 + 0.1 * i), (0.66, 0.56 + 0.1 * i)], "brown", 0.01)


def vegetable(pen, r):
    if r.random() < 0.5:
        pen.polygon([(0.36, 0.28), (0.64, 0.28), (0.52, 0.94)], "orange")
        for x in (0.36, 0.5, 0.64):
            pen.polygon([(0.46, 0.28), (x - 0.05, 0.06), (x + 0.05, 0.06), (0.54, 0.28)], "green")
    else:
        pen.polygon([(0.44, 0.5), (0.56, 0.5), (0.6, 0.9), (0.4, 0.9)], (150, 190, 110))
        ring(pen, r, 7, 0.5, 0.36, 0.2, 0.13, 0.12, "green")
        pen.ellipse(0.5, 0.36, 0.18, 0.16, "green")


def mushroom(pen, r):
    colour = r.choice(("red", "brown", "tan", "white", "orange"))
    pen.polygon([(0.42, 0.46), (0.58, 0.46), (0.62, 0.9), (0.38, 0.9)], "cream")
    pen.ellipse(0.5, 0.48, 0.38, r.uniform(0.28, 0.4), colour, 180, 360)
    for x, y, size in ((0.34, 0.36, 0.05), (0.52, 0.26, 0.06), (0.68, 0.38, 0.045))[: r.choice((0, 3, 3))]:
        pen.ellipse(x, y, size, size * 0.8, "white", outline=False)


def pizza(pen, r):
    if r.random() < 0.5:
        pen.polygon([(0.12, 0.2), (0.88, 0.2), (0.5, 0.95)], (240, 195, 80))
        pen.line([(0.1, 0.19), (0.9, 0.19)], "wood", 0.09)
        spots = ((0.35, 0.34), (0.62, 0.36), (0.49, 0.58))
    else:
        pen.ellipse(0.5, 0.5, 0.42, 0.4, "wood")
        pen.ellipse(0.5, 0.5, 0.36, 0.34, (240, 195, 80))
        spots = ((0.34, 0.36), (0.6, 0.32), (0.68, 0.56), (0.46, 0.66), (0.3, 0.58), (0.5, 0.48))
    for x, y in spots:
        pen.ellipse(x, y, 0.06, 0.058, "red")


def dessert(pen, r):
    if r.random() < 0.6:
        pen.polygon([(0.3, 0.5), (0.7, 0.5), (0.5, 0.95)], "tan")
        for x, y in ((0.4, 0.42), (0.6, 0.42), (0.5, 0.26))[: r.choice((2, 3))]:
            pen.ellipse(x, y, 0.17, 0.16, r.choice(("pink", "cream", "brown", "white", (170, 220, 170))))
    else:
        pen.box(0.2, 0.5, 0.8, 0.85, r.choice(("pink", "brown", "cream")))
        pen.ellipse(0.5, 0.5, 0.3, 0.08, "white")
        for x in (0.35, 0.5, 0.65):
            pen.line([(x, 0.5), (x, 0.32)], r.choice(VIVID), 0.03)
            pen.ellipse(x, 0.28, 0.02, 0.035, "yellow")


def food(pen, r):
    if r.random() < 0.5:
        pen.ellipse(0.5, 0.4, 0.36, 0.24, "wood", 180, 360)
        pen.box(0.12, 0.42, 0.88, 0.48, "green")
        pen.box(0.14, 0.48, 0.86, 0.58, "brown")
        pen.box(0.15, 0.58, 0.85, 0.62, "yellow")
        pen.ellipse(0.5, 0.64, 0.36, 0.14, "wood", 0, 180)
    else:
        pen.ellipse(0.5, 0.55, 0.45, 0.33, "white")
        pen.ellipse(0.5, 0.55, 0.32, 0.22, "cream")
        for _ in range(7):
            pen.ellipse(r.uniform(0.32, 0.68), r.uniform(0.45, 0.65), r.uniform(0.05, 0.12), r.uniform(0.04, 0.09), r.choice(("red", "green", "yellow", "brown", "orange", "cream")))


def coffee(pen, r):
    pen.ellipse(0.48, 0.84, 0.4, 0.08, "white")
    pen.curve(0.75, 0.55, 0.13, 0.13, -100, 100, "white", 0.05)
    pen.polygon([(0.2, 0.38), (0.74, 0.38), (0.66, 0.82), (0.28, 0.82)], r.choice(("white", "red", "blue", "cream")))
    pen.ellipse(0.47, 0.38, 0.27, 0.07, "brown")
    for x in (0.38, 0.5):
        pen.curve(x, 0.22, 0.03, 0.1, 90, 270, "silver", 0.02)


def flower(pen, r):
    colour, middle = r.choice(("red", "pink", "yellow", "white", "purple", "orange", "blue")), r.choice(("yellow", "orange", "brown"))
    low = r.random() < 0.7
    y = 0.34 if low else 0.5
    if low:
        pen.line([(0.5, y), (0.5 + r.uniform(-0.06, 0.06), 0.96)], "green", 0.03)
        pen.polygon([(0.5, 0.8), (0.72, 0.62), (0.76, 0.72)], "green")
    if r.random() < 0.25:
        return pen.polygon([(0.3, 0.16), (0.42, 0.3), (0.5, 0.12), (0.58, 0.3), (0.7, 0.16), (0.68, 0.46), (0.5, 0.56), (0.32, 0.46)], colour)
    size = 0.17 if low else 0.26
    ring(pen, r, r.choice((5, 6, 8, 12)), 0.5, y, size, size * 0.55, size * 0.55, colour)
    pen.ellipse(0.5, y, size * 0.55, size * 0.55, middle)


def tree(pen, r):
    pen.polygon([(0.45, 0.94), (0.47, 0.5), (0.53, 0.5), (0.56, 0.94)], "brown")
    colour = r.choice(("green", "green", (60, 120, 60), "orange", "pink"))
    if r.random() < 0.4:
        for i in range(3):
            pen.polygon([(0.5, 0.05 + 0.2 * i), (0.26 - 0.05 * i, 0.36 + 0.2 * i), (0.74 + 0.05 * i, 0.36 + 0.2 * i)], "green")
    else:
        ring(pen, r, r.choice((5, 7)), 0.5, 0.36, 0.17, 0.16, 0.15, colour)
        pen.ellipse(0.5, 0.36, 0.2, 0.2, colour, outline=False)


DRAWINGS = {"banana": banana, "orange or lemon": citrus, "fruit": fruit, "vegetable": vegetable, "mushroom": mushroom, "pizza": pizza, "dessert": dessert, "food": food, "coffee": coffee, "flower": flower, "tree": tree}
