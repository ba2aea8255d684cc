import type { Outcome } from "./surface.ts";

/** What the parent asks of the process that tries inputs: an input by its number, or to end. */
export type WorkerQuestion = { readonly number: number } | "close";

/** What that process says: that it is open, or what came of an input. */
export type WorkerAnswer =
  | { readonly kind: "open" }
  | {
      readonly kind: "tried";
      readonly outcome: Outcome;
      /** The input as JSON, where it showed a fault. */
      readonly input?: string;
      /** In bytes; measured for some inputs only, because it takes a collection of garbage. */
      readonly memory?: number;
    };
