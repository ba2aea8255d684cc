import type { Effect } from "../effect.ts";
import type { Message } from "../message.ts";
import type { ChangeOutcome } from "@cftokens/workbench/changes";

/** The message with the outcome of a change, for the screen that asked for it. */
export function toFinished(
  effect: Extract<Effect, { type: "change-token" }>,
  outcome: ChangeOutcome,
): Message {
  switch (effect.for) {
    case "bulk":
      return { area: "bulk", type: "change-finished", key: effect.key, outcome };
    case "token-form":
    case "confirm":
    case "rotate":
      return { area: effect.for, type: "change-finished", outcome };
  }
}
