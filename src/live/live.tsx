import { swallow } from "../debug";
import type { Settings } from "../settings/schema";
import { Problem } from "../ui/problem";
import { useSettings } from "../ui/useSettings";
import { useSignalEffect } from "../ui/useSignalEffect";
import { message } from "../words/message";
import { Address } from "./pictures/address";
import { watchArrivals } from "./pictures/arrivals";
import type { Origin } from "./pictures/classifyPicture";
import { Gallery } from "./pictures/gallery";
import { usePictures } from "./pictures/usePictures";
import { SourceButtons } from "./source/sourceButtons";
import { useSource } from "./source/useSource";
import { Choices } from "./view/choices";
import { Watching } from "./view/watching";

/** The live page, once the settings are known. */
export function Live() {
  const settings = useSettings();
  return settings ? <Open settings={settings} /> : null;
}

function Open({ settings }: { settings: Settings }) {
  const sources = useSource();
  const { source, opening, problem, close } = sources;
  const pictures = usePictures(settings);
  /** A video is watched; all else is classified once. */
  const take = (origins: readonly Origin[]) => {
    const isVideo = (origin: Origin): origin is File => typeof origin !== "string" && origin.type.startsWith("video/");
    const video = origins.find(isVideo);
    if (video) sources.openFile(video);
    const rest = origins.filter((origin) => !isVideo(origin));
    if (rest.length > 0) pictures.add(rest).catch(swallow("adding pictures"));
  };
  useSignalEffect((signal) => {
    watchArrivals(signal, ({ files, address }) => take(address ? [address] : files));
  }, []);
  return (
    <main>
      <header>
        <h1>{message("live_title")}</h1>
        <p class="soft">{message("live_intro")}</p>
      </header>
      <SourceButtons sources={sources} onFiles={take} />
      <Problem text={problem} />
      {opening && <p role="status">{message("live_opening")}</p>}
      {source && <Watching source={source} settings={settings} onEnded={close} />}
      {!source && <Choices settings={settings} />}
      <Address onAddress={(address) => take([address])} />
      <Gallery pictures={pictures.all} sensitivity={settings.sensitivity} onClear={pictures.clear} />
    </main>
  );
}
