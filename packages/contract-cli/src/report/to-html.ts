import { describeBaselineProblem, describeKnownDrift } from "./describe-baseline.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { renderFindings } from "./render-findings.ts";
import { renderMatrix } from "./render-matrix.ts";
import { listUnseenOfOperations } from "./format-unseen.ts";
import { pageStyle } from "./page-style.ts";
import { countsOf } from "./report-counts.ts";
import { hasFailed, type RunReport } from "./run-report.ts";
import { describeUnjudged } from "./unjudged.ts";

/** Writes a report as one page that loads nothing: no script, no font, no picture. */
export function toHtml(report: RunReport): string {
  const verdict = hasFailed(report) ? "failed" : "ok";
  const sections = listSections(report).filter(({ count }) => count > 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${verdict === "ok" ? "ok" : "FAILED"}: contract of ${escapeMarkup(report.subject)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>Contract of ${escapeMarkup(report.subject)}</h1>
<p class="verdict ${verdict}">${describeVerdict(report)}</p>
${toFigures(report)}
<nav aria-label="Sections">${sections.map(({ id, title, count }) => `<a href="#${id}">${title} (${count})</a>`).join(" ")}</nav>
</header>
<main>
${sections.map(toSection).join("\n")}
</main>
</body>
</html>
`;
}

function describeVerdict(report: RunReport): string {
  if (!hasFailed(report)) return "It answers as its documents say.";
  return hasFailed({ ...report, ended: undefined })
    ? "It does not answer as its documents say."
    : "The run ended early.";
}

function toFigures(report: RunReport): string {
  const { operations, parameters, responses, members, choices, errors, warnings, infos } = countsOf(report);
  const figures: readonly (readonly [string, string])[] = [
    ["errors", String(errors)],
    ["warnings", String(warnings)],
    ...(infos > 0 ? [["for information", String(infos)] as const] : []),
    ["operations succeeded", `${operations.seen} of ${operations.all}`],
    ["documented responses seen", `${responses.seen} of ${responses.all}`],
    ["declared members seen", `${members.seen} of ${members.all}`],
    ["parameters sent", `${parameters.seen} of ${parameters.all}`],
    ["choices taken", `${choices.seen} of ${choices.all}`],
    ["exchanges judged", String(report.exchanges)],
    ...(report.seed === undefined ? [] : [["seed", String(report.seed)] as const]),
  ];
  const items = figures.map(([name, figure]) => `<div><dt>${name}</dt><dd>${figure}</dd></div>`);
  return `<dl class="figures">${items.join("")}</dl>`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly content: string;
}

function listSections(report: RunReport): readonly Section[] {
  const { groups, baselineProblems, known, skipped, unjudged = [], ended, coverage } = report;
  return [
    {
      id: "findings",
      title: "Findings",
      count: groups.length,
      content: renderFindings(groups, report),
    },
    toList("baseline", "Out of date in the baseline", baselineProblems.map(describeBaselineProblem)),
    toList("known", "Known drift", known.map(describeKnownDrift)),
    toList(
      "skipped",
      "Not called",
      skipped.map(({ operation, reason }) => `${operation}: ${reason}`),
    ),
    toList("ended", "Ended early", ended === undefined ? [] : [ended]),
    toList("unjudged", "Not judged", unjudged.map(describeUnjudged)),
    {
      id: "operations",
      title: "Operations and their documented statuses",
      count: coverage.length,
      content: renderMatrix(coverage, groups),
    },
    toUnseen(coverage),
  ];
}

function toUnseen(coverage: RunReport["coverage"]): Section {
  const operations = listUnseenOfOperations(coverage);
  const items = operations.map(({ operation, unseen }) => {
    const list = unseen.map((text) => `<li>${escapeMarkup(text)}</li>`).join("");
    return `<details><summary>${escapeMarkup(operation)} (${unseen.length})</summary><ul>${list}</ul></details>`;
  });
  return {
    id: "unseen",
    title: "Never sent or taken",
    count: operations.length,
    content: `<p>Parameters and bodies of called operations that were never sent, and values, types, alternatives and bounds that no valid value took.</p>${items.join("\n")}`,
  };
}

function toList(id: string, title: string, texts: readonly string[]): Section {
  const items = texts.map((text) => `<li>${escapeMarkup(text)}</li>`);
  return { id, title, count: texts.length, content: `<ul>${items.join("\n")}</ul>` };
}

function toSection({ id, title, content }: Section): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${content}\n</section>`;
}
