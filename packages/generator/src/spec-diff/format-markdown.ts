import { plainLine } from "../plain-line.ts";
import { exampleText, shortText } from "./example-text.ts";
import { fitComment } from "./fit-comment.ts";
import { placeText } from "./spec-side.ts";
import type { ChangeGroup, DiffReport } from "./diff-report.ts";

/** Formats a report for a pull request: breaking changes in the open, the rest folded away. */
export function formatMarkdown({ base, head, groups, breaking, unproven, impact = [] }: DiffReport): string {
  const of = (verdict: ChangeGroup["verdict"]) => groups.filter((group) => group.verdict === verdict);
  const [broken, open, allowed, harmless] = [of("breaking"), of("unproven"), of("allowed"), of("harmless")];
  const maybe = unproven === 0 ? "" : `, possibly breaking: ${unproven}`;
  return fitComment([
    "## What changed in the documents",
    "",
    groups.length === 0
      ? `Nothing that a client can notice, from ${code(base)} to ${code(head)}.`
      : `From ${code(base)} to ${code(head)}: ${breaking === 0 ? "nothing breaks clients" : `**breaking changes: ${breaking}**`}${maybe}.`,
    ...(broken.length === 0 ? [] : ["", "### Breaking", "", ...table(broken)]),
    ...(open.length === 0 ? [] : ["", "### Possibly breaking", "", ...table(open)]),
    ...(allowed.length === 0 ? [] : ["", "### Breaking, and allowed", "", ...table(allowed)]),
    ...(harmless.length === 0 ? [] : ["", ...folded("Not breaking", harmless.length, table(harmless))]),
    ...(impact.length === 0 ? [] : ["", ...folded("What it means here", impact.length, impactLines(impact))]),
    "",
  ]);
}

function table(groups: readonly ChangeGroup[]): readonly string[] {
  return [
    "| rule | where | what | operations |",
    "| --- | --- | --- | --- |",
    ...groups.slice(0, tableRows).map((group) => {
      const { rule, document, pointer, at, message, because, reason, operations } = group;
      const shown = exampleText(group);
      const why = reason === undefined ? because : `allowed: ${reason}`;
      const names = [...new Set(operations.flatMap(({ operation }) => operation ?? []))];
      const places = [...new Set(operations.flatMap(({ place }) => (place === "" ? [] : [code(place)])))];
      const where = `${escape(document)} ${code(pointer)} ${code(placeText(at))}`;
      return `| ${code(rule)} | ${where} | ${[...shorten(places), escape(shortText(message))].join(" ")} (${escape(why)})${shown === undefined ? "" : `; ${escape(shown)}`} | ${shorten(names.map(code)).join(", ")} |`;
    }),
    ...(groups.length > tableRows ? ["", `and ${groups.length - tableRows} more`] : []),
  ];
}

// More rows than these nobody reads in a comment.
const tableRows = 60;

// How many places or operations of one change are named.
const named = 6;

function shorten(texts: readonly string[]): readonly string[] {
  const rest = texts.length - named;
  return rest > 0 ? [...texts.slice(0, named), `and ${rest} more`] : texts;
}

function impactLines(impact: NonNullable<DiffReport["impact"]>): readonly string[] {
  return impact.map(({ changed, names, places }) => {
    const found = shorten(places.map(({ kind, file, line }) => `${kind} ${code(`${file}:${line}`)}`)).join(
      ", ",
    );
    return `- ${[changed, ...names].map(code).join(", ")}: ${found === "" ? "named nowhere" : found}`;
  });
}

function folded(title: string, count: number, lines: readonly string[]): readonly string[] {
  return [`<details><summary>${title} (${count})</summary>`, "", ...lines, "", "</details>"];
}

function code(text: string): string {
  return `\`${plainLine(text.replaceAll(/[`|\s]+/gu, " "))}\``;
}

// Escapes text of a document, which may be a stranger's.
function escape(text: string): string {
  return plainLine(text.replaceAll(/\s+/gu, " ")).replaceAll(
    /[\\`*_[\]<>|@#&]/gu,
    (one) => `&#${one.charCodeAt(0)};`,
  );
}
