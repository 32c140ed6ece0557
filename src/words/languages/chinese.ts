import sentences from "../../../_locales/zh_CN/messages.json" with { type: "json" };
import families from "../labels/families.zh_CN.json" with { type: "json" };
import names from "../labels/names.zh_CN.json" with { type: "json" };
import ourWords from "../labels/ourWords.zh_CN.json" with { type: "json" };
import species from "../labels/species.zh_CN.json" with { type: "json" };
import labels from "../labels/zh_CN.json" with { type: "json" };
import type { Words } from "../language";

export const CHINESE: Words = {
  sentences,
  labels: { ...labels, ...names, ...ourWords },
  families: { ...families, ...species },
};
