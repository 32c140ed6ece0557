import type { Page } from "playwright-core";

/** Length of the video: long enough to watch for a while, short enough for a test, since it is recorded as it plays. */
const SECONDS = 4;

/** Records a WebM video from a canvas in the browser: stripes in its first half, a disc in its second. */
export async function recordVideo(page: Page, length = SECONDS): Promise<Buffer> {
  const base64 = await page.evaluate(async (seconds) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 160;
    const context = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm;codecs=vp8" });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start();
    const start = performance.now();
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        const time = (performance.now() - start) / 1000;
        if (time > seconds) {
          clearInterval(timer);
          resolve();
        }
        if (!context) return;
        context.fillStyle = "white";
        context.fillRect(0, 0, 160, 160);
        context.fillStyle = time < seconds / 2 ? "black" : "orange";
        context.beginPath();
        if (time < seconds / 2) for (let x = 0; x < 160; x += 20) context.rect(x, 0, 10, 160);
        else context.arc(80, 80, 60, 0, 7);
        context.fill();
      }, 40);
    });
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }, length);
  return Buffer.from(base64, "base64");
}
