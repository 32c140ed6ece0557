"""Things that drive, float and fly."""
from style import VIVID


def wheels(pen, xs, y, size, hub="silver"):
    for x in xs:
        pen.ellipse(x, y, size, size, "black")
        pen.ellipse(x, y, size * 0.5, size * 0.5, hub)


def windows(pen, xs, top, bottom, width, colour="sky"):
    for x in xs:
        pen.box(x, top, x + width, bottom, colour)


def car(pen, r):
    colour, top = r.choice(VIVID + ("white", "black", "silver")), r.uniform(0.26, 0.4)
    if r.random() < 0.25:
        pen.polygon([(0.22, 0.48), (0.3, top), (0.7, top), (0.78, 0.48)], "sky")
        pen.box(0.12, 0.48, 0.88, 0.74, colour)
        wheels(pen, (0.22, 0.78), 0.76, 0.08, "black")
        for x in (0.2, 0.8):
            pen.ellipse(x, 0.58, 0.06, 0.05, "yellow")
        return pen.box(0.34, 0.58, 0.66, 0.68, "black")
    slope = r.uniform(0.02, 0.14)
    pen.polygon([(0.2, 0.52), (0.28 + slope, top), (0.64, top), (0.8, 0.52)], colour)
    pen.polygon([(0.27, 0.5), (0.32 + slope, top + 0.04), (0.47, top + 0.04), (0.47, 0.5)], "sky")
    pen.polygon([(0.5, 0.5), (0.5, top + 0.04), (0.62, top + 0.04), (0.73, 0.5)], "sky")
    pen.polygon([(0.04, 0.54), (0.12, 0.5), (0.84, 0.5), (0.96, 0.58), (0.96, 0.72), (0.04, 0.72)], colour)
    pen.ellipse(0.93, 0.6, 0.03, 0.03, "yellow")
    wheels(pen, (0.24, 0.76), 0.72, r.uniform(0.09, 0.12))


def bus_of(pen, r, colour, stripe):
    nose = r.choice((0, 0.14))
    pen.box(0.05, 0.28, 0.95 - nose, 0.74, colour)
    if nose:
        pen.box(0.8, 0.5, 0.95, 0.74, colour)
    windows(pen, [0.09 + 0.14 * i for i in range(5)], 0.34, 0.49, 0.11)
    pen.box(0.05, 0.56, 0.95 - nose, 0.59, stripe)
    wheels(pen, (0.24, 0.74), 0.76, 0.09)


def bus(pen, r):
    bus_of(pen, r, r.choice(("red", "blue", "green", "white", "teal")), r.choice(("white", "black", "silver")))


def school_bus(pen, r):
    bus_of(pen, r, r.choice((("yellow"), (250, 180, 20))), "black")


def truck(pen, r):
    pen.box(0.03, 0.2, 0.64, 0.7, r.choice(VIVID + ("white", "silver", "tan")))
    colour = r.choice(VIVID + ("white",))
    pen.polygon([(0.67, 0.7), (0.67, 0.34), (0.83, 0.34), (0.96, 0.52), (0.96, 0.7)], colour)
    pen.polygon([(0.72, 0.5), (0.72, 0.38), (0.81, 0.38), (0.89, 0.5)], "sky")
    wheels(pen, r.choice(((0.18, 0.8), (0.15, 0.35, 0.8))), 0.74, 0.09)


def train(pen, r):
    colour = r.choice(VIVID + ("black",))
    if r.random() < 0.5:
        pen.box(0.06, 0.24, 0.36, 0.68, colour)
        pen.box(0.12, 0.3, 0.3, 0.44, "sky")
        pen.box(0.34, 0.42, 0.88, 0.68, colour)
        pen.polygon([(0.72, 0.42), (0.7, 0.2), (0.84, 0.2), (0.81, 0.42)], "black")
        pen.polygon([(0.88, 0.68), (0.98, 0.8), (0.85, 0.8)], "red")
        wheels(pen, (0.16, 0.34, 0.52, 0.68, 0.82), 0.76, 0.08, "red")
    else:
        pen.polygon([(0.02, 0.3), (0.74, 0.3), (0.97, 0.56), (0.97, 0.7), (0.02, 0.7)], colour)
        windows(pen, [0.06 + 0.12 * i for i in range(5)], 0.38, 0.5, 0.09)
        pen.polygon([(0.7, 0.36), (0.76, 0.36), (0.88, 0.5), (0.7, 0.5)], "sky")
        pen.box(0.02, 0.58, 0.97, 0.62, "white")
    pen.line([(0, 0.84), (1, 0.84)], "grey", 0.025)


def tractor(pen, r):
    colour = r.choice(("green", "red", "blue", "orange"))
    pen.box(0.44, 0.4, 0.88, 0.66, colour)
    pen.polygon([(0.2, 0.46), (0.24, 0.14), (0.5, 0.14), (0.52, 0.46)], "sky")
    pen.line([(0.76, 0.4), (0.76, 0.2)], "black", 0.03)
    wheels(pen, (0.28,), 0.66, 0.22, "yellow")
    wheels(pen, (0.8,), 0.76, 0.12, "yellow")


def bicycle(pen, r):
    colour = r.choice(VIVID + ("black",))
    for x in (0.22, 0.78):
        pen.curve(x, 0.64, 0.19, 0.19, 0, 360, "black", 0.025)
        for spoke in ((0, 0.19), (0.19, 0), (0.13, 0.13), (0.13, -0.13)):
            pen.line([(x - spoke[0], 0.64 - spoke[1]), (x + spoke[0], 0.64 + spoke[1])], "grey", 0.006)
    pen.line([(0.22, 0.64), (0.4, 0.36), (0.68, 0.36), (0.48, 0.66), (0.22, 0.64)], colour, 0.03)
    pen.line([(0.48, 0.66), (0.37, 0.28)], colour, 0.03)
    pen.line([(0.78, 0.64), (0.66, 0.26), (0.76, 0.22)], colour, 0.03)
    pen.line([(0.3, 0.28), (0.44, 0.28)], "black", 0.045)


def motorcycle(pen, r):
    colour = r.choice(VIVID + ("black",))
    wheels(pen, (0.2, 0.8), 0.7, 0.17)
    pen.polygon([(0.3, 0.62), (0.36, 0.44), (0.62, 0.42), (0.66, 0.62), (0.5, 0.74)], "silver")
    pen.ellipse(0.54, 0.4, 0.15, 0.09, colour)
    pen.polygon([(0.12, 0.42), (0.42, 0.36), (0.44, 0.46), (0.18, 0.5)], "black")
    pen.line([(0.8, 0.7), (0.66, 0.26), (0.58, 0.22)], "silver", 0.035)
    pen.ellipse(0.72, 0.34, 0.05, 0.05, "yellow")


def boat(pen, r):
    kind = r.randrange(3)
    hull = r.choice(("red", "blue", "brown", "white", "navy", "wood"))
    if kind == 0:
        pen.line([(0.48, 0.68), (0.48, 0.06)], "wood", 0.025)
        pen.polygon([(0.51, 0.08), (0.86, 0.6), (0.51, 0.6)], r.choice(("white", "red", "yellow")))
        pen.polygon([(0.45, 0.16), (0.18, 0.6), (0.45, 0.6)], "white")
    elif kind == 1:
        pen.box(0.28, 0.44, 0.74, 0.66, "white")
        windows(pen, (0.33, 0.46, 0.59), 0.5, 0.57, 0.07)
        pen.polygon([(0.5, 0.44), (0.52, 0.24), (0.64, 0.24), (0.64, 0.44)], "red")
    pen.polygon([(0.06, 0.66), (0.95, 0.64), (0.84, 0.84), (0.18, 0.84)], hull)
    if r.random() < 0.6:
        for y in (0.86, 0.93):
            pen.line([(i / 10, y + 0.02 * (i % 2)) for i in range(11)], "blue", 0.03)


def aeroplane(pen, r):
    colour, trim = r.choice(("white", "silver", "red", "blue", "yellow")), r.choice(("red", "blue", "navy", "orange"))
    if r.random() < 0.4:
        pen.polygon([(0.46, 0.36), (0.04, 0.6), (0.04, 0.68), (0.46, 0.58), (0.54, 0.58), (0.96, 0.68), (0.96, 0.6), (0.54, 0.36)], colour)
        pen.polygon([(0.48, 0.78), (0.3, 0.9), (0.5, 0.88), (0.7, 0.9), (0.52, 0.78)], trim)
        return pen.ellipse(0.5, 0.5, 0.07, 0.42, colour)
    pen.polygon([(0.1, 0.5), (0.04, 0.22), (0.14, 0.22), (0.28, 0.46)], trim)
    pen.ellipse(0.52, 0.52, 0.44, 0.1, colour)
    for i in range(7):
        pen.ellipse(0.3 + 0.08 * i, 0.49, 0.016, 0.02, "navy", outline=False)
    pen.polygon([(0.46, 0.54), (0.3, 0.84), (0.42, 0.84), (0.66, 0.55)], trim)


DRAWINGS = {"car": car, "bus": bus, "school bus": school_bus, "truck": truck, "train": train, "tractor": tractor, "bicycle": bicycle, "motorcycle": motorcycle, "boat or ship": boat, "aeroplane": aeroplane}
