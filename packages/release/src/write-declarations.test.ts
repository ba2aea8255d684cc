import { describe, expect, it } from "vitest";
import { resolveImport } from "./write-declarations.ts";

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
