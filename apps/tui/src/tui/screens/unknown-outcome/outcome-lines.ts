import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import { kindName, type TokenRow } from "@cftokens/workbench/inventory";
import { cutText, describeTime } from "@cftokens/workbench/text";
import { errorLines, heading, paragraph, type StyledLine } from "../../text/styled-line.ts";
import { statusGlyph } from "../tokens/table-lines.ts";
import { isLoading } from "../tokens/state.ts";
import type { UnknownOutcome } from "./state.ts";

/**
 * What was sent, why its outcome is unknown, and what the lists of the API say after they were
 * loaded again.
 */
export function outcomeLines(state: State, outcome: UnknownOutcome): readonly StyledLine[] {
  const width = state.size.columns - 2;
  return [
    [{ text: cutText(outcome.what, width), tone: "strong" }],
    [],
    ...errorLines(outcome.error, width),
    ...heading("What the API says now"),
    ...(outcome.looked
      ? foundLines(state, outcome, width)
      : paragraph("Nobody has looked yet: r loads the tokens again.", width, "dim")),
  ];
}

/** The tokens that the change was about, as the table has them. */
export function wantedRows(
  { tokens }: Pick<State, "tokens">,
  { wanted }: Pick<UnknownOutcome, "wanted">,
): readonly TokenRow[] {
  switch (wanted.by) {
    case "key":
      return tokens.rows.filter(({ key }) => key === wanted.key);
    case "name":
      return tokens.rows.filter(({ name, key }) => name === wanted.name && !wanted.before.includes(key));
  }
}

function foundLines(state: State, outcome: UnknownOutcome, width: number): readonly StyledLine[] {
  if (isLoading(state))
    return isSlow(state, "lists") ? [[{ text: "  ◌ Loading the tokens…", tone: "waiting" }]] : [[]];
  const rows = wantedRows(state, outcome);
  const failed = state.tokens.lists.filter(({ status }) => status.kind === "failed").length;
  return [
    ...rows.map((row) => rowLine(row, width)),
    ...(rows.length === 0 ? paragraph(missing[outcome.wanted.by], width) : []),
    ...(rows.length > 0 && outcome.wanted.by === "name" ? paragraph(made, width) : []),
    ...(failed > 0
      ? paragraph(
          `${failed} ${failed === 1 ? "list" : "lists"} could not be read: this may not be all.`,
          width,
          "waiting",
        )
      : []),
  ];
}

function rowLine({ name, status, owner, listed }: TokenRow, width: number): StyledLine {
  const changed = listed.kind === "builds" ? undefined : changedAt(listed);
  const when = changed === undefined ? "" : `, changed ${changed}`;
  return [
    {
      text: `  ${statusGlyph(status)} ${status.word} `,
      tone: status.tone === "unknown" ? "plain" : status.tone,
    },
    {
      text: cutText(`${name} (${kindName(listed.kind)} of ${owner}${when})`, width - status.word.length - 6),
    },
  ];
}

function changedAt(listed: Exclude<TokenRow["listed"], { kind: "builds" }>): string | undefined {
  const text = listed.kind === "access" ? listed.token.updated_at : listed.token.modified_on;
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? undefined : describeTime(time);
}

const missing = {
  key: "It is not in the table.",
  name: "No new token of this name is in the table: it was not created.",
} as const;
const made =
  "It was created; its secret went with the answer. Enter goes to it: R gives it another secret, D deletes it.";
