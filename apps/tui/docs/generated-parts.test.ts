import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { configSchemaText } from "../src/cli/config-schema-text.ts";
import { keymap } from "../src/tui/keys/keymap.ts";
import { withGeneratedParts } from "./generated-parts.ts";
import { manualFile, schemaFiles } from "./manual-file.ts";

const manual = readFileSync(manualFile, "utf8");

describe("docs/tui.md", () => {
  it("is as the code is now; `pnpm --filter cftokens manual` makes it so", () => {
    expect(withGeneratedParts(manual)).toBe(manual);
  });

  it("is found to be stale when a part differs", () => {
    const stale = manual.replace(/(<!-- begin exit-codes -->\n)[^]*?(<!-- end)/u, "$1\nnonsense\n$2");
    expect(stale).not.toBe(manual);
    expect(withGeneratedParts(stale)).toBe(manual);
  });

  it("has every key", () => {
    for (const { description } of keymap) expect(manual).toContain(description);
  });

  it("shows pictures that are there", () => {
    const files = [...manual.matchAll(/\]\((pictures\/[^)]+)\)/gu)].map(([, file = ""]) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(dirname(manualFile), file)))).toEqual([]);
  });

  it("refuses a part that nobody makes", () => {
    expect(() => withGeneratedParts("<!-- begin wat -->\n<!-- end wat -->")).toThrow(/asks for wat/u);
  });
});

describe.each(schemaFiles)("the JSON Schema of $schema", ({ file, schema }) => {
  it("is as the code is now; `pnpm --filter cftokens manual` makes it so", () => {
    expect(readFileSync(file, "utf8")).toBe(configSchemaText(schema));
  });
});
