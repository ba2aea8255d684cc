import { type Bench, documentOf, openWithBoth } from "./bench.ts";
import { directionSchemas, directionTargets } from "./direction-schemas.ts";
import { listValues } from "./list-values.ts";
import { compareVerdicts, joinOutcomes, type Outcome } from "./outcome.ts";

/** Judges marked schemas with our validator, and what they mean in a direction with the other. */
export async function judgeDirections(bench: Bench): Promise<Outcome> {
  const schemas = Object.entries(directionSchemas).flatMap(([name, { marked, request, response }]) => [
    [name, marked],
    [`${name}-request`, request],
    [`${name}-response`, response],
  ]);
  const document = documentOf("3.1.0", { ...directionTargets, ...Object.fromEntries(schemas) });
  const { ours, theirs } = await openWithBoth(document, "directions", bench);
  const loaded = ours.document.components?.schemas ?? {};
  const outcomes = Object.keys(directionSchemas).flatMap((name, seed) =>
    (["request", "response"] as const).map(async (direction) => {
      const values = listValues(ours.document, Object(loaded[name]), { count: 400, seed });
      return compareVerdicts(`${name}, ${direction}`, values, {
        ours: (value) => ours.accepts(loaded[name] ?? true, value, direction),
        theirs: await theirs(`/components/schemas/${name}-${direction}`),
      });
    }),
  );
  return joinOutcomes(await Promise.all(outcomes));
}
