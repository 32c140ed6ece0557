"""Animals without fur: birds, fish, insects, and what creeps."""
import math


def bird(pen, r):
    colour, wing = r.choice(("blue", "red", "brown", "yellow", "white", "grey", "black", "green")), r.choice(("navy", "brown", "grey", "teal"))
    if r.random() < 0.25:
        for side in (-1, 1):
            pen.polygon([(0.5, 0.5), (0.5 + side * 0.3, 0.22), (0.5 + side * 0.48, 0.36), (0.5 + side * 0.2, 0.6)], wing)
        pen.ellipse(0.5, 0.53, 0.09, 0.24, colour)
        return
    long = r.choice((0, 0, 0.2))
    pen.polygon([(0.3, 0.55), (0.04, 0.5 + r.uniform(-0.1, 0.2)), (0.08, 0.68), (0.35, 0.68)], wing)
    for x in (0.46, 0.54):
        pen.line([(x, 0.72), (x, 0.93)], "orange", 0.02)
    pen.ellipse(0.48, 0.6, 0.25, 0.17, colour)
    pen.polygon([(0.58, 0.56), (0.64, 0.36 - long), (0.76, 0.36 - long), (0.71, 0.62)], colour)
    pen.ellipse(0.7, 0.36 - long, 0.12, 0.11, colour)
    pen.polygon([(0.8, 0.32 - long), (0.95 + long / 4, 0.38 - long), (0.8, 0.42 - long)], "orange")
    pen.polygon([(0.3, 0.52), (0.6, 0.54), (0.4, 0.76), (0.22, 0.66)], wing)
    pen.ellipse(0.73, 0.34 - long, 0.02, 0.02, "black", outline=False)


def penguin(pen, r):
    pen.ellipse(0.5, 0.56, 0.26, 0.36, "black")
    pen.ellipse(0.5, 0.6, 0.18, 0.3, "white")
    pen.ellipse(0.5, 0.24, 0.17, 0.15, "black")
    pen.polygon([(0.44, 0.26), (0.56, 0.26), (0.5, 0.34)], "orange")
    for side in (-1, 1):
        pen.polygon([(0.5 + side * 0.22, 0.4), (0.5 + side * 0.38, 0.68), (0.5 + side * 0.22, 0.6)], "black")
        pen.ellipse(0.5 + side * 0.07, 0.21, 0.03, 0.03, "white")
        pen.ellipse(0.5 + side * 0.12, 0.93, 0.1, 0.03, "orange")


def fish_of(pen, r, colour, tail):
    high = r.uniform(0.14, 0.26)
    pen.polygon([(0.26, 0.5), (0.03, 0.5 - tail), (0.1, 0.5), (0.03, 0.5 + tail)], colour)
    pen.polygon([(0.4, 0.5 - high * 0.8), (0.5, 0.4 - high), (0.68, 0.5 - high * 0.7)], colour)
    pen.ellipse(0.55, 0.5, 0.33, high, colour)
    pen.polygon([(0.5, 0.52), (0.42, 0.66), (0.58, 0.56)], colour)
    pen.ellipse(0.76, 0.46, 0.04, 0.04, "white")
    pen.ellipse(0.77, 0.46, 0.02, 0.02, "black", outline=False)
    pen.curve(0.62, 0.5, 0.06, high * 0.8, 110, 250, "black", 0.012)
    for i in range(r.choice((0, 3, 6))):
        pen.curve(0.36 + 0.06 * (i % 3), 0.46 + 0.08 * (i // 3), 0.03, 0.05, -80, 80, "black", 0.008)


def fish(pen, r):
    fish_of(pen, r, r.choice(("blue", "silver", "green", "yellow", "teal", "purple", "grey", "pink")), r.uniform(0.12, 0.2))


def goldfish(pen, r):
    fish_of(pen, r, r.choice(("orange", "orange", "red", (250, 150, 40))), r.uniform(0.18, 0.28))


def insect(pen, r):
    colour = r.choice(("black", "brown", "green", "yellow", "red"))
    for x in (0.4, 0.5, 0.6):
        for side in (-1, 1):
            pen.line([(x, 0.5), (x + (x - 0.5), 0.5 + side * 0.2), (x + (x - 0.5) * 2, 0.5 + side * 0.32)], "black", 0.02)
    if r.random() < 0.5:
        for side in (-1, 1):
            pen.ellipse(0.42, 0.5 + side * 0.17, 0.2, 0.09, "sky")
    pen.ellipse(0.3, 0.5, 0.22, r.uniform(0.08, 0.14), colour)
    for i in range(r.choice((0, 3))):
        pen.line([(0.2 + 0.08 * i, 0.41), (0.2 + 0.08 * i, 0.59)], "black", 0.03)
    pen.ellipse(0.56, 0.5, 0.1, 0.08, colour)
    pen.ellipse(0.72, 0.5, 0.08, 0.075, "black")
    for side in (-1, 1):
        pen.line([(0.77, 0.5 + side * 0.04), (0.93, 0.5 + side * 0.16)], "black", 0.012)


def ladybug(pen, r):
    for y in (0.36, 0.52, 0.68):
        pen.line([(0.14, y - 0.06), (0.5, y), (0.86, y - 0.06)], "black", 0.025)
    pen.ellipse(0.5, 0.24, 0.17, 0.13, "black")
    pen.ellipse(0.5, 0.55, 0.33, 0.35, r.choice(("red", "red", "red", "orange")))
    pen.line([(0.5, 0.2), (0.5, 0.9)], "black", 0.02)
    for side in (-1, 1):
        for x, y in ((0.15, 0.4), (0.21, 0.6), (0.1, 0.74), (0.08, 0.55))[: r.choice((2, 3, 4))]:
            pen.ellipse(0.5 + side * x, y, 0.05, 0.055, "black", outline=False)
        pen.line([(0.5 + side * 0.06, 0.14), (0.5 + side * 0.14, 0.03)], "black", 0.015)


def butterfly(pen, r):
    colour, spot = r.choice(("orange", "blue", "yellow", "purple", "white", "pink")), r.choice(("white", "black", "yellow"))
    for side in (-1, 1):
        pen.polygon([(0.5, 0.45), (0.5 + side * 0.2, 0.1), (0.5 + side * 0.46, 0.14), (0.5 + side * 0.4, 0.46), (0.5, 0.55)], colour)
        pen.polygon([(0.5, 0.5), (0.5 + side * 0.38, 0.54), (0.5 + side * 0.33, 0.84), (0.5 + side * 0.14, 0.84)], colour)
        pen.ellipse(0.5 + side * 0.3, 0.28, 0.06, 0.07, spot)
        pen.ellipse(0.5 + side * 0.24, 0.68, 0.05, 0.06, spot)
        pen.line([(0.5, 0.26), (0.5 + side * 0.12, 0.08)], "black", 0.012)
    pen.ellipse(0.5, 0.5, 0.035, 0.27, "black")


def spider(pen, r):
    for i in range(4):
        for side in (-1, 1):
            y = 0.36 + 0.09 * i
            pen.line([(0.5, 0.48), (0.5 + side * 0.3, y - 0.12 + 0.06 * i), (0.5 + side * 0.45, y + 0.1 * (i - 1))], "black", 0.022)
    colour = r.choice(("black", "black", "brown", "grey"))
    pen.ellipse(0.5, 0.64, 0.17, 0.2, colour)
    pen.ellipse(0.5, 0.4, 0.11, 0.1, colour)


def snake(pen, r):
    colour, turns = r.choice(("green", "brown", "yellow", "teal", "tan")), r.uniform(7, 13)
    points = [(0.06 + 0.8 * i / 40, 0.55 + 0.2 * math.sin(turns * i / 40)) for i in range(41)]
    pen.line(points, "black", 0.11)
    pen.line(points, colour, 0.085)
    x, y = points[-1]
    pen.ellipse(x + 0.05, y, 0.08, 0.06, colour)
    pen.line([(x + 0.13, y), (x + 0.2, y + 0.02)], "red", 0.012)
    pen.ellipse(x + 0.06, y - 0.02, 0.016, 0.016, "black", outline=False)


def frog(pen, r):
    colour = r.choice(("green", "green", "teal", "brown"))
    for side in (-1, 1):
        pen.ellipse(0.5 + side * 0.3, 0.72, 0.17, 0.13, colour)
        pen.ellipse(0.5 + side * 0.19, 0.28, 0.11, 0.11, colour)
    pen.ellipse(0.5, 0.6, 0.3, 0.26, colour)
    pen.ellipse(0.5, 0.42, 0.29, 0.19, colour)
    for side in (-1, 1):
        pen.ellipse(0.5 + side * 0.19, 0.27, 0.06, 0.06, "white")
        pen.ellipse(0.5 + side * 0.19, 0.27, 0.03, 0.03, "black", outline=False)
    pen.curve(0.5, 0.42, 0.2, 0.08, 10, 170, "black", 0.015)


def snail(pen, r):
    pen.ellipse(0.5, 0.8, 0.4, 0.07, "tan")
    pen.polygon([(0.78, 0.8), (0.84, 0.5), (0.94, 0.52), (0.92, 0.84)], "tan")
    colour = r.choice(("brown", "orange", "pink", "purple"))
    for i, size in enumerate((0.28, 0.19, 0.1)):
        pen.ellipse(0.44 + 0.02 * i, 0.52, size, size, colour)
    for x in (0.85, 0.93):
        pen.line([(x, 0.52), (x + 0.03, 0.36)], "tan", 0.02)


DRAWINGS = {"fish": fish, "goldfish": goldfish, "insect": insect, "ladybug": ladybug, "butterfly": butterfly, "spider": spider, "snake": snake, "frog": frog, "snail or slug": snail, "bird": lambda pen, r: (penguin if r.random() < 0.2 else bird)(pen, r)}
