/** Where a step to the next picture starts in a frame: at its current picture, with one on screen, or at its edge. */
export type StepFrom = "current" | "view" | "edge";

/** What a step did: it showed a picture, it left the frame's last one, or the frame has none to step from or to. */
export type Step = "moved" | "left" | "elsewhere";
