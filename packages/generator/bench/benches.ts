import { breadth } from "./bench-breadth.ts";
import { comparing, comparingPairs } from "./bench-diff.ts";
import { generation } from "./bench-generation.ts";
import { typeChecking } from "./bench-type-checking.ts";
import { typedCalls } from "./bench-typed-calls.ts";
import { watching } from "./bench-watch.ts";

/**
 * The benches of this package.
 *
 * @public
 */
export const benches = [generation, typeChecking, typedCalls, watching, breadth, comparing, comparingPairs];
