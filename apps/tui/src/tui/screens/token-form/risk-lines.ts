import type { Risk } from "@cftokens/policy";
import { severitySpan } from "../../text/risk-glyph.ts";
import { safeText } from "@cftokens/workbench/text";
import { labelled, type StyledLine } from "../../text/styled-line.ts";

/** Risks in words, the worst first, each with its weight as a glyph and a word. */
export function riskLines(risks: readonly Risk[], width: number): readonly StyledLine[] {
  return risks.flatMap(({ severity, sentence }) => {
    const { text, tone = "plain" } = severitySpan(severity);
    return labelled(`  ${text}`, safeText(sentence), { width, labelWidth: LABEL_WIDTH, tone });
  });
}

const LABEL_WIDTH = 13;
