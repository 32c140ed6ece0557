import { useState } from "preact/hooks";
import { inPrivateWindow } from "../protocol/inPrivateWindow";
import type { Settings } from "../settings/schema";
import { Problem } from "../ui/problem";
import { Section } from "../ui/section";
import { useSettings } from "../ui/useSettings";
import { message, say } from "../words/message";
import { Adding } from "./adding/adding";
import { useAdding } from "./adding/useAdding";
import { readBeginning } from "./beginning";
import { CategoryList } from "./categories/categoryList";
import { Files } from "./file/files";
import { Learning } from "./learning/learning";
import { useBases } from "./learning/useBases";
import { type Taught, useExamples } from "./useExamples";

/** The page of the user's own categories; in a private window nothing could be kept. */
export function Teach() {
  const settings = useSettings();
  return (
    <main>
      <header>
        <h1>{message("teach_title")}</h1>
        <p class="soft">{message(inPrivateWindow() ? "teach_private" : "teach_intro")}</p>
      </header>
      {settings && !inPrivateWindow() && <Open settings={settings} />}
    </main>
  );
}

function Open({ settings }: { settings: Settings }) {
  const { taught, problem } = useExamples();
  if (problem) return <Problem text={say(problem)} />;
  return taught ? <Kept settings={settings} taught={taught} /> : null;
}

function Kept({ settings, taught }: { settings: Settings; taught: Taught }) {
  const [beginning] = useState(readBeginning);
  const bases = useBases(settings);
  const adding = useAdding(bases.base, settings);
  return (
    <>
      <Problem text={beginning.problem && say(beginning.problem)} />
      <Adding adding={adding} />
      <CategoryList taught={taught} onAdd={adding.add} rename={beginning.rename} />
      <Section id="learning" title={message("teach_learning")}>
        <Learning taught={taught} bases={bases} settings={settings} />
      </Section>
      <Section id="file" title={message("teach_file")}>
        <Files taught={taught} />
      </Section>
    </>
  );
}
