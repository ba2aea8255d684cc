import type { KnownDifference } from "./known-differences.ts";
import type { Disagreement, Outcome } from "./outcome.ts";

export interface Differences {
  readonly known: readonly KnownDifference[];
  /** Disagreements that nobody explains. */
  readonly unknown: readonly Disagreement[];
  /** Explanations of what does not occur. */
  readonly stale: readonly KnownDifference[];
}

/** Sorts disagreements into those that are explained and those that are not. */
export function splitKnown(
  disagreements: readonly Disagreement[],
  known: readonly KnownDifference[],
): Pick<Differences, "unknown" | "stale"> {
  return {
    unknown: disagreements.filter((one) => !known.some((difference) => explains(difference, one))),
    stale: known.filter((difference) => !disagreements.some((one) => explains(difference, one))),
  };
}

function explains(difference: KnownDifference, one: Disagreement): boolean {
  return (difference.schema ?? one.schema) === one.schema && difference.explains(one);
}

/** The figures as a table, then the differences. */
export function formatOutcome(
  outcomes: Readonly<Record<string, Outcome>>,
  { known, unknown, stale }: Differences,
): string {
  const rows = Object.entries(outcomes).map(([name, one]) => {
    const figures = [
      one.schemas,
      one.accepted,
      one.refused,
      splitKnown(one.disagreements, known).unknown.length,
    ];
    return `| ${name.padEnd(32)} | ${figures.map((figure) => String(figure).padStart(7)).join(" | ")} |`;
  });
  return [
    `| ${"compared on".padEnd(32)} | schemas |   right |   wrong | unknown |`,
    `| ${"-".repeat(32)} | ------: | ------: | ------: | ------: |`,
    ...rows,
    "",
    ...known
      .filter((one) => !stale.includes(one))
      .map(({ schema = "any", reason }) => `known: ${schema}: ${reason}`),
    ...stale.map(
      ({ schema = "any", reason }) => `mended: ${schema}: ${reason} Take it out of known-differences.ts.`,
    ),
    ...[...Map.groupBy(unknown, ({ schema }) => schema).values()].flatMap(describe),
    "",
  ].join("\n");
}

// The first of a schema's, and how many more there are.
function describe(ofSchema: readonly Disagreement[]): readonly string[] {
  const [first] = ofSchema;
  if (first === undefined) return [];
  const { schema, value, ours, expected } = first;
  const more = ofSchema.length > 1 ? ` (and ${ofSchema.length - 1} more)` : "";
  return [`unknown: ${schema}: ${JSON.stringify(value)}: ours says ${ours}, not ${expected}${more}`];
}
