import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContract } from "@cftokens/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readValues, rejectUnknownNames } from "./read-values.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "values-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(text: string): string {
  const file = join(folder, "values.yaml");
  writeFileSync(file, text);
  return file;
}

const contract = createContract([
  {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: {
      "/pets": {
        get: {
          operationId: "pets",
          parameters: [{ name: "limit", in: "query" }],
          responses: { "200": { description: "all" } },
        },
      },
    },
    components: { schemas: { Pet: {} } },
  },
]);

describe("the file of --values", () => {
  it("has values by parameter, operation and schema", () => {
    const file = write(
      "parameters: { limit: 7 }\noperations: { pets: { body: [1] } }\nschemas: { Pet: rex }\n",
    );
    const values = readValues(file);

    expect(values).toEqual({
      parameters: { limit: 7 },
      operations: { pets: { parameters: {}, body: [1] } },
      schemas: { Pet: "rex" },
    });
    expect(() => rejectUnknownNames(values, contract, file)).not.toThrow();
  });

  it.each([
    ["a: [", /is no YAML or JSON: .*\. Correct it\.$/u],
    ["- 7", /: it takes values by name, such as \{ account_id: 7 \}\.$/u],
    ["parameters: 7", /: parameters takes values by name/u],
    ["params: { limit: 7 }", /has parameters, operations and schemas, and not "params"/u],
    [
      "operations: { pets: { limit: 7 } }",
      /has parameters and body for the operation "pets", and not "limit"/u,
    ],
  ])("%s is refused", (text, message) => {
    expect(() => readValues(write(text))).toThrow(message);
  });

  it.each([
    ["parameters: { limits: 7 }", /no document has the parameter "limits"/u],
    ["schemas: { Pets: 7 }", /no document has the schema "Pets"/u],
    ["operations: { pet: {} }", /no document has the operation "pet"/u],
    ["operations: { pets: { parameters: { page: 7 } } }", /the operation "pets" has no parameter "page"/u],
  ])("%s names what is not there", (text, message) => {
    const file = write(text);
    expect(() => rejectUnknownNames(readValues(file), contract, file)).toThrow(message);
  });
});
