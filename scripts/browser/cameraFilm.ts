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
 * @param markOf a drawing for the upper left corner of each, by its place
 * @returns the frame of each picture
 */
export async function writeFilm(
  path: string,
  pictures: readonly (Buffer | string)[],
  frames: number,
  markOf?: (index: number) => Buffer,
): Promise<Buffer[]> {
  const stills: Buffer[] = [];
  for (const [i, picture] of pictures.entries()) {
    const scaled = sharp(picture, { density: 300 }).resize({ ...SIZE, fit: "contain", background: "white" });
    const frame = await scaled
      .flatten({ background: "white" })
      .composite(markOf ? [{ input: markOf(i), left: 0, top: 0 }] : [])
      .jpeg({ quality: 90, chromaSubsampling: "4:2:0" })
      .toBuffer();
    stills.push(frame);
  }
  writeFileSync(path, Buffer.concat(stills.flatMap((frame) => Array<Buffer>(frames).fill(frame))));
  return stills;
}

/** Switches for a browser whose only camera plays a film, and that lets every page use it. */
export const playingCamera = (film: string): string[] => [
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  `--use-file-for-fake-video-capture=${film}`,
];
