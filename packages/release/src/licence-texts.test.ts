import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bundledPackages } from "./bundled-packages.ts";
import { licenceTexts } from "./licence-texts.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-licences-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the licences of what is bundled", () => {
  it("are those of the packages that the files are from, each once, with notices", () => {
    const files = [
      ...install("zeta", { license: "ISC" }, { "LICENSE.md": "Zeta's terms" }),
      ...install("@a/lib", { license: "Apache-2.0" }, { LICENSE: "Terms of A", NOTICE: "By A" }),
      "/workspace/src/main.ts",
    ];
    const [intro, ...parts] = licenceTexts(bundledPackages([...files, ...files])).split(/\n\n-+\n\n/u);

    expect(intro).toContain("code of the packages below");
    expect(parts).toEqual([
      "@a/lib 1.0.0 (Apache-2.0)\n\nTerms of A\n\nBy A",
      "zeta 1.0.0 (ISC)\n\nZeta's terms",
    ]);
  });

  it("are written out where a package only names the MIT licence", () => {
    const files = install("short", { license: "MIT", author: "Ann Example <ann@example.com>" }, {});

    expect(licenceTexts(bundledPackages(files))).toMatch(
      /short 1\.0\.0 \(MIT\)\n\nMIT License\n\nCopyright \(c\) Ann Example\n\nPermission/u,
    );
  });

  it.each([
    [
      "under terms that reach further",
      { license: "GPL-3.0-only" },
      { LICENSE: "…" },
      "has the licence GPL-3.0-only",
    ],
    ["without a text", { license: "ISC" }, {}, "brings no text of its licence"],
  ])("stop a build with a package %s", (_, manifest, texts, message) => {
    const files = install("odd", manifest, texts);

    expect(() => licenceTexts(bundledPackages(files))).toThrow(message);
  });
});

// Gives back the files of a made-up package that a bundle would hold.
function install(name: string, manifest: object, texts: Readonly<Record<string, string>>): readonly string[] {
  const place = join(folder, "node_modules", name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), JSON.stringify({ name, version: "1.0.0", ...manifest }));
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(place, file), text);
  return [join(place, "index.js")];
}
