import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fetchPackage } from "@cftokens/workspace";
import { convert30 } from "../src/document/convert-3-0.ts";
import { createValidator } from "../src/validate/create-validator.ts";
import type { Schema } from "../src/document/openapi-document.ts";
import type { Peer, Verdict } from "./hyperjump.ts";
import { joinOutcomes, type Outcome, verdictOf } from "./outcome.ts";

// The part of the JSON Schema Test Suite (draft 4, on which OpenAPI 3.0 is built) whose keywords
// OpenAPI has. Tuples, `definitions`, `dependencies` and references to other documents are no part
// of OpenAPI 3.0.
const files = [
  "additionalProperties",
  "allOf",
  "anyOf",
  "default",
  "enum",
  "maxItems",
  "maxLength",
  "maxProperties",
  "maximum",
  "minItems",
  "minLength",
  "minProperties",
  "minimum",
  "multipleOf",
  "not",
  "oneOf",
  "pattern",
  "patternProperties",
  "properties",
  "required",
  "type",
  "uniqueItems",
];

interface Group {
  readonly description: string;
  readonly schema: Schema;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

/**
 * Judges the suite with our validator, as OpenAPI 3.0 schemas, and with the other, which must be
 * right for the other comparisons to count.
 */
export async function judgeSuite(peer: Peer): Promise<{ readonly ours: Outcome; readonly theirs: Outcome }> {
  const suite = await fetchPackage("json-schema-test-suite", "0.0.10");
  const folder = join(dirname(suite.resolve("json-schema-test-suite/package.json")), "tests/draft4");
  const groups = files.flatMap((file) => readGroups(join(folder, `${file}.json`)));
  const theirs = groups.map(async (group, index) =>
    judgeGroup(group, await peer.compileDraft4(Object(group.schema), `https://example.com/suite/${index}`)),
  );
  return {
    ours: joinOutcomes(groups.map((group) => judgeGroup(group, compileOurs(group.schema)))),
    theirs: joinOutcomes(await Promise.all(theirs)),
  };
}

function readGroups(file: string): readonly Group[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the format of the JSON Schema Test Suite
  return JSON.parse(readFileSync(file, "utf8")) as readonly Group[];
}

// Schemas as they would stand in a document of OpenAPI 3.0.
function compileOurs(schema: Schema): Verdict {
  const document = convert30({
    openapi: "3.0.3",
    info: { title: "Conformance", version: "1" },
    components: { schemas: { Case: schema } },
  });
  const validator = createValidator(document);
  const converted = document.components?.schemas?.["Case"] ?? true;
  return (value) => validator.accepts(converted, value, "response");
}

function judgeGroup({ description, tests }: Group, verdict: Verdict): Outcome {
  const judged = tests.map(({ description: test, data, valid }) => ({
    schema: `${description}: ${test}`,
    value: data,
    ours: verdictOf(verdict, data),
    expected: valid,
  }));
  return {
    schemas: 1,
    accepted: tests.filter(({ valid }) => valid).length,
    refused: tests.filter(({ valid }) => !valid).length,
    disagreements: judged.filter(({ ours, expected }) => ours !== expected),
  };
}
