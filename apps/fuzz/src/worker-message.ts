import type { Outcome } from "./surface.ts";

/**
 * What the parent asks of the process that tries inputs: to try or show one by number, or to end.
 */
export type WorkerQuestion =
  | { readonly kind: "try"; readonly number: number }
  | { readonly kind: "show"; readonly number: number }
  | { readonly kind: "close" };

/** What that process says: that it is open, what came of an input, or the input as JSON. */
export type WorkerAnswer =
  | { readonly kind: "open" }
  | {
      readonly kind: "tried";
      readonly outcome: Outcome;
      /** In bytes; measured for some inputs only, because it takes a collection of garbage. */
      readonly memory?: number;
    }
  | { readonly kind: "shown"; readonly input: string };
