import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listPublishedPackages, readPackage } from "./published-packages.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-manifest-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a package to publish", () => {
  it("is read from its manifest", () => {
    const exports = { ".": "./src/index.ts", "./documents": "./src/documents.ts" };
    writeManifest({ name: "made-up", exports, dependencies: { hono: "catalog:" } });

    expect(readPackage(folder)).toEqual({
      name: "made-up",
      folder,
      dependencies: ["hono"],
      entries: { index: join(folder, "src/index.ts"), documents: join(folder, "src/documents.ts") },
    });
  });

  it("cannot depend on one that is not published", () => {
    writeManifest({ name: "made-up", exports: {}, dependencies: { "@cftokens/openapi": "workspace:*" } });

    expect(() => readPackage(folder)).toThrow("made-up depends on @cftokens/openapi, which is not published");
  });

  it("is one of these, as they stand", () => {
    expect(listPublishedPackages().map(({ name }) => name)).toEqual([
      "@cftokens/client",
      "@cftokens/emulator",
      "@cftokens/contract",
    ]);
  });
});

function writeManifest(manifest: object): void {
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
}
