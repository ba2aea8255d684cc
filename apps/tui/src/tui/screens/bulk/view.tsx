import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { inputText } from "../../lists/input-text.ts";
import { bodyHeight } from "../../layout.ts";
import type { State } from "../../state.ts";
import { paragraph, type StyledLine, type Tone } from "../../text/styled-line.ts";
import { cutText, fitText } from "@cftokens/workbench/text";
import { type BulkItem, bulkPhrase, type BulkState, type BulkStatus } from "./state.ts";

/** One action on several tokens: the question, then a line for each token with how far it is. */
export function BulkView({ state, bulk }: { state: State; bulk: BulkState }): ReactNode {
  const width = state.size.columns - 2;
  const head = headLines(bulk, width);
  const room = Math.max(1, bodyHeight(state.size) - head.length);
  const running = bulk.items.findIndex(({ status }) => status.kind === "running");
  const wanted = running >= 0 ? running - Math.floor(room / 2) : bulk.top;
  const top = Math.max(0, Math.min(wanted, bulk.items.length - room));
  return (
    <Box paddingX={1}>
      <Lines lines={[...head, ...bulk.items.slice(top, top + room).map((item) => itemLine(item, width))]} />
    </Box>
  );
}

function headLines(bulk: BulkState, width: number): readonly StyledLine[] {
  if (bulk.phase !== "asking") return [];
  const own = bulk.action !== "enable" && bulk.items.some(({ isOwn }) => isOwn);
  return [
    ...paragraph(sentences[bulk.action], width),
    ...(own ? paragraph("‼ The token that you are using now is among them.", width, "bad") : []),
    ...(bulk.action === "delete"
      ? [
          ...paragraph(`Type “${bulkPhrase(bulk)}” to go on`, width, "accent"),
          [{ text: "› " }, { text: inputText(bulk.typed, { width: width - 2 }), tone: "strong" as const }],
        ]
      : [
          [
            { text: "n", tone: "strong" as const },
            { text: " no, go back (default)   " },
            { text: "y", tone: "strong" as const },
            { text: ` ${bulk.action} all of them` },
          ],
        ]),
    [],
  ];
}

function itemLine({ name, status, isOwn }: BulkItem, width: number): StyledLine {
  const [glyph, word, tone] = statusLooks[status.kind];
  const reason = "reason" in status ? `: ${status.reason}` : "";
  const room = Math.min(40, Math.floor(width / 2));
  return [
    { text: `  ${glyph} ${fitText(name === "" ? "(no name)" : name, room)} ` },
    { text: cutText(`${word}${reason}${isOwn ? " (the token in use)" : ""}`, width - room - 6), tone },
  ];
}

const sentences = {
  disable: "They stop working at once, and work again when they are enabled.",
  enable: "They work again at once, for whoever holds their secrets.",
  delete: "Everything that uses them fails from now on. They cannot be brought back.",
} as const;
const statusLooks: Readonly<Record<BulkStatus["kind"], readonly [glyph: string, word: string, tone: Tone]>> =
  {
    waiting: ["·", "to go", "dim"],
    running: ["◌", "under way", "waiting"],
    done: ["✓", "done", "good"],
    skipped: ["–", "skipped", "dim"],
    failed: ["✗", "failed", "bad"],
  };
