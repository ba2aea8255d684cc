import { outlineSchema } from "@cftokens/openapi/schema";
import { cutText, safeText, wrapText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { schemaWords } from "../operations/tree/schema-words.ts";
import { type FieldRow, type FormRow, wrongWith } from "./form-row.ts";
import { proposalsFor } from "./proposals.ts";
import type { CallState } from "./state.ts";

/** More about a row: what is wrong with it, what it takes, what may be taken, what it means. */
export function aboutLines(
  row: FormRow | undefined,
  call: CallState,
  { state, width, height }: { readonly state: State; readonly width: number; readonly height: number },
): readonly StyledLine[] {
  const lines = textsOf(row, call, state).flatMap(({ text, tone }) =>
    wrapText(cutText(safeText(text.trim().replaceAll(/\s+/gu, " ")), width * height), width).map(
      (line): StyledLine => [{ text: line, ...(tone !== undefined && { tone }) }],
    ),
  );
  return lines.slice(0, height);
}

interface Paragraph {
  readonly text: string;
  readonly tone?: "bad" | "dim";
}

function textsOf(row: FormRow | undefined, call: CallState, state: State): readonly Paragraph[] {
  switch (row?.kind) {
    case "field":
      return fieldTexts(row, call, state).filter(({ text }) => text !== "");
    case "option":
      return [{ text: row.field.description }].filter(({ text }) => text !== "");
    case "add":
      return [{ text: row.of === "item" ? "Enter adds an item." : "Enter asks for the name of a member." }];
    case "more":
      return [{ text: "Enter shows or hides what may be left out. What is filled in is always shown." }];
    case "server":
      return [{ text: "← and → choose where the call goes." }];
    case "address":
      return [{ text: "An http or https address, with the path before those of the operations." }];
    case "media-type":
      return [{ text: "← and → choose how the body is written." }];
    case "send":
      return call.read.problems.length === 0
        ? [{ text: "Enter sends it, after it was shown if it may change something." }]
        : [
            {
              text: "Enter goes to what is not right yet. ^t sends it all the same, to see what is answered.",
            },
          ];
    case undefined:
      return [];
  }
}

function fieldTexts(row: FieldRow, call: CallState, state: State): readonly Paragraph[] {
  const { field, at, label } = row;
  const proposals = proposalsFor(row, call, state);
  const { document } = call.form.opened;
  const [schema = true] = field.schemas;
  const words =
    field.schemas.length === 0
      ? []
      : schemaWords(
          document,
          outlineSchema(document, field.schemas.length > 1 ? { allOf: [...field.schemas] } : schema),
        );
  const place = at.place === "body" ? "" : ` · in the ${at.place}`;
  const isEmpty = row.input === "below" && row.state.kind === "absent";
  const shown = proposals
    .slice(0, 6)
    .map(({ text, label: name }) => (name === "" ? text : `${text} (${name})`));
  return [
    ...wrongWith(row, call).map(({ message }): Paragraph => ({ text: `✗ ${label} ${message}`, tone: "bad" })),
    { text: `${words.join(" · ")}${place}${field.isRequired ? " · required" : ""}`, tone: "dim" },
    { text: shown.length === 0 ? "" : `^n takes ${shown.join(", ")}` },
    { text: isEmpty ? "Space sends it with nothing in it." : "", tone: "dim" },
    { text: field.description },
  ];
}
