/** A frame at 60 Hz, in milliseconds: what comes within it, the eye sees at once. */
export const frame = 1000 / 60;

/** The peer of what has to come within a frame. */
export const ofFrame = { peer: "a frame at 60 Hz", unit: "ms" };
