import type { FollowedFinding } from "@cftokens/contract-cli/run";
import { safeText, visibleJson } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { heading, labelled, paragraph, type Span, type StyledLine } from "../../text/styled-line.ts";
import type { Again } from "./state.ts";

/** A severity of a finding as glyph and word, so that colour alone never says it. */
export function severitySpan(severity: FollowedFinding["severity"]): Span {
  switch (severity) {
    case "error":
      return { text: "✗ error  ", tone: "bad" };
    case "warning":
      return { text: "! warning", tone: "waiting" };
    case "info":
      return { text: "· info   ", tone: "dim" };
  }
}

/** All that is known of a finding, line by line. */
export function findingLines(
  finding: FollowedFinding,
  { contract, size }: Pick<State, "contract" | "size">,
): readonly StyledLine[] {
  const width = size.columns - 2;
  const { check, operation, place, message, details, exchange } = finding;
  const named = (label: string, text: string): readonly StyledLine[] =>
    labelled(label, safeText(text), { width, labelWidth });
  return [
    [severitySpan(finding.severity), { text: ` ${check}`, tone: "strong" }],
    ...paragraph(safeText(message), width),
    ...againLines(contract.again.get(finding.key), width),
    [],
    ...named("operation", operation),
    ...named("place", place === "" ? "the answer as a whole" : place),
    ...details.flatMap(([name, text]) => named(name, text)),
    ...(exchange === undefined ? [] : exchangeLines(exchange, width)),
  ];
}

/** What became of sending it again. */
export function againLines(again: Again | undefined, width: number): readonly StyledLine[] {
  switch (again?.status) {
    case undefined:
      return [];
    case "sending":
      return [[{ text: "◌ Sent again…", tone: "waiting" }]];
    case "stands":
      return [[{ text: "✗ Sent again: it still stands.", tone: "bad" }]];
    case "gone":
      return [[{ text: "✓ Sent again: it is not found any more.", tone: "good" }]];
    case "failed":
      return paragraph(`✗ Not sent again to the end: ${again.reason}`, width, "bad");
  }
}

const labelWidth = 11;

function exchangeLines(
  { request, response }: NonNullable<FollowedFinding["exchange"]>,
  width: number,
): readonly StyledLine[] {
  return [
    ...heading("Request"),
    ...paragraph(safeText(`${request.method} ${request.url}`), width, "strong"),
    ...headerLines(request.headers, width),
    ...bodyLines(request.body, width),
    ...heading("Answer"),
    ...paragraph(String(response.status), width, "strong"),
    ...headerLines(response.headers, width),
    ...bodyLines(response.body, width),
  ];
}

function headerLines(headers: Readonly<Record<string, string>>, width: number): readonly StyledLine[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    paragraph(safeText(`${name}: ${value}`), width, "dim"),
  );
}

const mostLines = 2000;

function bodyLines(body: unknown, width: number): readonly StyledLine[] {
  if (body === undefined) return [];
  const text = typeof body === "string" ? body : visibleJson(body, 2);
  const lines = text.split("\n");
  return [
    [],
    ...lines.slice(0, mostLines).flatMap((line) => {
      const indent = /^ */u.exec(line)?.[0] ?? "";
      return paragraph(safeText(line.trimStart()), Math.max(1, width - indent.length)).map((parts) => [
        { text: indent },
        ...parts,
      ]);
    }),
    ...(lines.length > mostLines
      ? [[{ text: `… ${lines.length - mostLines} more lines`, tone: "dim" as const }]]
      : []),
  ];
}
