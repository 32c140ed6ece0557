/**
 * The script of every frame of a site that the user has granted: it waits until there may be a picture, and has the one that
 * finds it brought (`src/content/content.ts`). A page of words alone needs neither that nor the background.
 */
import { bringContent } from "./early/bringContent";
import { whenPictures } from "./early/whenPictures";
import { whenShown } from "./frame/whenShown";

whenShown(() => whenPictures(() => void bringContent()));
