import type { SeenPicture } from "./seenPicture";

/** Share of the measured pictures whose class a model must have, or it is a specialist. */
const GENERAL = 0.1;
/** Number of pictures of what a specialist knows below which nothing tells it from strangers. */
const LEAST_KNOWN = 50;

/** Which of the pictures show what a specialist knows, and on which an accuracy is measured. */
export interface Aims {
  readonly own: (file: string) => boolean;
  readonly measured: (file: string) => boolean;
}

/**
 * The pictures in the roles that they have for a model, whether it is a specialist or knows ImageNet's classes; `known`
 * is false where too few show what it knows.
 */
export function rolesFor(pictures: readonly SeenPicture[], { own, measured }: Aims) {
  const counted = pictures.filter(({ role, file }) => role === "labelled" && measured(file));
  const known = counted.filter(({ right }) => right !== undefined);
  const specialist = known.length < GENERAL * counted.length;
  const cast = pictures.map((picture) => {
    const { role, right, file } = picture;
    if (role === "stranger" || (specialist ? own(file) : role === "web" || right !== undefined)) return picture;
    return { ...picture, role: "stranger" as const, kind: role === "web" ? "web" : `other ${file.slice(-6, -5)}` };
  });
  const owned = cast.filter(({ role }) => role === "labelled").length;
  return { pictures: cast, specialist, known: owned >= LEAST_KNOWN };
}
