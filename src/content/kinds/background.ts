import type { CssSize, StyledBox, StyleKind } from "./kind";
import { layersOf } from "./layersOf";
import { isPlaceholder } from "./placeholder";
import { isSheet } from "./sheet";

/** Length in characters up to which a file in its own address may be a placeholder, and is measured. */
const SHORT = 500;
/** Length up to which it may be a blurred preview of another picture. */
const SMALL = 20_000;

/** `background-image`, except patterns, placeholders, and pieces of a sheet of icons. */
export const background: StyleKind = {
  name: "background",
  property: "backgroundImage",
  find: (addresses, box) => {
    const of = (values: string, layer: number) => {
      const all = layersOf(values);
      return all[layer % all.length] ?? "";
    };
    return addresses.flatMap((address, layer) => {
      if (address === undefined || mayStandIn(address, box)) return [];
      const { backgroundSize, backgroundRepeat, backgroundPosition } = box.style;
      const tile = tileSize(of(backgroundSize, layer), box, address);
      if (!tile) return [];
      const repeats = !of(backgroundRepeat, layer).startsWith("no-repeat");
      if (repeats && isPattern(tile, box.size)) return [];
      return isPiece(address, of(backgroundPosition, layer), tile, box)
        ? []
        : [{ address, size: smaller(tile, box.size), ...pixelsOf(address, box) }];
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

/** Whether it is, or may still prove to be, a placeholder. */
function mayStandIn(address: string, { natural }: StyledBox): boolean {
  const short = address.startsWith("data:") && address.length <= SHORT;
  const own = short ? natural(address) : undefined;
  return (short && !own) || isPlaceholder(address, own);
}

/** The longer side of a file in its own address, once it is known; no other file is measured for its sake. */
function pixelsOf(address: string, { natural }: StyledBox): { readonly pixels?: number } {
  const own = address.startsWith("data:") && address.length <= SMALL ? natural(address) : undefined;
  return own ? { pixels: Math.max(own.width, own.height) } : {};
}

/** Whether the box shows a piece of a sheet of icons, as its place says, or another box that shows another piece. */
function isPiece(address: string, position: string, tile: CssSize, { size, isSheet: isKnownSheet }: StyledBox) {
  if (isSheet(position, tile, size)) return true;
  const large = tile.width >= 2 * size.width || tile.height >= 2 * size.height;
  return large && isKnownSheet(address, position);
}

const smaller = (a: CssSize, b: CssSize): CssSize => ({
  width: Math.min(a.width, b.width),
  height: Math.min(a.height, b.height),
});
