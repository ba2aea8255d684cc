import type { CallContext } from "./call-context.ts";

/** One attempt of a call; the first is number 1. */
export interface Attempt {
  readonly context: CallContext;
  readonly attempt: number;
}
