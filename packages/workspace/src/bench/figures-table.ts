import type { Figure } from "./figure.ts";
import { askedText, numberText, ratioText } from "./figure-text.ts";
import { type BenchReport, provenanceOf } from "./report.ts";

const [start, end] = ["<!-- figures -->", "<!-- end of figures -->"];

/**
 * The page with the table of a report in the place of the one that it had. Throws when it has no
 * place for one.
 */
export function withTable(page: string, report: BenchReport): string {
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no "${start}" with "${end}" after it`);
  const rows = tableRows(report).map((cells) => `| ${cells.join(" | ")} |`);
  const text = ["", "", `Measured ${provenanceOf(report)}.`, "", ...rows, "", ""].join("\n");
  return `${page.slice(0, from)}${start}${text}${page.slice(to)}`;
}

/** The cells of the table, with its head. */
export function tableRows({ figures }: BenchReport): readonly (readonly string[])[] {
  const head = ["figure", "what is waited for", "ours", "beside", "peer", "ratio, 90 %", "asked", "verdict"];
  return [head, head.map(() => "---"), ...figures.map(rowOf)];
}

function rowOf({ name, definition, result }: Figure): readonly string[] {
  const { what, peer, unit, asked } = definition;
  const measured =
    "ratio" in result
      ? {
          ours: `${numberText(result.ours)} ${unit}`,
          peer: `${numberText(result.peer)} ${unit}`,
          ratio: ratioText(result.ratio),
          verdict: result.verdict,
        }
      : { ours: "-", peer: "-", ratio: "-", verdict: `${result.verdict}: ${result.reason}` };
  const cells = [`\`${name}\``, what, measured.ours, peer, measured.peer, measured.ratio];
  return [...cells, askedText(asked), measured.verdict].map((cell) => cell.replaceAll("|", "/"));
}
