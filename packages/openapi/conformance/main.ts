import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { fetchPackage } from "@cftokens/workspace";
import { convert30 } from "../src/convert-3-0.ts";
import { createValidator } from "../src/create-validator.ts";
import type { Schema } from "../src/openapi-document.ts";

/**
 * The part of the JSON Schema Test Suite (draft 4, on which OpenAPI 3.0 is built) whose keywords OpenAPI has, judged by our validator and by
 * @hyperjump/json-schema. Tuples, `definitions`, `dependencies` and references to other documents are no part of OpenAPI 3.0. Both packages
 * are fetched on demand. Exit 1 when ours is wrong.
 */
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

interface Peer {
  readonly registerSchema: (schema: object, uri: string, dialect: string) => void;
  readonly validate: (uri: string, value: unknown) => Promise<{ readonly valid: boolean }>;
}

const suite = await fetchPackage("json-schema-test-suite", "0.0.10");
const hyperjump = await fetchPackage("@hyperjump/json-schema", "1.18.0");
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fetched on demand, so its types are not here
const peer = (await import(pathToFileURL(hyperjump.resolve("@hyperjump/json-schema/draft-04")).href)) as Peer;
const folder = join(dirname(suite.resolve("json-schema-test-suite/package.json")), "tests/draft4");

let [cases, ours, theirs] = [0, 0, 0];
for (const file of files) {
  for (const [index, group] of readGroups(file).entries()) {
    const uri = `https://example.com/${file}/${index}`;
    const ourVerdict = judgeWithOurs(group.schema);
    peer.registerSchema(Object(group.schema), uri, "http://json-schema.org/draft-04/schema#");
    for (const test of group.tests) {
      cases += 1;
      const verdict = ourVerdict(test.data);
      if (verdict === test.valid) ours += 1;
      else
        process.stdout.write(
          `${file}: ${group.description}: ${test.description}: ${verdict}, not ${test.valid}\n`,
        );
      if ((await peer.validate(uri, test.data)).valid === test.valid) theirs += 1;
    }
  }
}
process.stdout.write(`${cases} cases: ours right in ${ours}, @hyperjump/json-schema in ${theirs}\n`);
process.exitCode = ours === cases ? 0 : 1;

function readGroups(file: string): readonly Group[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the format of the JSON Schema Test Suite
  return JSON.parse(readFileSync(join(folder, `${file}.json`), "utf8")) as readonly Group[];
}

/** Schemas as they would stand in a document of OpenAPI 3.0; what cannot be compiled is told instead of a verdict. */
function judgeWithOurs(schema: Schema): (value: unknown) => boolean | string {
  const document = convert30({
    openapi: "3.0.3",
    info: { title: "Conformance", version: "1" },
    components: { schemas: { Case: schema } },
  });
  const validator = createValidator(document);
  const converted = document.components?.schemas?.["Case"] ?? true;
  return (value) => {
    try {
      return validator.accepts(converted, value, "response");
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}
