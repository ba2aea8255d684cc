import type { Severity } from "@cftokens/contract";
import { describeDetails, type Repeatable } from "./describe-finding.ts";
import { escapeMarkup } from "./escape-markup.ts";
import type { FindingGroup } from "./finding-group.ts";

/**
 * Writes findings as HTML. Each can be opened and closed; a heading groups those of one severity.
 */
export function renderFindings(groups: readonly FindingGroup[], run: Repeatable): string {
  const findings = groups.map((group, index) => ({ group, html: toFinding(group, index, run) }));
  return titles
    .map(([severity, title]) => {
      const own = findings.filter(({ group }) => group.severity === severity);
      const list = own.map(({ html }) => html).join("\n");
      return own.length === 0 ? "" : `<h3>${title} (${own.length})</h3>\n${list}`;
    })
    .join("\n");
}

/** The id of a finding on the page. */
export function findingAnchor(index: number): string {
  return `finding-${index + 1}`;
}

const titles: readonly (readonly [Severity, string])[] = [
  ["error", "Errors"],
  ["warning", "Warnings"],
  ["info", "For information"],
];

function toFinding(group: FindingGroup, index: number, run: Repeatable): string {
  const { severity, check, operation, place, message, times } = group;
  const details = describeDetails(group, run).map(
    ([name, text]) => `<div><dt>${name}</dt><dd><code>${toWords(name, text)}</code></dd></div>`,
  );
  const where = place === "" ? "" : ` <code>${escapeMarkup(place)}</code>`;
  const often = times > 1 ? ` <span class="times">(${times} times)</span>` : "";
  const heading = `<h4><b>${severity} ${escapeMarkup(check)}</b> ${escapeMarkup(operation)}${where}${often}</h4>`;
  return `<details class="${severity}" id="${findingAnchor(index)}" open><summary>${heading} ${escapeMarkup(message)}</summary><dl>${details.join("")}</dl></details>`;
}

// Lets command lines break between words before they break at the hyphens of an option.
function toWords(name: string, text: string): string {
  if (name !== "curl" && name !== "again") return escapeMarkup(text);
  const words = text.split(" ").map((word) => `<span>${escapeMarkup(word)}</span>`);
  return words.join(" ");
}
