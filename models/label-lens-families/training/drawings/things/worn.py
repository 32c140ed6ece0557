"""What people wear and carry."""
from style import ANY, VIVID


def umbrella(pen, r):
    first, second = r.choice(VIVID + ("black",)), r.choice(ANY)
    deep = r.uniform(0.28, 0.42)
    pen.line([(0.5, 0.1), (0.5, 0.84)], r.choice(("black", "wood", "silver")), 0.025)
    pen.curve(0.56, 0.84, 0.06, 0.07, 0, 180, r.choice(("black", "wood")), 0.03)
    pen.ellipse(0.5, 0.5, 0.42, deep, first, 180, 360)
    if r.random() < 0.6:
        pen.ellipse(0.5, 0.5, 0.16, deep, second, 180, 360)
    count = r.choice((3, 4, 5))
    for i in range(count):
        x = 0.08 + 0.84 * (i + 0.5) / count
        pen.curve(x, 0.5, 0.42 / count, 0.05, 180, 360, "white" if r.random() < 0.3 else first, 0.02)


def sunglasses(pen, r):
    dark = r.choice(("black", "black", "navy", "brown", "purple", "teal"))
    frame = r.choice(("black", "gold", "red", "brown", "silver", "white", "pink"))
    round_ = r.random() < 0.5
    for side in (-1, 1):
        x = 0.5 + side * 0.23
        if round_:
            pen.ellipse(x, 0.5, 0.2, r.uniform(0.15, 0.2), frame)
            pen.ellipse(x, 0.5, 0.17, 0.14, dark)
        else:
            pen.polygon([(x - 0.2, 0.38), (x + 0.2, 0.38), (x + 0.16, 0.62), (x, 0.66), (x - 0.16, 0.62)], frame)
            pen.polygon([(x - 0.16, 0.41), (x + 0.16, 0.41), (x + 0.12, 0.59), (x, 0.62), (x - 0.12, 0.59)], dark)
        pen.line([(x - 0.1, 0.46), (x - 0.02, 0.42)], "white", 0.02)
        if r.random() < 0.7:
            pen.line([(0.5 + side * 0.42, 0.42), (0.5 + side * 0.49, 0.36)], frame, 0.035)
    pen.curve(0.5, 0.46, 0.06, 0.05, 180, 360, frame, 0.03)


def hat(pen, r):
    colour = r.choice(ANY)
    if r.random() < 0.5:
        pen.ellipse(0.5, 0.7, 0.46, 0.1, colour)
        pen.polygon([(0.28, 0.68), (0.32, 0.26), (0.5, 0.2), (0.68, 0.26), (0.72, 0.68)], colour)
        pen.polygon([(0.28, 0.68), (0.29, 0.58), (0.71, 0.58), (0.72, 0.68)], r.choice(("black", "red", "brown")))
    else:
        pen.ellipse(0.46, 0.6, 0.32, 0.34, colour, 180, 360)
        pen.polygon([(0.46, 0.6), (0.78, 0.56), (0.97, 0.66), (0.6, 0.68)], r.choice(VIVID))


def shoe(pen, r):
    colour = r.choice(ANY)
    if r.random() < 0.25:
        pen.polygon([(0.34, 0.1), (0.62, 0.1), (0.62, 0.6), (0.92, 0.74), (0.92, 0.86), (0.34, 0.86)], colour)
    else:
        pen.polygon([(0.1, 0.36), (0.3, 0.44), (0.46, 0.4), (0.7, 0.6), (0.92, 0.66), (0.95, 0.78), (0.08, 0.78)], colour)
        for i in range(3):
            pen.line([(0.44 + 0.07 * i, 0.46 + 0.05 * i), (0.54 + 0.06 * i, 0.4 + 0.06 * i)], "white", 0.02)
    pen.box(0.08, 0.78, 0.95, 0.85, r.choice(("white", "black", "brown")))


def garment(pen, r):
    colour, kind = r.choice(ANY), r.randrange(3)
    if kind == 0:
        sleeve = r.choice((0.44, 0.84))
        pen.polygon([(0.36, 0.14), (0.64, 0.14), (0.94, 0.3), (0.86, sleeve), (0.74, sleeve - 0.04), (0.72, 0.36), (0.72, 0.9), (0.28, 0.9), (0.28, 0.36), (0.26, sleeve - 0.04), (0.14, sleeve), (0.06, 0.3)], colour)
        pen.ellipse(0.5, 0.14, 0.11, 0.08, "white", 0, 180)
        if r.random() < 0.4:
            pen.line([(0.5, 0.22), (0.5, 0.9)], "black", 0.012)
    elif kind == 1:
        pen.polygon([(0.38, 0.1), (0.46, 0.2), (0.54, 0.2), (0.62, 0.1), (0.62, 0.42), (0.86, 0.92), (0.14, 0.92), (0.38, 0.42)], colour)
        pen.line([(0.37, 0.42), (0.63, 0.42)], r.choice(ANY), 0.04)
    else:
        pen.polygon([(0.28, 0.1), (0.72, 0.1), (0.78, 0.92), (0.56, 0.92), (0.5, 0.36), (0.44, 0.92), (0.22, 0.92)], r.choice(("navy", "blue", "black", "tan", colour)))


def bag(pen, r):
    colour = r.choice(ANY)
    pen.curve(0.5, 0.36, 0.17, 0.26, 180, 360, r.choice(("black", "brown", colour)), 0.035)
    pen.polygon([(0.18, 0.36), (0.82, 0.36), (0.88, 0.9), (0.12, 0.9)], colour)
    pen.polygon([(0.2, 0.37), (0.8, 0.37), (0.68, 0.6), (0.32, 0.6)], r.choice(ANY))
    pen.ellipse(0.5, 0.6, 0.04, 0.04, "gold")


def sock(pen, r):
    pen.polygon([(0.36, 0.08), (0.64, 0.08), (0.64, 0.58), (0.86, 0.76), (0.78, 0.92), (0.54, 0.9), (0.36, 0.68)], r.choice(VIVID))
    pen.box(0.34, 0.06, 0.66, 0.2, "white")


def tie(pen, r):
    if r.random() < 0.5:
        pen.polygon([(0.1, 0.32), (0.46, 0.46), (0.46, 0.54), (0.1, 0.68)], r.choice(VIVID))
        pen.polygon([(0.9, 0.32), (0.54, 0.46), (0.54, 0.54), (0.9, 0.68)], r.choice(VIVID))
        return pen.box(0.44, 0.42, 0.56, 0.58, "black")
    colour = r.choice(VIVID)
    pen.polygon([(0.42, 0.05), (0.58, 0.05), (0.55, 0.2), (0.45, 0.2)], colour)
    pen.polygon([(0.45, 0.2), (0.55, 0.2), (0.64, 0.8), (0.5, 0.96), (0.36, 0.8)], colour)


DRAWINGS = {"umbrella": umbrella, "sunglasses": sunglasses, "hat": hat, "shoe": shoe, "garment": garment, "bag": bag, "sock": sock, "tie": tie}
