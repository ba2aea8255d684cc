import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
let copy = "";

/** The manifests of this workspace with one empty source file in each package. */
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "cftokens-boundaries-"));
  const manifests = globSync(
    [
      "{package,turbo}.json",
      "pnpm-{workspace,lock}.yaml",
      "spec/{package,turbo}.json",
      "{packages,apps}/*/{package,turbo}.json",
    ],
    { cwd: root },
  );
  for (const file of manifests) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(root, file), join(copy, file));
  }
  for (const manifest of globSync("{packages,apps}/*/package.json", { cwd: copy })) {
    mkdirSync(join(copy, dirname(manifest), "src"), { recursive: true });
    writeFileSync(join(copy, dirname(manifest), "src/index.ts"), "export {};\n");
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  execFileSync("git", ["init", "--quiet"], { cwd: copy });
});
afterEach(() => rmSync(copy, { recursive: true }));

function boundaries() {
  const turbo = join(root, "node_modules/.bin/turbo");
  const { status, stdout, stderr } = spawnSync(turbo, ["boundaries", "--no-update-notifier"], {
    cwd: copy,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

describe("the arrows between the packages", () => {
  it("point down as they stand", () => {
    expect(boundaries()).toMatchObject({ status: 0, output: expect.stringContaining("no issues") });
  });

  it.each([
    ["the contract suite's package using the emulator", "packages/contract", "@cftokens/emulator"],
    ["the contract package using its command", "packages/contract", "@cftokens/contract-cli"],
    ["the contract command using the generator", "packages/contract-cli", "@cftokens/generator"],
    ["the contract command using an app", "packages/contract-cli", "cftokens"],
    ["the emulator using the contract command", "packages/emulator", "@cftokens/contract-cli"],
    ["the lowest package using the client", "packages/openapi", "@cftokens/client"],
    ["the credentials using the documents", "packages/credentials", "@cftokens/openapi"],
    ["a package using an app", "packages/emulator", "cftokens"],
    ["the emulator using the workbench above it", "packages/emulator", "@cftokens/workbench"],
    ["the workbench using the contract command", "packages/workbench", "@cftokens/contract-cli"],
    ["the workbench using the contract suite's package", "packages/workbench", "@cftokens/contract"],
    ["the explorer using the contract command", "packages/explorer", "@cftokens/contract-cli"],
    ["the contract suite's package using the explorer", "packages/contract", "@cftokens/explorer"],
  ])("are refused for %s", (_what, folder, dependency) => {
    const manifest = join(copy, folder, "package.json");
    execFileSync(process.execPath, [
      "-e",
      `
      const fs = require("node:fs");
      const manifest = JSON.parse(fs.readFileSync(${JSON.stringify(manifest)}, "utf8"));
      manifest.dependencies = { ...manifest.dependencies, ${JSON.stringify(dependency)}: "workspace:*" };
      fs.writeFileSync(${JSON.stringify(manifest)}, JSON.stringify(manifest));
    `,
    ]);

    const { status, output } = boundaries();

    expect(status).not.toBe(0);
    expect(output).toContain(dependency);
  });

  it("are refused for an import that reaches into another package's folder", () => {
    appendFileSync(join(copy, "packages/contract/src/index.ts"), 'import "../../openapi/src/index.ts";\n');

    expect(boundaries().status).not.toBe(0);
  });
});
