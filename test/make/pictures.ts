import { type Mosaic, mosaicJpeg } from "./jpeg";

const SIDE = 24;

/** A drawing that looks different in every orientation: a bright disc at the upper left, over a ramp. */
const DRAWING: Omit<Mosaic, "components" | "colour"> = { width: SIDE, height: SIDE };
const brightness = (x: number, y: number) => ((x - 7) ** 2 + (y - 6) ** 2 < 25 ? 250 : 20 + 6 * x + 2 * y);
const colours = (x: number, y: number) => [brightness(x, y), x < SIDE / 2 ? 90 : 160, y < SIDE / 2 ? 170 : 80];

/** The drawing, stored upright. */
export const uprightJpeg = (): Uint8Array => mosaicJpeg({ ...DRAWING, components: 3, colour: colours });

/** The same drawing, stored lying on its side; with `turned`, its EXIF header tells viewers to turn it upright. */
export const lyingJpeg = ({ turned = false } = {}): Uint8Array =>
  mosaicJpeg({
    ...DRAWING,
    components: 3,
    // Orientation 6: stored rows are the picture's columns from right to left.
    colour: (x, y) => colours(SIDE - 1 - y, x),
    ...(turned && { orientation: 6 }),
  });

/** The drawing as a print shop sends it: cyan, magenta, yellow, black. */
export const cmykJpeg = (): Uint8Array =>
  mosaicJpeg({ ...DRAWING, components: 4, colour: (x, y) => [...colours(x, y), 230] });
