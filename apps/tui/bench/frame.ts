/** A frame at 60 Hz, in milliseconds: what comes within it, the eye sees at once. */
export const frame = 1000 / 60;
