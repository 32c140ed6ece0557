"""Colours and manners of drawing."""
import colorsys

NAMED = {
    "red": (205, 40, 40), "orange": (235, 130, 30), "yellow": (245, 205, 50), "green": (70, 150, 60), "blue": (50, 100, 190),
    "purple": (125, 70, 160), "pink": (235, 140, 170), "brown": (125, 80, 45), "tan": (205, 165, 115), "black": (30, 30, 34),
    "white": (248, 248, 246), "grey": (140, 142, 148), "silver": (195, 200, 206), "skin": (238, 190, 155), "gold": (212, 165, 55),
    "navy": (30, 42, 90), "teal": (30, 130, 130), "sky": (140, 195, 235), "cream": (245, 232, 200), "wood": (165, 110, 60),
}
VIVID = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "teal", "navy")
ANY = tuple(NAMED)


def mix(a, b, share):
    return tuple(round(x + (y - x) * share) for x, y in zip(a, b))


def random_colour(random, vivid=False):
    hue, light = random.random(), random.uniform(0.2, 0.9)
    red, green, blue = colorsys.hls_to_rgb(hue, light, random.uniform(0.4, 1) if vivid else random.random() ** 1.5)
    return round(255 * red), round(255 * green), round(255 * blue)


def random_style(random):
    """line: width of outlines, 0 for none; hollow: lines alone; shade: light or dark inside; wobble: of a hand."""
    kind = random.choices(("flat", "outlined", "comic", "shaded", "hollow", "grey", "dark"), (28, 24, 14, 20, 8, 4, 2))[0]
    ink = random.choice(((20, 20, 24), (20, 20, 24), (60, 50, 45), (35, 45, 80)))
    drift = random.uniform(0, 26)
    moved = tuple(random.gauss(0, drift) for _ in range(3))
    mono = random_colour(random)

    def colour(name):
        base = NAMED[name] if isinstance(name, str) else name
        base = tuple(max(0, min(255, round(x + y + random.gauss(0, 6)))) for x, y in zip(base, moved))
        if kind == "grey":
            base = (sum(base) // 3,) * 3
        return mix(base, mono, 0.75) if kind == "dark" else base

    return {
        "colour": colour, "ink": ink, "kind": kind, "hollow": kind == "hollow",
        "line": {"flat": 0, "shaded": 0, "comic": random.randint(5, 9), "dark": 0}.get(kind, random.randint(1, 4)),
        "shade": random.choice((-0.25, 0.2, 0.35)) if kind in ("shaded", "comic") else 0,
        "light": (random.uniform(-0.25, 0.25), random.uniform(-0.25, 0.1)),
        "wobble": random.choice((0, 0, 0, 0.004, 0.009)),
    }
