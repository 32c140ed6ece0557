import { useEffect, useRef, useState } from "preact/hooks";
import type { Settings } from "../../settings/schema";
import { Problem } from "../../ui/problem";
import { saveFile } from "../../ui/saveFile";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { useTask } from "../../ui/useTask";
import { message, say } from "../../words/message";
import type { Reason } from "../../words/reason";
import { useFrames } from "../frames/useFrames";
import { exampleOf } from "../pictures/classifyPicture";
import { TeachHere } from "../pictures/teachHere";
import { drawFrame } from "../saved/drawFrame";
import { frameFile } from "../saved/frameFile";
import { linesOf } from "../saved/linesOf";
import { attach } from "../source/attach";
import type { Source } from "../source/source";
import { Choices } from "./choices";
import { Labels } from "./labels";
import { Speed } from "./speed";
import { useHidden } from "./useHidden";
import { ratioOf, type View } from "./view";

interface Props {
  readonly source: Source;
  readonly settings: Settings;
  readonly onEnded: (why: Reason) => void;
}

/** A source, what it shows, and what can be done with it. */
export function Watching({ source, settings, onEnded }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [view, setView] = useState<View>({ mirrored: false, turns: 0 });
  const [ratio, setRatio] = useState(16 / 9);
  const [frozen, setFrozen] = useState(false);
  const [silent, setSilent] = useState(false);
  const hidden = useHidden();
  const saving = useTask();
  const { look, speeds, black, problem } = useFrames(video, source, { ...settings, turns: view.turns });

  useSignalEffect(
    (signal) => {
      const { current } = video;
      if (current) attach(signal, current, source, { ended: onEnded, silent: setSilent });
    },
    [source],
  );
  useEffect(() => void pauseWhile(video.current, source, { hidden, frozen }), [source, hidden, frozen]);
  useEffect(() => {
    document.title = hidden ? message("live_hidden_title") : message("live_title");
  }, [hidden]);

  const measure = () => video.current && setRatio(ratioOf(video.current, view));
  useEffect(() => void measure(), [view]);
  const save = async () => {
    const { current } = video;
    if (!current || !look) return;
    saveFile(`label-lens-${look.number}.png`, await drawFrame(current, view, linesOf(look.verdict)));
  };
  const example = async (signal: AbortSignal) => {
    const { current } = video;
    return current ? exampleOf(signal, await frameFile(current, view.turns)) : undefined;
  };
  const behind = !problem && speeds?.behind;
  const note = silent
    ? "live_muted"
    : black
      ? "live_black"
      : frozen
        ? "live_frozen"
        : behind
          ? "live_behind"
          : undefined;
  const turned = { "--mirror": view.mirrored ? -1 : 1, "--turns": view.turns };
  return (
    <div class="watching">
      <div class="screen">
        <div class={view.turns % 2 === 0 ? "stage" : "stage across"} style={{ "--ratio": ratio }}>
          <video
            ref={video}
            muted
            loop
            playsInline
            aria-label={message("live_picture")}
            style={turned}
            onResize={measure}
          />
          <span class="aim" />
        </div>
        <div class="buttons">
          <button type="button" aria-pressed={frozen} onClick={() => setFrozen(!frozen)}>
            {message("live_freeze")}
          </button>
          <button type="button" disabled={!look} onClick={() => saving.run(save)}>
            {message("live_save")}
          </button>
          <button
            type="button"
            aria-pressed={view.mirrored}
            onClick={() => setView({ ...view, mirrored: !view.mirrored })}
          >
            {message("live_mirror")}
          </button>
          <button type="button" onClick={() => setView({ ...view, turns: (view.turns + 1) % 4 })}>
            {message("live_turn")}
          </button>
        </div>
        <Problem text={saving.problem} />
        {look && <TeachHere read={example} />}
      </div>
      <div class="panel">
        <Problem text={problem && say(problem)} />
        {look && !problem && <Labels look={look} />}
        {!look && !problem && <p role="status">{message("live_waiting")}</p>}
        {note && (
          <p class="notice" role="status">
            {message(note)}
          </p>
        )}
        <Speed speeds={frozen ? undefined : speeds} />
        <Choices settings={settings} />
      </div>
    </div>
  );
}

/** Nothing is looked at that the user does not see; nor does the camera then see anything. */
async function pauseWhile(
  video: HTMLVideoElement | null,
  { from }: Source,
  { hidden, frozen }: { readonly hidden: boolean; readonly frozen: boolean },
): Promise<void> {
  if (typeof from !== "string") for (const track of from.getTracks()) track.enabled = !hidden;
  if (hidden || frozen) video?.pause();
  else if (video?.paused) await video.play();
}
