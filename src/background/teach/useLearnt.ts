import * as v from "valibot";
import type { Replacement } from "../../examples/learnt/keepLearnt";
import { useInstead } from "../../examples/learnt/useInstead";
import { BROUGHT } from "../../models/catalogue";
import { check } from "../../protocol/gate/check";
import { changeSettings, readSettings } from "../../settings/store";
import { renewModelMenu } from "../menus/modelMenu";

const model = v.pipe(v.string(), v.startsWith(BROUGHT), v.maxLength(200));
const schema = v.pipe(v.array(v.object({ before: model, now: model })), v.maxLength(2));

/** Has models that were learnt take the place of those that were learnt before, in the settings and in the menu. */
export async function useLearnt(replaced: readonly Replacement[]): Promise<void> {
  const checked = check(schema, replaced, "models that were learnt");
  await useInstead(checked, (await readSettings()).model, (now) => changeSettings({ model: now }));
  await renewModelMenu(await readSettings());
}
