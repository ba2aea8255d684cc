import type { JsonObject } from "../src/json/json-object.ts";
import { type Bench, documentOf, openWithBoth } from "./bench.ts";
import { listValues } from "./list-values.ts";
import { compareVerdicts, joinOutcomes, type Outcome } from "./outcome.ts";

/**
 * Judges values made for each schema of a table as part of a document of the given version of
 * OpenAPI.
 */
export async function judgeKeywords(openapi: string, schemas: JsonObject, bench: Bench): Promise<Outcome> {
  const { ours, theirs } = await openWithBoth(documentOf(openapi, schemas), `keywords-${openapi}`, bench);
  const loaded = Object.entries(ours.document.components?.schemas ?? {});
  const outcomes = loaded.map(async ([name, schema], seed) => {
    const values = listValues(ours.document, Object(schema), { count: 400, seed });
    return compareVerdicts(`${openapi} ${name}`, values, {
      ours: (value) => ours.accepts(schema, value, "response"),
      theirs: await theirs(`/components/schemas/${name}`),
    });
  });
  return joinOutcomes(await Promise.all(outcomes));
}
