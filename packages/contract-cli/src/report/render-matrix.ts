import type { OperationCoverage } from "@cftokens/contract";
import { escapeMarkup } from "./escape-markup.ts";
import type { FindingGroup } from "./finding-group.ts";
import { listStatuses, shareTitles, toCell, toShares } from "./format-matrix.ts";
import { findingAnchor } from "./render-findings.ts";

/**
 * Writes operations × documented statuses as an HTML table. The number of an operation's findings
 * links to the first.
 */
export function renderMatrix(
  coverage: readonly OperationCoverage[],
  groups: readonly FindingGroup[],
): string {
  const statuses = listStatuses(coverage);
  const head = ["operation", ...statuses, ...shareTitles, "findings"].map(
    (title) => `<th scope="col">${escapeMarkup(title)}</th>`,
  );
  const rows = coverage.map((one) => {
    const { operation, responses } = one;
    const cells = statuses.map((status) => {
      const cell = toCell(responses.find((response) => response.status === status)?.seen);
      return cell === "never" ? '<td class="never">never</td>' : `<td>${cell}</td>`;
    });
    const shares = toShares(one).map((share) => `<td>${share}</td>`);
    return `<tr><th scope="row">${escapeMarkup(operation)}</th>${cells.join("")}${shares.join("")}<td>${toLink(operation, groups)}</td></tr>`;
  });
  return `<p>How often each documented status was seen. Where nothing stands, it is not documented; 429 and server errors cannot be asked for. Then parameters that were sent, and choices (values, types, alternatives, bounds) that a valid value took.</p>
<div class="wide" role="region" aria-labelledby="operations" tabindex="0"><table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}

function toLink(operation: string, groups: readonly FindingGroup[]): string {
  const first = groups.findIndex((group) => group.operation === operation);
  if (first === -1) return "";
  const own = groups.filter((group) => group.operation === operation);
  return `<a href="#${findingAnchor(first)}" class="${groups[first]?.severity}">${own.length}</a>`;
}
