import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildPackage } from "./build-package.ts";
import { root } from "./published-packages.ts";
import { ReleaseError } from "./release-error.ts";

const place = join(root, "packages/release/reports");
let folder = "";

beforeEach(() => {
  mkdirSync(place, { recursive: true });
  folder = mkdtempSync(join(place, "package-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a published package", () => {
  it("has its dependencies beside it, not in it", async () => {
    write({ "index.ts": `export { value } from "outside";\n`, ...outside });

    await buildPackage({ ...described(), dependencies: ["outside"] });
    expect(readdirSync(join(folder, "dist")).toSorted()).toEqual(["index.d.ts", "index.js", "types"]);
  });

  it("has one copy of what several entries need, so that they know each other's classes", async () => {
    write({
      "shared.ts": "export class Shared {}\n",
      "index.ts": `export { Shared } from "./shared.ts";\n`,
      "other.ts": `import { Shared } from "./shared.ts";\nexport const isShared = (one: object) => one instanceof Shared;\n`,
    });
    const entries = { index: join(folder, "index.ts"), other: join(folder, "other.ts") };

    await buildPackage({ ...described(), dependencies: [], entries });
    const [{ Shared }, { isShared }] = await Promise.all(
      Object.keys(entries).map((name) => import(join(folder, "dist", `${name}.js`))),
    );
    expect(isShared(new Shared())).toBe(true);
  });

  it("cannot hold a package from outside that its manifest does not name", async () => {
    write({ "index.ts": `export { value } from "outside";\n`, ...outside });
    const building = buildPackage({ ...described(), dependencies: [] });

    await expect(building).rejects.toThrow(ReleaseError);
    await expect(building).rejects.toThrow("outside/index.js would be built into made-up");
    expect(existsSync(join(folder, "dist/index.d.ts"))).toBe(false);
  });
});

const outside = {
  "node_modules/outside/package.json": `{ "name": "outside", "type": "module", "main": "index.js" }`,
  "node_modules/outside/index.js": "export const value = 1;\n",
  "node_modules/outside/index.d.ts": "export declare const value: number;\n",
};

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function described() {
  return { name: "made-up", folder, entries: { index: join(folder, "index.ts") } };
}
