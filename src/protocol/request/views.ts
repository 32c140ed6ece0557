/** Number of views of a picture that it is learnt from: what a network knows of an example is [VIEWS, width]. */
export const VIEWS = 2;
