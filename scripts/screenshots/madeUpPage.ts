/** What a page may say at worst; runs in the popup before its own scripts, so that nothing from outside is used. */
export const madeUpPage = () => {
  const sure = { least: 0.5, most: 0.999 };
  const words = ["analog clock", "Old English sheepdog, bobtail", "umbrella", "web site, website, internet site, site"];
  const many = {
    ...{ family: false, named: 0, sure, addresses: ["data:,a", "data:,b"] },
    ...{ kinds: [], partly: [], candidates: [], also: [] },
  };
  const dogs = ["soft-coated wheaten terrier", "Staffordshire bullterrier", "West Highland white terrier"];
  const labels = [
    ...dogs.map((label, i) => ({ ...many, label, count: 900 - i, kinds: ["dog"] })),
    { ...many, label: "terrier", family: true, count: 412, kinds: ["dog"], candidates: dogs },
    { ...many, label: "a word of the user's own ".repeat(4), count: 1234, named: 1234 },
    ...words.map((label, i) => ({ ...many, label, count: 12 - i, also: words })),
  ];
  const candidates = [...words, ...dogs]
    .slice(1, 6)
    .map((label, i) => ({ index: i, label, probability: 0.4 / (i + 1) }));
  const host = `${"a-very-long-name.".repeat(4)}example.org`;
  const refused = [403, 404, 429, 500].map((status, i) => ({ detail: `${status}`, count: 90 - i }));
  const summary = {
    ...{ revision: 1, stopped: true, pdf: false, mapTiles: 1234, frames: 1, otherSites: [host, "b.example"] },
    ...{ total: 12_345, answered: 9_876, labels, unrecognised: 1234, fromScreen: 321, ambiguousCount: 432 },
    ambiguous: [1, 17].map((count) => ({ address: `data:,${count}`, candidates, kinds: [], count })),
    unreadable: [
      { code: "no-access", count: 1500, particulars: [{ detail: "", count: 1500 }] },
      { code: "refused", count: 360, particulars: refused },
    ],
    closedSites: [host, "pictures.example.org", "c.example", "d.example"],
  };
  chrome.tabs.connect = (() => {
    const port = { name: "page", listeners: [] as ((said: unknown) => void)[] };
    return {
      ...port,
      onMessage: {
        // A method, since tsx would name an arrow function with a helper that the page does not have.
        addListener(heard: (said: unknown) => void) {
          port.listeners.push(heard);
        },
      },
      onDisconnect: { addListener() {} },
      disconnect() {},
      postMessage({ id, method, args }: { id: number; method: string; args: unknown[] }) {
        if (method !== "summary" || args[0] !== -1) return;
        setTimeout(() => port.listeners.forEach((heard) => void heard({ kind: "answer", id, value: summary })));
      },
    };
  }) as never;
};
