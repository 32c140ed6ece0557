import { writeFileSync } from "node:fs";
import sharp from "sharp";

const SIZE = { width: 1280, height: 720 };

/**
 * Writes what Chromium's fake camera plays in a loop at 30 frames a second: JPEG files one after the other.
 * https://chromium.googlesource.com/chromium/src/+/HEAD/media/capture/video/file_video_capture_device.h
 *
 * @param path ends with `.mjpeg`
 * @param pictures each fills the frame
 * @param frames number of frames for which each picture is shown
 */
export async function writeFilm(path: string, pictures: readonly (Buffer | string)[], frames: number): Promise<void> {
  const shown: Buffer[] = [];
  for (const picture of pictures) {
    const scaled = sharp(picture, { density: 300 }).resize({ ...SIZE, fit: "contain", background: "white" });
    const frame = await scaled
      .flatten({ background: "white" })
      .jpeg({ quality: 90, chromaSubsampling: "4:2:0" })
      .toBuffer();
    for (let i = 0; i < frames; i++) shown.push(frame);
  }
  writeFileSync(path, Buffer.concat(shown));
}

/** Switches for a browser whose only camera plays a film, and that lets every page use it. */
export const playingCamera = (film: string): string[] => [
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  `--use-file-for-fake-video-capture=${film}`,
];
