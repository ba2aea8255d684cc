import { evaluation } from "./bench-evaluation.ts";

/** The benches of this package. */
export const benches = [evaluation];
