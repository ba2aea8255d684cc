import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { programFolder } from "./pack-program.ts";
import { listPublishedPackages, readPackage, root } from "./published-packages.ts";

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
      "@cftokens/policy",
      "@cftokens/emulator",
      "@cftokens/contract",
    ]);
  });
});

describe("a published package", () => {
  it.each([...listPublishedPackages(), { name: "cftokens", folder: programFolder }])(
    "tells npm where $name comes from",
    (published) => {
      const manifest: unknown = JSON.parse(readFileSync(join(published.folder, "package.json"), "utf8"));
      const directory = relative(root, published.folder);

      expect(manifest).toMatchObject({
        description: expect.stringMatching(/^[A-Z].*\.$/u),
        keywords: expect.arrayContaining([expect.any(String)]),
        version: expect.stringMatching(/^0\.[1-9]/u),
        homepage: `${repository}/tree/main/${directory}#readme`,
        bugs: `${repository}/issues`,
        license: "MIT",
        author: "The cftokens authors",
        repository: { type: "git", url: `git+${repository}.git`, directory },
        files: published.name === "cftokens" ? ["CHANGELOG.md", "dist", "man"] : ["CHANGELOG.md", "dist"],
        engines: { node: ">=22.18" },
      });
      const [readme, changes] = ["README.md", "CHANGELOG.md"].map((file) =>
        readFileSync(join(published.folder, file), "utf8"),
      );
      expect(readme).toMatch(new RegExp(`^# ${published.name}\n`, "u"));
      expect(changes).toContain(`\n## ${(manifest as { version: string }).version}\n`);
    },
  );
});

describe("an entry of a published package", () => {
  it.each(listPublishedPackages())("of $name is published where the build writes it", (published) => {
    const manifest: unknown = JSON.parse(readFileSync(join(published.folder, "package.json"), "utf8"));
    const names = Object.keys(published.entries);

    expect(manifest).toMatchObject({
      publishConfig: {
        exports: Object.fromEntries(
          names.map((name) => [
            name === "index" ? "." : `./${name}`,
            { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
          ]),
        ),
      },
    });
  });
});

const repository = "https://github.com/cftokens/cftokens";

function writeManifest(manifest: object): void {
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
}
