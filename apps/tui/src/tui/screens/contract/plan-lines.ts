import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { labelled, paragraph, type StyledLine } from "../../text/styled-line.ts";
import { plannedOperations, planRows, sourceOf } from "./plan.ts";
import type { PlannedTarget, PlanState, SuiteSource } from "./state.ts";

/** What is to be run, line by line, and the line of the choice under the cursor. */
export function planLines(
  { size, settings }: Pick<State, "size" | "settings">,
  plan: PlanState,
): { readonly lines: readonly StyledLine[]; readonly focus: number } {
  const width = size.columns - 1;
  const source = sourceOf(plan);
  if (source === undefined) return { lines: [[{ text: " There is no document to test." }]], focus: 0 };
  const texts: Readonly<Record<(typeof planRows)[number], string>> = {
    source: choice(`${source.title} (${documentsOf(source)})`, plan.sources.length > 1),
    operations: choice(operationsText(plan, source), source.some.length > 0),
    target: targetText(plan.target),
    write: choice(
      plan.write
        ? "reads, and changes what it made itself"
        : settings.readOnly
          ? "reads only (--read-only)"
          : "reads only",
      !settings.readOnly,
    ),
  };
  const rows = planRows.map((row) =>
    labelled(` ${labels[row]}`, safeText(texts[row]), { width, labelWidth }),
  );
  const focus = rows.slice(0, plan.row).reduce((sum, { length }) => sum + length, 0);
  return {
    lines: [
      ...rows.flat(),
      ...labelled(" Signs in", safeText(signedWith(plan.target, settings)), { width, labelWidth }),
      [],
      ...paragraph(safeText(explanation(plan)), width - 1, "dim").map((line) => [{ text: " " }, ...line]),
    ],
    focus,
  };
}

const labelWidth = 14;

const labels = {
  source: "API",
  operations: "Operations",
  target: "Where",
  write: "Sends",
} as const;

function choice(text: string, isFree: boolean): string {
  return isFree ? `‹ ${text} ›` : text;
}

function documentsOf({ documents }: SuiteSource): string {
  return (documents.kind === "own" ? documents.names : documents.files).join(", ");
}

function operationsText(plan: PlanState, { all, some }: SuiteSource): string {
  const chosen = plannedOperations(plan);
  if (chosen === undefined) return `all ${all.length}`;
  const [first = ""] = some;
  return some.length === 1 ? first : `the ${some.length} that the filter left, of ${all.length}`;
}

function targetText(target: PlannedTarget): string {
  switch (target.status) {
    case "reading":
      return "◌ reading the document…";
    case "none":
      return `✗ ${target.reason}`;
    case "known":
      return target.target.kind === "emulator"
        ? "an emulator of its own, in memory: not the one of the other screens"
        : target.target.baseUrl;
  }
}

function signedWith(target: PlannedTarget, { profile }: State["settings"]): string {
  if (target.status !== "known") return "";
  if (target.target.kind === "emulator") return "with made-up credentials";
  if (target.target.isOfProfile) return `with the credential of the profile ${profile}`;
  const { variables, baseUrl } = target.target;
  return variables.length === 0
    ? "with nothing: no variable of the environment holds a credential for it"
    : `with ${variables.join(", ")} of the environment, sent to ${new URL(baseUrl).host}`;
}

function explanation({ target, write }: PlanState): string {
  const isFar = target.status === "known" && target.target.kind === "remote";
  const pace = isFar ? " Any API but an emulator on this machine gets four requests a second." : "";
  const changes = write
    ? " What it makes has a name that begins with cftokens-contract-, and is removed again."
    : "";
  return `The suite sends the requests that the documents show, at the edges of what they allow and beyond them, and judges every answer.${changes}${pace}`;
}
