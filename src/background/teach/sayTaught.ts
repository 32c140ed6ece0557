import * as v from "valibot";
import { swallow } from "../../debug";
import { check } from "../../protocol/gate/check";
import { duringSession } from "../duringSession";
import { askFrame } from "../pages/askPage";

const KEY = "unnamed";

const schema = v.object({ category: v.string(), tab: v.number(), frame: v.number(), address: v.string() });

/** A picture that is an example now, and where it is. */
export type TaughtPicture = Omit<v.InferOutput<typeof schema>, "category">;

/** Shows on a picture of a page what it was taught as, until the page is left. */
export const sayTaught = ({ tab, frame, address }: TaughtPicture, name: string): Promise<void> =>
  askFrame(tab, frame, (page, signal) => page.nameForNow(signal, address, name)).catch(
    swallow("saying what was taught"),
  );

/** Remembers the picture of a category that the user is naming; of several, the latest. */
export const rememberUnnamed = (category: string, picture: TaughtPicture): Promise<unknown> =>
  duringSession().write(KEY, { category, ...picture });

/** Shows on the picture of a category that the user has named what it is called; nothing where it is not known any more. */
export async function sayNamed(category: string, name: string): Promise<void> {
  const kept = await duringSession().read(KEY);
  if (!kept) return;
  await duringSession().forget(KEY);
  const picture = check(schema, kept, "a picture that was taught");
  if (picture.category === category) await sayTaught(picture, name);
}
