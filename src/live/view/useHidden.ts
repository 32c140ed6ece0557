import { useState } from "preact/hooks";
import { useSignalEffect } from "../../ui/useSignalEffect";

/** Whether the user does not see this page. */
export function useHidden(): boolean {
  const isHidden = () => document.visibilityState === "hidden";
  const [hidden, setHidden] = useState(isHidden);
  useSignalEffect((signal) => {
    document.addEventListener("visibilitychange", () => setHidden(isHidden()), { signal });
  }, []);
  return hidden;
}
