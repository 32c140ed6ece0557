import { useState } from "preact/hooks";
import { swallow } from "../../../debug";
import type { Target } from "../../../protocol/page/target";
import { useSignalEffect } from "../../../ui/useSignalEffect";
import type { Frame, Frames } from "../../page/usePage";

/** A picture that is to be taught. */
export interface ChosenPicture {
  readonly frame: Pick<Frame, "thumbnail">;
  readonly address: string;
}

/**
 * The pictures that are chosen, each once however often it is on the page; undefined until they are known.
 * @param revision another number once what is known of the page has changed
 */
export function useChosenPictures(
  frames: Frames,
  targets: readonly Target[],
  revision: number,
): readonly ChosenPicture[] | undefined {
  const [pictures, setPictures] = useState<readonly ChosenPicture[]>();
  useSignalEffect(
    (signal) => {
      if (targets.length === 0) return setPictures([]);
      void findAll(signal, frames, targets).then((found) => signal.aborted || setPictures(found));
    },
    [frames, revision, JSON.stringify(targets)],
  );
  return pictures;
}

async function findAll(signal: AbortSignal, frames: Frames, targets: readonly Target[]): Promise<ChosenPicture[]> {
  const found = await Promise.all(
    frames.map(async (frame) => {
      // A frame that is gone by now has no pictures.
      const addresses = await frame.addresses(signal, targets).catch(swallow("the chosen pictures of a frame", []));
      return addresses.map((address) => ({ frame, address }));
    }),
  );
  return [...new Map(found.flat().map((picture) => [picture.address, picture])).values()];
}
