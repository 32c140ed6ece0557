import { readAllPictures } from "../../protocol/page/readAllPictures";
import { NEVER } from "./never";
import type { Frame } from "./usePage";

/** Every picture of a frame. */
export const allPicturesOf = (frame: Frame) => readAllPictures((from) => frame.pictures(NEVER, from));
