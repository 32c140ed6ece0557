import type { CssSize, StyledBox, StyleKind } from "./kind";
import { layersOf } from "./layersOf";

/** `background-image`, except patterns and pieces of a sheet of icons. */
export const background: StyleKind = {
  name: "background",
  property: "backgroundImage",
  find: (addresses, box) => {
    const of = (values: string, layer: number) => {
      const all = layersOf(values);
      return all[layer % all.length] ?? "";
    };
    return addresses.flatMap((address, layer) => {
      if (address === undefined) return [];
      const { backgroundSize, backgroundRepeat, backgroundPosition } = box.style;
      const tile = tileSize(of(backgroundSize, layer), box, address);
      if (!tile) return [];
      const repeats = !of(backgroundRepeat, layer).startsWith("no-repeat");
      if (repeats && isPattern(tile, box.size)) return [];
      return isSheet(of(backgroundPosition, layer), tile, box.size) ? [] : [{ address, size: smaller(tile, box.size) }];
    });
  },
};

/** The size at which one copy is drawn. Where the file's own size decides, undefined until that is known. */
function tileSize(value: string, { size, natural }: StyledBox, address: string): CssSize | undefined {
  if (value === "cover" || value === "contain") return size;
  const [x = "auto", y = "auto"] = value.split(" ");
  const width = toPixels(x, size.width);
  const height = toPixels(y, size.height);
  if (width !== undefined && height !== undefined) return { width, height };
  const own = natural(address);
  if (!own) return undefined;
  if (width !== undefined) return { width, height: (width * own.height) / own.width };
  if (height !== undefined) return { width: (height * own.width) / own.height, height };
  return own;
}

const toPixels = (value: string, whole: number): number | undefined => {
  if (value.endsWith("%")) return (Number.parseFloat(value) / 100) * whole;
  return value.endsWith("px") ? Number.parseFloat(value) : undefined;
};

/** Whether the box has room for two or more copies in a row or a column. */
const isPattern = (tile: CssSize, box: CssSize) => box.width >= 2 * tile.width || box.height >= 2 * tile.height;

/** Whether a large file is shifted so that a small piece of it shows through the box. */
const isSheet = (position: string, tile: CssSize, box: CssSize) =>
  /-[\d.]+px/.test(position) && (tile.width >= 2 * box.width || tile.height >= 2 * box.height);

const smaller = (a: CssSize, b: CssSize): CssSize => ({
  width: Math.min(a.width, b.width),
  height: Math.min(a.height, b.height),
});
