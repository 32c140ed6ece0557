"""People, to the shoulders or whole."""
from style import ANY


def person(pen, r):
    skin, hair, shirt = r.choice(("skin", "tan", "brown", "cream")), r.choice(("black", "brown", "yellow", "grey", "red")), r.choice(ANY)
    if r.random() < 0.6:
        pen.polygon([(0.1, 1.05), (0.18, 0.8), (0.42, 0.72), (0.58, 0.72), (0.82, 0.8), (0.9, 1.05)], shirt)
        pen.box(0.43, 0.6, 0.57, 0.76, skin)
        long = r.choice((0.2, 0.42))
        pen.ellipse(0.5, 0.36 + long / 5, 0.25, 0.28 + long / 4, hair)
        pen.ellipse(0.5, 0.42, 0.2, 0.25, skin)
        pen.ellipse(0.5, 0.26, 0.22, 0.13, hair, 180, 360)
        for x in (0.42, 0.58):
            pen.ellipse(x, 0.42, 0.025, 0.025, "black", outline=False)
        return pen.curve(0.5, 0.52, 0.08, 0.05, 10, 170, "red", 0.018)
    for side in (-1, 1):
        pen.line([(0.5 + side * 0.1, 0.32), (0.5 + side * 0.24, 0.32 + r.uniform(-0.2, 0.3))], skin, 0.05)
        pen.line([(0.5 + side * 0.05, 0.58), (0.5 + side * r.uniform(0.05, 0.18), 0.95)], r.choice(("navy", "black", "blue")), 0.08)
    pen.polygon([(0.38, 0.28), (0.62, 0.28), (0.6, 0.62), (0.4, 0.62)], shirt)
    pen.ellipse(0.5, 0.16, 0.1, 0.12, skin)
    pen.ellipse(0.5, 0.1, 0.11, 0.08, hair, 180, 360)


DRAWINGS = {"person": person}
