import { describeSize, headerOf } from "@cftokens/explorer/answer";
import { safeText } from "@cftokens/workbench/text";
import type { Effect } from "../../effect.ts";
import type { State } from "../../state.ts";
import { openableEnding } from "./openable-ending.ts";
import type { AnswerState } from "./state.ts";

/** Asks before a body is given to another program. */
export function askToOpen(state: State, answer: AnswerState): State {
  const { headers, size } = answer.call.received;
  if (openEffects(answer).length === 0) return state;
  const type = headerOf(headers, "content-type");
  return {
    ...state,
    dialog: {
      kind: "confirm",
      title: "Open it in another program?",
      text: safeText(
        `${type}, ${describeSize(size)}, from a server: it is written to a temporary file that only you can read, which stays, and the system's program for it opens that.`,
      ),
      confirmLabel: "open it",
      confirmed: { area: "answer", type: "open-confirmed" },
    },
  };
}

/** Opens it; nothing for a body that another program may run, or of which a part is missing. */
export function openEffects({ call: { received } }: AnswerState): readonly Effect[] {
  const { bytes, headers, isWhole } = received;
  const ending = openableEnding(headerOf(headers, "content-type"));
  return ending === undefined || !isWhole || bytes.length === 0
    ? []
    : [{ type: "open-answer", bytes, ending }];
}
