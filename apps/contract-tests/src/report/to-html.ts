import type { OperationCoverage } from "@cftokens/contract";
import { describeBaselineProblem, describeKnownDrift } from "./describe-baseline.ts";
import { describeDetails } from "./describe-finding.ts";
import { escapeMarkup } from "./escape-markup.ts";
import type { FindingGroup } from "./finding-group.ts";
import { listStatuses, toCell } from "./format-matrix.ts";
import { pageStyle } from "./page-style.ts";
import { countsOf } from "./report-counts.ts";
import { hasFailed, type RunReport } from "./run-report.ts";

/** A report as one page that loads nothing: no script, no font, no picture from anywhere. */
export function toHtml(report: RunReport): string {
  const verdict = hasFailed(report) ? "failed" : "ok";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Contract: ${escapeMarkup(report.subject)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>Contract of ${escapeMarkup(report.subject)}</h1>
<p class="verdict ${verdict}">${verdict === "ok" ? "It answers as its documents say." : "It does not answer as its documents say."}</p>
${toFigures(report)}
${toSection(
  "Findings",
  report.groups.map((group) => toFinding(group, report.seed)),
)}
${toSection("Out of date in the baseline", toParagraphs(report.baselineProblems.map(describeBaselineProblem)))}
${toSection("Known drift", toParagraphs(report.known.map(describeKnownDrift)))}
${toSection("Not called", toParagraphs(report.skipped.map(({ operation, reason }) => `${operation}: ${reason}`)))}
${toSection("Operations and their documented statuses", toMatrix(report.coverage))}
</main>
</body>
</html>
`;
}

function toFigures(report: RunReport): string {
  const { operations, responses, errors, warnings } = countsOf(report);
  const figures: readonly (readonly [string, string])[] = [
    ["errors", String(errors)],
    ["warnings", String(warnings)],
    ["operations succeeded", `${operations.seen} of ${operations.all}`],
    ["documented responses seen", `${responses.seen} of ${responses.all}`],
    ["exchanges judged", String(report.exchanges)],
    ...(report.seed === undefined ? [] : [["seed", String(report.seed)] as const]),
  ];
  const items = figures.map(([name, figure]) => `<div><dt>${name}</dt><dd>${figure}</dd></div>`);
  return `<dl class="figures">${items.join("")}</dl>`;
}

function toSection(title: string, parts: readonly string[]): string {
  return parts.length === 0 ? "" : `<section><h2>${title}</h2>\n${parts.join("\n")}\n</section>`;
}

function toParagraphs(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `<p>${escapeMarkup(text)}</p>`);
}

function toFinding(group: FindingGroup, seed: number | undefined): string {
  const { severity, check, operation, place, message, times } = group;
  const details = describeDetails(group, seed).map(
    ([name, text]) => `<div><dt>${name}</dt><dd><code>${escapeMarkup(text)}</code></dd></div>`,
  );
  const where = place === "" ? "" : ` <code>${escapeMarkup(place)}</code>`;
  const often = times > 1 ? ` <span class="times">×${times}</span>` : "";
  return `<details class="${severity}" open><summary><b>${severity}</b> ${escapeMarkup(check)} · ${escapeMarkup(operation)}${where}${often}<br>${escapeMarkup(message)}</summary><dl>${details.join("")}</dl></details>`;
}

function toMatrix(coverage: readonly OperationCoverage[]): readonly string[] {
  if (coverage.length === 0) return [];
  const statuses = listStatuses(coverage);
  const head = ["operation", ...statuses].map((title) => `<th scope="col">${escapeMarkup(title)}</th>`);
  const rows = coverage.map(({ operation, responses }) => {
    const cells = statuses.map((status) => {
      const cell = toCell(responses.find((response) => response.status === status)?.seen);
      return cell === "never" ? '<td class="never">never</td>' : `<td>${cell}</td>`;
    });
    return `<tr><th scope="row">${escapeMarkup(operation)}</th>${cells.join("")}</tr>`;
  });
  return [
    `<div class="wide"><table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`,
  ];
}
