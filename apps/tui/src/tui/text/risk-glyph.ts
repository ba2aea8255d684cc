import type { Severity } from "@cftokens/policy";
import type { Span } from "./styled-line.ts";

/** A severity as glyph and word, so that colour alone never says it. */
export function severitySpan(severity: Severity | "none" | undefined): Span {
  switch (severity) {
    case "high":
      return { text: "▲ high", tone: "bad" };
    case "medium":
      return { text: "◆ medium", tone: "waiting" };
    case "low":
      return { text: "▽ low", tone: "plain" };
    case "info":
      return { text: "· info", tone: "dim" };
    case "none":
      return { text: "✓ none", tone: "good" };
    case undefined:
      return { text: "—", tone: "dim" };
  }
}
