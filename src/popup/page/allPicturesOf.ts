import { readAllPictures } from "../../protocol/page/readAllPictures";
import { NEVER } from "./never";
import type { Frames } from "./usePage";

/** Every picture of a frame. */
export const allPicturesOf = (frame: Frames[number]) => readAllPictures((from) => frame.pictures(NEVER, from));
