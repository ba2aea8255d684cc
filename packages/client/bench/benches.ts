import { callsBesideOpenapiFetch, callsBesideSdk } from "./bench-calls.ts";
import { importing } from "./bench-import.ts";
import { size } from "./bench-size.ts";

/** The benches of this package. */
export const benches = [callsBesideOpenapiFetch, callsBesideSdk, importing, size];
