import type { TracedFinding } from "./finding-group.ts";
import { toGroupKey } from "./group-findings.ts";
import { visibleJson } from "@cftokens/workbench/text";
import type { RunReport } from "./run-report.ts";

/** Writes every finding that the baseline does not have, as a JSON object on a line of its own. */
export function toFindingLines(findings: readonly TracedFinding[], { groups }: RunReport): string {
  const fresh = new Set(groups.map(toGroupKey));
  return findings
    .filter((finding) => fresh.has(toGroupKey(finding)))
    .map(({ exchange: _withCredentials, ...finding }) => `${visibleJson(finding)}\n`)
    .join("");
}
