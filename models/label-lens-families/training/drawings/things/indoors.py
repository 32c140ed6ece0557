"""Furniture, vessels and machines."""
import math

from style import ANY, VIVID


def chair(pen, r):
    colour = r.choice(("wood", "brown", "red", "black", "blue", "grey", "green"))
    if r.random() < 0.4:
        pen.polygon([(0.14, 0.4), (0.24, 0.12), (0.76, 0.12), (0.86, 0.4), (0.86, 0.82), (0.14, 0.82)], colour)
        return pen.box(0.26, 0.5, 0.74, 0.72, colour)
    pen.box(0.26, 0.08, 0.36, 0.92, colour)
    pen.polygon([(0.26, 0.5), (0.74, 0.5), (0.8, 0.6), (0.26, 0.6)], colour)
    pen.box(0.7, 0.6, 0.77, 0.92, colour)
    pen.box(0.28, 0.1, 0.36, 0.5, colour)


def table(pen, r):
    colour = r.choice(("wood", "brown", "white", "black", "tan"))
    pen.polygon([(0.2, 0.36), (0.8, 0.36), (0.95, 0.5), (0.05, 0.5)], colour)
    for x in (0.08, 0.86):
        pen.box(x, 0.52, x + 0.06, 0.92, colour)
    pen.box(0.05, 0.5, 0.95, 0.56, colour)
    if r.random() < 0.4:
        pen.box(0.6, 0.56, 0.86, 0.8, colour)


def lamp(pen, r):
    pen.line([(0.5, 0.5), (0.5, 0.88)], r.choice(("gold", "black", "wood")), 0.03)
    pen.ellipse(0.5, 0.9, 0.18, 0.05, r.choice(("gold", "black", "wood")))
    pen.polygon([(0.36, 0.12), (0.64, 0.12), (0.8, 0.52), (0.2, 0.52)], r.choice(("cream", "yellow", "red", "white", "teal")))


def bathtub(pen, r):
    pen.ellipse(0.5, 0.5, 0.44, 0.36, "white", 0, 180)
    pen.box(0.04, 0.46, 0.96, 0.53, "white")
    pen.line([(0.86, 0.46), (0.86, 0.24), (0.76, 0.24)], "silver", 0.03)


def refrigerator(pen, r):
    pen.box(0.28, 0.06, 0.72, 0.94, r.choice(("white", "silver", "grey", "red")))
    pen.line([(0.28, 0.36), (0.72, 0.36)], "black", 0.015)
    for top, low in ((0.2, 0.32), (0.42, 0.62)):
        pen.line([(0.66, top), (0.66, low)], "black", 0.025)


def bottle(pen, r):
    colour = r.choice(("green", "brown", "sky", "red", "white", "black"))
    pen.polygon([(0.44, 0.1), (0.56, 0.1), (0.56, 0.34), (0.66, 0.48), (0.66, 0.94), (0.34, 0.94), (0.34, 0.48), (0.44, 0.34)], colour)
    pen.box(0.43, 0.05, 0.57, 0.12, r.choice(("gold", "black", "red")))
    if r.random() < 0.7:
        pen.box(0.34, 0.58, 0.66, 0.78, r.choice(("white", "cream", "yellow")))


def bucket(pen, r):
    if r.random() < 0.5:
        pen.curve(0.5, 0.34, 0.32, 0.26, 180, 360, "silver", 0.02)
        pen.polygon([(0.18, 0.34), (0.82, 0.34), (0.7, 0.9), (0.3, 0.9)], r.choice(VIVID + ("silver",)))
        return pen.ellipse(0.5, 0.34, 0.32, 0.07, "grey")
    pen.polygon([(0.28, 0.1), (0.72, 0.1), (0.82, 0.5), (0.72, 0.92), (0.28, 0.92), (0.18, 0.5)], "wood")
    for y in (0.26, 0.74):
        pen.line([(0.22, y), (0.78, y)], "black", 0.04)


def teapot(pen, r):
    colour = r.choice(ANY)
    pen.polygon([(0.72, 0.62), (0.92, 0.36), (0.98, 0.4), (0.84, 0.74)], colour)
    pen.curve(0.2, 0.56, 0.14, 0.16, 80, 280, colour, 0.045)
    pen.ellipse(0.5, 0.6, r.uniform(0.27, 0.33), r.uniform(0.22, 0.29), colour)
    pen.ellipse(0.5, 0.38, 0.17, 0.06, colour)
    pen.ellipse(0.5, 0.3, 0.04, 0.04, colour)


def candle(pen, r):
    pen.box(0.4, 0.36, 0.6, 0.9, r.choice(("cream", "red", "white", "purple")))
    pen.line([(0.5, 0.36), (0.5, 0.28)], "black", 0.015)
    pen.polygon([(0.5, 0.06), (0.58, 0.22), (0.5, 0.31), (0.42, 0.22)], "orange")


def hourglass(pen, r):
    for y in (0.08, 0.84):
        pen.box(0.2, y, 0.8, y + 0.08, "wood")
    pen.polygon([(0.26, 0.16), (0.74, 0.16), (0.53, 0.5), (0.74, 0.84), (0.26, 0.84), (0.47, 0.5)], "sky")
    pen.polygon([(0.36, 0.32), (0.64, 0.32), (0.5, 0.5)], "tan")
    pen.polygon([(0.32, 0.84), (0.68, 0.84), (0.5, 0.66)], "tan")


def clock(pen, r):
    rim, face = r.choice(ANY), r.choice(("white", "white", "cream", "black", "sky"))
    ink = "white" if face == "black" else "black"
    if r.random() < 0.3:
        for side in (-1, 1):
            pen.ellipse(0.5 + side * 0.24, 0.16, 0.12, 0.1, rim)
            pen.line([(0.5 + side * 0.22, 0.8), (0.5 + side * 0.3, 0.94)], rim, 0.05)
    elif r.random() < 0.3:
        pen.box(0.38, 0, 0.62, 1, r.choice(("brown", "black", "red")))
    pen.ellipse(0.5, 0.5, 0.4, 0.4, rim)
    pen.ellipse(0.5, 0.5, 0.34, 0.34, face)
    for i in range(0, 12, r.choice((1, 1, 3))):
        t = math.pi * i / 6
        pen.line([(0.5 + 0.27 * math.cos(t), 0.5 + 0.27 * math.sin(t)), (0.5 + 0.31 * math.cos(t), 0.5 + 0.31 * math.sin(t))], ink, 0.015)
    for length, width in ((0.16, 0.035), (0.25, 0.022)):
        t = r.uniform(0, 2 * math.pi)
        pen.line([(0.5, 0.5), (0.5 + length * math.cos(t), 0.5 + length * math.sin(t))], ink, width)
    pen.ellipse(0.5, 0.5, 0.025, 0.025, "red", outline=False)


def keyboard(pen, r):
    body, key = r.choice((("black", "grey"), ("white", "silver"), ("grey", "white"), ("silver", "black")))
    pen.box(0.02, 0.32, 0.98, 0.72, body)
    for row in range(4):
        for i in range(12):
            pen.box(0.05 + 0.075 * i, 0.36 + 0.085 * row, 0.11 + 0.075 * i, 0.42 + 0.085 * row, key, outline=False)


def telephone(pen, r):
    if r.random() < 0.6:
        pen.polygon([(0.33, 0.05), (0.67, 0.05), (0.69, 0.08), (0.69, 0.92), (0.67, 0.95), (0.33, 0.95), (0.31, 0.92), (0.31, 0.08)], r.choice(("black", "white", "silver", "red")))
        pen.box(0.35, 0.14, 0.65, 0.82, r.choice(("sky", "navy", "teal", "white")))
        return pen.ellipse(0.5, 0.88, 0.03, 0.03, "grey")
    pen.polygon([(0.2, 0.86), (0.28, 0.42), (0.72, 0.42), (0.8, 0.86)], r.choice(("black", "red", "cream")))
    pen.curve(0.5, 0.4, 0.36, 0.16, 180, 360, "black", 0.12)
    pen.ellipse(0.5, 0.64, 0.14, 0.14, "white")


def computer(pen, r):
    pen.box(0.16, 0.16, 0.84, 0.62, r.choice(("black", "silver", "grey")))
    pen.box(0.2, 0.2, 0.8, 0.58, r.choice(("sky", "navy", "white", "teal")))
    pen.polygon([(0.16, 0.64), (0.84, 0.64), (0.97, 0.82), (0.03, 0.82)], "silver") if r.random() < 0.6 else pen.polygon([(0.44, 0.62), (0.56, 0.62), (0.66, 0.86), (0.34, 0.86)], "grey")


def camera(pen, r):
    colour = r.choice(("black", "grey", "silver", "red", "brown"))
    pen.box(0.36, 0.2, 0.62, 0.34, colour)
    pen.box(0.08, 0.3, 0.92, 0.8, colour)
    for size, ring in ((0.22, "silver"), (0.18, "black"), (0.1, "navy")):
        pen.ellipse(0.5, 0.56, size, size, ring)
    pen.ellipse(0.8, 0.38, 0.05, 0.04, "white")


def traffic_light(pen, r):
    pen.line([(0.5, 0.6), (0.5, 1.1)], "grey", 0.06)
    pen.box(0.32, 0.06, 0.68, 0.82, r.choice(("black", "grey", "yellow", (50, 60, 50))))
    lit = r.randrange(4)
    for i, colour in enumerate(("red", "yellow", "green")):
        pen.ellipse(0.5, 0.18 + 0.25 * i, 0.11, 0.1, colour if lit in (i, 3) else (70, 60, 55))


DRAWINGS = {"chair": chair, "table or desk": table, "lamp": lamp, "bathtub": bathtub, "refrigerator": refrigerator, "bottle": bottle, "bucket or barrel": bucket, "teapot": teapot, "candle": candle, "hourglass": hourglass, "clock or watch": clock, "keyboard": keyboard, "telephone": telephone, "computer": computer, "camera": camera, "traffic light": traffic_light}
