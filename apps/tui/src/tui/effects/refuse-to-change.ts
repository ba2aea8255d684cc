import type { ChangeEffect } from "../effect.ts";
import type { Message } from "../message.ts";
import { type ErrorReport, safeText } from "@cftokens/workbench/text";
import { toFinished } from "./to-finished.ts";

/**
 * What a program that is only to read answers to an effect that would change something; undefined
 * for one that would not. The keys of a change are not offered then: this is the second guard,
 * behind everything that could ask for one.
 */
export function refuseToChange(effect: ChangeEffect): Message | undefined {
  switch (effect.type) {
    case "change-token":
      return toFinished(effect, { kind: "refused", error: readOnly });
    case "begin-rotation":
      return { area: "rotate", type: "begin-failed", error: readOnly };
    case "note-rotation":
    case "forget-rotation":
      return { area: "app", type: "refused", reason: readOnly.title };
    case "check-request":
    case "cancel-change":
    case "load-rotations":
    case "identify-own-token":
      return undefined;
  }
}

const readOnly: ErrorReport = {
  title: safeText("This program is only to read: nothing was sent"),
  reasons: [],
  advice: safeText("Start it again without --read-only to change something."),
};
