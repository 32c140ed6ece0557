import { useState } from "preact/hooks";
import { swallow } from "../../debug";
import { listCategories } from "../../examples/categories";
import { onExamplesChanged } from "../../examples/changed";
import type { Category } from "../../examples/taught";
import { useSignalEffect } from "../../ui/useSignalEffect";

/** The user's categories, also those that are made meanwhile; undefined until they are known. */
export function useCategories(): readonly Category[] | undefined {
  const [categories, setCategories] = useState<readonly Category[]>();
  useSignalEffect((signal) => {
    const read = () =>
      listCategories().then((all) => signal.aborted || setCategories(all), swallow("the user's categories"));
    onExamplesChanged(signal, () => void read());
    void read();
  }, []);
  return categories;
}
