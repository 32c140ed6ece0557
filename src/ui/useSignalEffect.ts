import { type Inputs, useEffect } from "preact/hooks";

/** Runs `effect` when `inputs` change, with a signal that is aborted at the next change or when the component is gone. */
export function useSignalEffect(effect: (signal: AbortSignal) => void, inputs: Inputs): void {
  useEffect(() => {
    const ended = new AbortController();
    effect(ended.signal);
    return () => ended.abort();
  }, inputs);
}
