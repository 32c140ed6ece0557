import { pool2d } from "./pool2d";

export const maxPool2d = pool2d("MAX_POOL_2D", 17);
