/** The best that a plain page can do with a camera: the newest frame, cropped and scaled in one step, one at a time. */
import { type Contestant, SIDE } from "./contestant";

/** Share of the shorter side that is cut out, as the extension does. */
const CENTRAL = 0.875;

/** Shows the camera, and what a contestant says of it. */
export async function liveLoop(contestant: Contestant): Promise<void> {
  const video = document.createElement("video");
  video.muted = true;
  const said = document.createElement("p");
  document.body.replaceChildren(video, said);
  const wanted = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: wanted });
  await video.play();
  const canvas = new OffscreenCanvas(SIDE, SIDE).getContext("2d", { willReadFrequently: true });
  if (!canvas) throw new Error("No canvas.");
  canvas.imageSmoothingQuality = "high";
  let busy = false;
  let newest = 0;
  const look = async () => {
    if (busy || newest === 0) return;
    busy = true;
    const number = newest;
    newest = 0;
    const { videoWidth: width, videoHeight: height } = video;
    const side = Math.min(width, height) * CENTRAL;
    canvas.drawImage(video, (width - side) / 2, (height - side) / 2, side, side, 0, 0, SIDE, SIDE);
    const probabilities = await contestant.classify(canvas.getImageData(0, 0, SIDE, SIDE));
    const best = probabilities.indexOf(Math.max(...probabilities));
    said.textContent = `${best}: ${probabilities[best]?.toFixed(2)}`;
    said.dataset["frame"] = String(number);
    busy = false;
    void look();
  };
  const wait = () =>
    video.requestVideoFrameCallback((_, { presentedFrames }) => {
      newest = presentedFrames;
      wait();
      void look();
    });
  wait();
}
