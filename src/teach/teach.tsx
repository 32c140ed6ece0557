import { useState } from "preact/hooks";
import { inPrivateWindow } from "../protocol/inPrivateWindow";
import type { Settings } from "../settings/schema";
import { Problem } from "../ui/problem";
import { Section } from "../ui/section";
import { useSettings } from "../ui/useSettings";
import { message, say } from "../words/message";
import type { Reason } from "../words/reason";
import { Adding } from "./adding/adding";
import { useAdding } from "./adding/useAdding";
import { readBeginning } from "./beginning";
import { CategoryList } from "./categories/categoryList";
import { NameNew } from "./categories/nameNew";
import { Files } from "./file/files";
import { Learning } from "./learning/learning";
import { useBases } from "./learning/useBases";
import { type Taught, useExamples } from "./useExamples";

/** The page of the user's own categories; in a private window nothing could be kept. */
export function Teach() {
  const settings = useSettings();
  const [beginning] = useState(readBeginning);
  if (beginning.name !== undefined) return <Naming id={beginning.name} />;
  return (
    <main>
      <header>
        <h1>{message("teach_title")}</h1>
        <p class="soft">{message(inPrivateWindow() ? "teach_private" : "teach_intro")}</p>
      </header>
      {settings && !inPrivateWindow() && <Open settings={settings} problem={beginning.problem} />}
    </main>
  );
}

function Naming({ id }: { readonly id: string }) {
  const { taught, problem } = useExamples();
  if (problem) return <Problem text={say(problem)} />;
  return taught ? <NameNew id={id} taught={taught} /> : null;
}

interface OpenProps {
  readonly settings: Settings;
  /** Why a picture of a page could not be added. */
  readonly problem: Reason | undefined;
}

function Open(props: OpenProps) {
  const { taught, problem } = useExamples();
  if (problem) return <Problem text={say(problem)} />;
  return taught ? <Kept {...props} taught={taught} /> : null;
}

function Kept({ settings, problem, taught }: OpenProps & { readonly taught: Taught }) {
  const bases = useBases(settings);
  const adding = useAdding(bases.base, settings);
  return (
    <>
      <Problem text={problem && say(problem)} />
      <Adding adding={adding} />
      <CategoryList taught={taught} onAdd={adding.add} />
      {(taught.categories.length > 0 || taught.report) && (
        <Section id="learning" title={message("teach_learning")}>
          <Learning taught={taught} bases={bases} settings={settings} />
        </Section>
      )}
      <Section id="file" title={message("teach_file")}>
        <Files taught={taught} />
      </Section>
    </>
  );
}
