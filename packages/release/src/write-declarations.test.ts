import { describe, expect, it } from "vitest";
import { resolveImport, takeDirectly } from "./write-declarations.ts";

describe("an import in a declaration", () => {
  it.each([
    ["./answer.ts", "client/src/index", "./answer.js", "client/src/answer"],
    ["../read-write.ts", "client/src/generated/index", "../read-write.js", "client/src/read-write"],
    ["../finding.ts", "contract/src/suite/run-suite", "../finding.js", "contract/src/finding"],
    ["@cftokens/openapi", "client/src/index", "../../openapi/src/index.js", "openapi/src/index"],
    [
      "@cftokens/openapi/schema",
      "contract/src/checks/headers",
      "../../../openapi/src/schema.js",
      "openapi/src/schema",
    ],
    [
      "@cftokens/client/documents",
      "emulator/src/routes/user",
      "../../../client/src/documents.js",
      "client/src/documents",
    ],
    ["node:sqlite", "emulator/src/store", "node:sqlite", undefined],
    ["ajv/dist/2020.js", "openapi/src/index", "ajv/dist/2020.js", undefined],
  ])("of %s in %s is one of %s", (written, importer, specifier, module) => {
    expect(resolveImport(written, importer)).toEqual({ specifier, module });
  });
});

describe("a name of another package", () => {
  const modules: Readonly<Record<string, string>> = {
    "openapi/src/index": `export type { Fetch } from "./fetch.ts";\nexport { one, type Schema as Model, } from "./schema.ts";\nexport declare const own: number;\n`,
    "openapi/src/schema": `import type { Fetch } from "./fetch.ts";\nexport { type Schema } from "./schema/schema.ts";\nexport declare function one(): Fetch;\n`,
    "openapi/src/schema/schema": "export interface Schema {}\n",
    "openapi/src/fetch": "export type Fetch = () => void;\n",
  };

  it.each([
    [
      'import type { Fetch } from "@cftokens/openapi";',
      'import type { Fetch } from "../../openapi/src/fetch.ts";',
    ],
    [
      'import { type Model, one } from "@cftokens/openapi";',
      'import { type Schema as Model } from "../../openapi/src/schema/schema.ts";\nimport { one } from "../../openapi/src/schema.ts";',
    ],
    [
      'export type { Fetch as Send } from "@cftokens/openapi/schema";',
      'export type { Fetch as Send } from "../../openapi/src/schema.ts";',
    ],
    ['import { own } from "@cftokens/openapi";', 'import { own } from "../../openapi/src/index.ts";'],
    ['import type { Answer } from "./answer.ts";', 'import type { Answer } from "./answer.ts";'],
    ['import { DatabaseSync } from "node:sqlite";', 'import { DatabaseSync } from "node:sqlite";'],
  ])("is taken from the module that defines it: %s", (written, direct) => {
    expect(takeDirectly(written, "client/src/call", (module) => modules[module] ?? "")).toBe(direct);
  });
});
