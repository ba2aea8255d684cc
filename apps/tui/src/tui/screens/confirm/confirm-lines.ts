import { callFor } from "@cftokens/workbench/changes";
import { requestLine } from "@cftokens/workbench/equivalents";
import { cutText } from "@cftokens/workbench/text";
import { inputText } from "../../lists/input-text.ts";
import type { State } from "../../state.ts";
import { conflictLines } from "../../text/conflict-lines.ts";
import { errorLines, heading, paragraph, type StyledLine } from "../../text/styled-line.ts";
import { type ConfirmState, wantedText } from "./state.ts";

/** What is about to happen, what it leads to, and what has to be said for it. */
export function confirmLines(
  state: State,
  { action, typed, step, refusal }: ConfirmState,
): readonly StyledLine[] {
  const width = state.size.columns - 2;
  const kind = state.tokens.rows.find(({ key }) => key === action.key)?.owner;
  return [
    ...(refusal === undefined ? [] : [...errorLines(refusal, width), []]),
    [
      { text: `${action.verb} `, tone: "strong" },
      { text: cutText(action.name === "" ? "(no name)" : action.name, width - 12), tone: "strong" },
      ...(kind === undefined ? [] : [{ text: ` of ${kind}` }]),
    ],
    [{ text: cutText(requestLine(callFor(action.change)), width), tone: "dim" }],
    [],
    ...action.consequences.flatMap((sentence) => paragraph(sentence, width)),
    ...(action.isOwn && action.verb !== "Enable"
      ? [[], ...paragraph("‼ This is the token that you are using now.", width, "bad")]
      : []),
    ...(step.name === "conflict" && action.change.type === "patch"
      ? [
          ...heading("! Somebody else changed it since the table was loaded; nothing was sent"),
          ...conflictLines(action.change, step.current, { policyContext: state.policyContext, width }),
        ]
      : []),
    [],
    ...(action.guard === "name" && step.name !== "conflict"
      ? [
          ...paragraph(`Type ${wantedText(action)} to go on (or the id ${action.id})`, width, "accent"),
          [{ text: "› " }, { text: inputText(typed, { width: width - 2 }), tone: "strong" as const }],
        ]
      : [
          [
            { text: "n", tone: "strong" as const },
            { text: " no, go back (default)   " },
            { text: "y", tone: "strong" as const },
            { text: " yes, do it" },
          ],
        ]),
  ];
}
