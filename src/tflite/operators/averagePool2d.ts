import { pool2d } from "./pool2d";

export const averagePool2d = pool2d("AVERAGE_POOL_2D", 1);
