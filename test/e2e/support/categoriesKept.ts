import type { Running } from "../../../scripts/browser/startBrowser";

/** The number of pictures of each of the user's categories, by its name. */
export const categoriesKept = ({ background }: Running): Promise<Record<string, number>> =>
  background.evaluate(async () => {
    const opened = indexedDB.open("examples");
    await new Promise((resolve) => opened.addEventListener("success", resolve));
    const read = async (store: string) => {
      const all = opened.result.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => all.addEventListener("success", resolve));
      return all.result;
    };
    const [categories, examples] = [await read("categories"), await read("examples")];
    opened.result.close();
    return Object.fromEntries(
      categories.map(({ id, name }) => [name, examples.filter(({ category }) => category === id).length]),
    );
  });

/** Removes all that was taught; what is open follows only when it reads anew. */
export const eraseTaught = ({ background }: Running): Promise<void> =>
  background.evaluate(async () => {
    const deleted = indexedDB.deleteDatabase("examples");
    await new Promise((resolve) => {
      for (const end of ["success", "error"]) deleted.addEventListener(end, resolve);
    });
  });

/** Gives a category as many examples more, which show nothing. */
export const addExamples = ({ background }: Running, name: string, count: number): Promise<void> =>
  background.evaluate(
    async ([wanted, many]) => {
      const opened = indexedDB.open("examples");
      await new Promise((resolve) => opened.addEventListener("success", resolve));
      const both = opened.result.transaction(["categories", "examples"], "readwrite");
      const all = both.objectStore("categories").getAll();
      await new Promise((resolve) => all.addEventListener("success", resolve));
      const category = all.result.find((one) => one.name === wanted)?.id;
      for (let i = 0; i < many; i++) {
        both.objectStore("examples").put({ content: `${wanted} ${i}`, category, picture: new ArrayBuffer(), added: i });
      }
      await new Promise((resolve) => both.addEventListener("complete", resolve));
      opened.result.close();
    },
    [name, count] as const,
  );
