/** Label of the class of pictures that show none of the other classes, in models trained on ImageNet: it is no word. */
export const BACKGROUND = "background";
