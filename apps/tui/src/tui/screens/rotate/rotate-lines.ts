import type { TokenRow } from "@cftokens/workbench/inventory";
import type { Rotation } from "@cftokens/workbench/rotation";
import { cutText, describeTime } from "@cftokens/workbench/text";
import { inputText } from "../../lists/input-text.ts";
import type { State } from "../../state.ts";
import { errorLines, labelled, paragraph, type StyledLine } from "../../text/styled-line.ts";
import { countdown } from "../../text/countdown.ts";
import { oldSecretEnd, rotateOptions } from "./options.ts";
import { type RotateState, rotatedRow, rotationOf } from "./state.ts";

/** The screen in lines, and the one that has the cursor. */
export function rotateLines(
  state: State,
  rotate: RotateState,
): { readonly lines: readonly StyledLine[]; readonly focus: number } {
  const width = state.size.columns - 2;
  const row = rotatedRow(state, rotate);
  if (row === undefined)
    return { lines: [[{ text: "The token is not in the table any more.", tone: "dim" }]], focus: -1 };
  const rotation = rotationOf(state, row);
  const head: readonly StyledLine[] = [
    ...(rotate.failure === undefined ? [] : [...errorLines(rotate.failure, width), []]),
    [{ text: cutText(row.name === "" ? "(no name)" : row.name, width), tone: "strong" }],
    ...secretFacts(row, state.now, width),
    ...(rotation === undefined ? [] : stepLines(rotation, width)),
    [],
  ];
  if (rotate.custom !== undefined)
    return {
      lines: [
        ...head,
        [
          {
            text: "How long is the old secret to work? (90m, 36h, 2d 12h, or until 2026-12-31)",
            tone: "accent",
          },
        ],
        [{ text: "› " }, { text: inputText(rotate.custom, { width: width - 2 }), tone: "strong" }],
      ],
      focus: head.length + 1,
    };
  const options = rotateOptions(row, state).map(({ label, about }, index): readonly StyledLine[] => [
    [{ text: cutText(`${index === rotate.cursor ? "›" : " "} ${label}`, width) }],
    [{ text: cutText(`    ${about}`, width), tone: "dim" }],
  ]);
  return { lines: [...head, ...options.flat()], focus: head.length + 2 * rotate.cursor };
}

function secretFacts(row: TokenRow, now: Date, width: number): readonly StyledLine[] {
  if (row.listed.kind !== "access") return [];
  const end = oldSecretEnd(row, now);
  const version = row.listed.token.client_secret_version;
  const old =
    end === undefined ? "none works" : `works for ${countdown(end, now)} more, until ${describeTime(end)}`;
  return [
    ...(version === undefined
      ? []
      : labelled("Secret no.", String(version), { width, labelWidth: labelWidth })),
    ...labelled("Old secret", old, {
      width,
      labelWidth: labelWidth,
      tone: end === undefined ? "plain" : "waiting",
    }),
  ];
}

function stepLines({ step, begunAt, newId }: Rotation, width: number): readonly StyledLine[] {
  const done = steps.findIndex(([name]) => name === step);
  return [
    [],
    ...paragraph(
      `Safe rotation, begun ${describeTime(begunAt)}${newId === undefined ? "" : `; new token ${newId}`}`,
      width,
      "accent",
    ),
    ...steps.map(([, words], index): StyledLine => [
      {
        text: `  ${index <= done ? "✓" : index === done + 1 ? "›" : "·"} ${words}`,
        tone: index <= done ? "good" : "plain",
      },
    ]),
  ];
}

const steps: readonly (readonly [step: Rotation["step"] | "deleted", words: string])[] = [
  ["creating", "asked for a second token with the same rights"],
  ["created", "the second token is there"],
  ["handed-over", "its value was taken"],
  ["disabled", "the old token is disabled"],
  ["deleted", "the old token is deleted"],
];
const labelWidth = 12;
