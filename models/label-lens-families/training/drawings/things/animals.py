"""Animals with legs, seen from the side, and their faces from in front."""


def legs(pen, colour, xs, top, foot, width=0.06):
    for x in xs:
        pen.box(x, top, x + width, foot, colour)


def beast(pen, r, colour, neck=0.1, ear="point", tail=0.2, leg=0.25, snout=0.1, fat=0.17):
    """A body on four legs: what differs is the neck, the ears, the tail and the nose."""
    foot, body = 0.92, 0.92 - leg - fat
    pen.line([(0.2, body - 0.02), (0.08, body - tail * r.uniform(-0.5, 1.2))], colour, 0.05)
    legs(pen, colour, (0.22, 0.32, 0.58, 0.68), body, foot, r.uniform(0.05, 0.09))
    pen.ellipse(0.47, body, 0.3, fat, colour)
    x, y = 0.78 + neck * 0.3, body - fat * 0.6 - neck
    pen.polygon([(0.62, body - 0.08), (x - 0.06, y), (x + 0.07, y + 0.05), (0.76, body + 0.08)], colour)
    pen.ellipse(x, y, 0.13, 0.1, colour)
    pen.ellipse(x + 0.12, y + 0.03, snout, 0.055, colour)
    ears(pen, x - 0.03, y - 0.08, colour, ear)
    pen.ellipse(x + 0.03, y - 0.02, 0.018, 0.018, "black", outline=False)
    pen.ellipse(x + 0.12 + snout * 0.8, y + 0.01, 0.025, 0.02, "black", outline=False)


def ears(pen, x, y, colour, kind):
    if kind == "point":
        pen.polygon([(x - 0.05, y + 0.04), (x - 0.02, y - 0.09), (x + 0.05, y + 0.02)], colour)
    elif kind == "hang":
        pen.ellipse(x - 0.04, y + 0.08, 0.045, 0.11, colour)
    elif kind == "round":
        pen.ellipse(x, y, 0.05, 0.05, colour)
    else:
        pen.line([(x, y + 0.03), (x - 0.06, y - 0.1), (x + 0.02, y - 0.16)], "tan", 0.03)


def face(pen, r, colour, ear, muzzle, whiskers=False):
    """A head from in front."""
    for side in (-1, 1):
        if ear == "point":
            pen.polygon([(0.5 + side * 0.34, 0.42), (0.5 + side * 0.32, 0.08), (0.5 + side * 0.08, 0.26)], colour)
        elif ear == "round":
            pen.ellipse(0.5 + side * 0.28, 0.24, 0.13, 0.13, colour)
    pen.ellipse(0.5, 0.54, 0.36, r.uniform(0.32, 0.4), colour)
    for side in (-1, 1):
        if ear == "hang":
            pen.ellipse(0.5 + side * 0.36, 0.5, 0.1, 0.26, "brown" if colour != "brown" else "tan")
        pen.ellipse(0.5 + side * 0.15, 0.46, 0.06, 0.07, "white")
        pen.ellipse(0.5 + side * 0.15, 0.47, 0.035, 0.05, "black", outline=False)
    pen.ellipse(0.5, 0.68, muzzle, muzzle * 0.7, "cream")
    pen.polygon([(0.44, 0.6), (0.56, 0.6), (0.5, 0.67)], r.choice(("black", "pink")))
    pen.curve(0.45, 0.7, 0.05, 0.05, 0, 180, "black", 0.012)
    pen.curve(0.55, 0.7, 0.05, 0.05, 0, 180, "black", 0.012)
    for side in (-1, 1) if whiskers else ():
        for drop in (-0.03, 0.02, 0.07):
            pen.line([(0.5 + side * 0.13, 0.66 + drop / 2), (0.5 + side * 0.4, 0.64 + drop)], "black", 0.008)


def dog(pen, r):
    colour = r.choice(("brown", "tan", "white", "black", "grey", "cream", "gold"))
    ear = r.choice(("hang", "hang", "point"))
    face(pen, r, colour, "hang", 0.2) if r.random() < 0.45 else beast(pen, r, colour, 0.1, ear, 0.25, 0.22, 0.1, r.uniform(0.12, 0.18))


def cat(pen, r):
    colour = r.choice(("orange", "grey", "black", "white", "tan", "cream"))
    if r.random() < 0.55:
        face(pen, r, colour, "point", 0.12, True)
    else:
        beast(pen, r, colour, 0.06, "point", 0.4, 0.2, 0.03, 0.13)


def bear(pen, r):
    colour = r.choice(("brown", "brown", "black", "white", "tan"))
    face(pen, r, colour, "round", 0.17) if r.random() < 0.5 else beast(pen, r, colour, 0.03, "round", 0.02, 0.17, 0.08, 0.24)


def horse(pen, r):
    colour = r.choice(("brown", "tan", "black", "grey", "white"))
    beast(pen, r, colour, 0.24, "point", -0.3, 0.36, 0.13, 0.13)
    pen.line([(0.66, 0.34), (0.74, 0.2), (0.83, 0.12)], "black", 0.06)


def hoofed(pen, r):
    kind = r.randrange(3)
    colour = (r.choice(("brown", "tan", "white", "black")), "cream", "orange")[kind]
    beast(pen, r, colour, (0.08, 0.1, 0.4)[kind], ("horn", "round", "horn")[kind], -0.2, 0.3, 0.1, (0.2, 0.22, 0.12)[kind])


def elephant(pen, r):
    colour = r.choice(("grey", "grey", "silver", "blue", "tan"))
    legs(pen, colour, (0.2, 0.36, 0.54, 0.66), 0.55, 0.92, 0.12)
    pen.ellipse(0.44, 0.48, 0.33, 0.25, colour)
    pen.ellipse(0.76, 0.38, 0.17, 0.18, colour)
    pen.polygon([(0.84, 0.36), (0.95, 0.5), (0.93, 0.82), (0.86, 0.82), (0.86, 0.58), (0.76, 0.5)], colour)
    pen.ellipse(0.66, 0.38, 0.12, 0.18, "pink" if r.random() < 0.2 else colour)
    pen.polygon([(0.82, 0.5), (0.94, 0.62), (0.84, 0.55)], "white")
    pen.ellipse(0.82, 0.33, 0.02, 0.02, "black", outline=False)


def primate(pen, r):
    colour = r.choice(("brown", "black", "tan"))
    for side in (-1, 1):
        pen.ellipse(0.5 + side * 0.34, 0.48, 0.11, 0.13, colour)
        pen.ellipse(0.5 + side * 0.34, 0.48, 0.06, 0.08, "skin")
    pen.ellipse(0.5, 0.48, 0.33, 0.36, colour)
    pen.ellipse(0.41, 0.44, 0.13, 0.14, "skin", outline=False)
    pen.ellipse(0.59, 0.44, 0.13, 0.14, "skin", outline=False)
    pen.ellipse(0.5, 0.64, 0.22, 0.16, "skin")
    for x in (0.42, 0.58):
        pen.ellipse(x, 0.44, 0.035, 0.045, "black", outline=False)
    pen.curve(0.5, 0.64, 0.12, 0.07, 10, 170, "black", 0.015)


def rodent(pen, r):
    colour = r.choice(("grey", "white", "brown", "tan"))
    pen.curve(0.14, 0.72, 0.14, 0.16, 60, 250, "pink", 0.025)
    pen.ellipse(0.45, 0.66, 0.3, 0.2, colour)
    pen.polygon([(0.6, 0.5), (0.95, 0.72), (0.62, 0.84)], colour)
    pen.ellipse(0.66, 0.48, 0.1, 0.1, colour)
    pen.ellipse(0.76, 0.64, 0.025, 0.025, "black", outline=False)


DRAWINGS = {"dog": dog, "cat": cat, "bear": bear, "horse": horse, "hoofed animal": hoofed, "elephant": elephant, "primate": primate, "rodent": rodent}
