import { abortable } from "../../async/abortable";
import { Attention } from "../../content/page/attention";
import type { Entry } from "../../content/page/entry";
import { reportPictures } from "../../content/page/report/reportPictures";
import { summarise } from "../../content/page/report/summarise";
import { addressesOf, reveal, spotsOf } from "../../content/page/reveal";
import type { Spot } from "../../content/page/spot";
import type { Frame } from "../../popup/page/usePage";
import type { Summary } from "../../protocol/page/summary";
import type { Settings } from "../../settings/schema";
import { withSensitivity } from "../../verdict/withSensitivity";
import { exampleOf } from "./classifyPicture";
import type { Shown } from "./usePictures";

/** Nothing goes on here but what the pictures say. */
const WORK = { stopped: false, pdf: false, mapTiles: 0, frames: 0, otherSites: [] } as const;
const KIND = { name: "img" } as const;

/** The gallery, as a page whose pictures are found already: what the popup asks of a page, its list may ask of this. */
export class GalleryPage {
  revision = 0;
  private entries: readonly Entry[] = [];
  private all: readonly Shown[] = [];
  /** Where each picture is, by its address. */
  private readonly spots = new Map<string, Spot>();
  /** The user's words, which nobody else gets to know. */
  private readonly words = new Map<string, string>();
  readonly attention: Attention;

  /** @param changed called where something is marked, or not any more, or has another word */
  constructor(private readonly changed: () => void) {
    this.attention = new Attention(changed);
  }

  get pictures(): IterableIterator<Entry> {
    return this.entries.values();
  }

  /** The user's word for a picture. */
  of({ address }: Pick<Entry, "address">): string | undefined {
    return this.words.get(address);
  }

  spotOf(address: string): Spot | undefined {
    return this.spots.get(address);
  }

  /** Has these pictures from now on. */
  show(all: readonly Shown[], sensitivity: Settings["sensitivity"]): void {
    this.all = all;
    this.revision++;
    const before = new Map(this.spots);
    this.spots.clear();
    this.entries = all.map(({ address, id, answer }) => {
      const spot = before.get(address) ?? spotWith(id);
      this.spots.set(address, spot);
      const said = answer && answer.state !== "unreadable" ? withSensitivity(answer, sensitivity) : answer;
      return { address, spots: new Set([spot]), answer: said, tried: undefined, asking: undefined };
    });
    for (const address of this.words.keys()) if (!this.spots.has(address)) this.words.delete(address);
  }

  summary(): Promise<Summary> {
    return summarise(this, this, WORK);
  }

  readonly frame: Frame = {
    reveal: async (_, target, index) =>
      reveal({ ledger: this, corrections: this, ring: this.attention.ring }, target, index),
    addresses: async (_, targets) => addressesOf({ ledger: this, corrections: this }, targets),
    mark: (signal, target) => {
      this.attention.mark(signal, new Set(spotsOf({ ledger: this, corrections: this }, target).keys()));
      return abortable(signal, new Promise<never>(() => {}));
    },
    pictures: async (_, from = 0) => reportPictures(this, this, from),
    thumbnail: async (signal, address, toLearn) => {
      const shown = this.all.find((one) => one.address === address);
      return shown && toLearn ? exampleOf(signal, shown.origin) : shown?.thumbnail;
    },
    pointed: async () => undefined,
    nameForNow: async (_, address, word) => {
      if (word) this.words.set(address, word);
      else this.words.delete(address);
      this.changed();
    },
  };
}

/** The element is looked up when it is needed, since it comes and goes with what is rendered. */
const spotWith = (id: number): Spot => ({
  get element() {
    return document.getElementById(idOf(id)) ?? document.body;
  },
  kind: KIND,
  size: undefined,
});

/** The id of a picture's element. */
export const idOf = (id: number): string => `picture-${id}`;
