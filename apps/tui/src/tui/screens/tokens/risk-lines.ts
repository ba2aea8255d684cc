import type { Risk } from "@cftokens/policy";
import { severitySpan } from "../../text/risk-glyph.ts";
import { heading, labelled, type StyledLine } from "../../text/styled-line.ts";

/** The risks of a token, the worst first, each with what to do about it. */
export function riskLines(risks: readonly Risk[] | undefined, width: number): readonly StyledLine[] {
  if (risks === undefined) return [];
  if (risks.length === 0) return [...heading("Risks"), [{ text: "✓ none found", tone: "good" }]];
  return [
    ...heading(risks.length === 1 ? "1 risk" : `${risks.length} risks`),
    ...risks.flatMap((risk) => riskWords(risk, width)),
  ];
}

/** One risk: its severity, what it is, and what to do. */
export function riskWords({ severity, sentence, advice }: Risk, width: number): readonly StyledLine[] {
  const { text, tone = "plain" } = severitySpan(severity);
  return [
    ...labelled(text, sentence, { width, labelWidth: 10 }).map((line, index) =>
      index === 0 ? [{ text: line[0]?.text ?? "", tone }, ...line.slice(1)] : line,
    ),
    ...labelled("        →", advice, { width, labelWidth: 10, tone: "dim" }),
  ];
}
