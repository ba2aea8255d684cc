import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
let copy = "";

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "cftokens-screens-"));
  copyFileSync(join(root, ".oxlintrc.json"), join(copy, ".oxlintrc.json"));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  execFileSync("git", ["init", "--quiet"], { cwd: copy });
});
afterEach(() => rmSync(copy, { recursive: true }));

// What the linter says of a file at `path` that imports `module`.
function lint(path: string, module: string) {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(
    join(copy, path),
    `import { thing } from ${JSON.stringify(module)};\n\nexport const other = thing;\n`,
  );
  const { status, stdout } = spawnSync(join(root, "node_modules/.bin/oxlint"), ["--deny-warnings", path], {
    cwd: copy,
    encoding: "utf8",
  });
  return { status, stdout };
}

describe("what is known of tokens and done to them", () => {
  it.each([
    ["packages/workbench/src/inventory/x.ts", "ink"],
    ["packages/policy/src/x.ts", "react"],
    ["packages/client/src/x.ts", "react/jsx-runtime"],
    ["apps/tui/src/cli/x.ts", "../tui/screens/tokens/state.ts"],
    ["apps/tui/src/cli/commands/x.ts", "../../tui/state.ts"],
  ])("knows no screen: the linter refuses %s importing %s", (path, module) => {
    expect(lint(path, module)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("no-restricted-imports"),
    });
  });

  it("may be used by the screens", () => {
    expect(lint("apps/tui/src/tui/x.ts", "ink").status).toBe(0);
  });
});

describe("what does not draw", () => {
  it.each([
    ["apps/tui/src/tui/screens/tokens/x.ts", "ink"],
    ["apps/tui/src/tui/screens/tokens/x.ts", "./view.tsx"],
    ["apps/tui/src/tui/dialogs/help/x.ts", "react"],
  ])("needs no Ink: the linter refuses %s importing %s", (path, module) => {
    expect(lint(path, module)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("no-restricted-imports"),
    });
  });

  it("is used by the views", () => {
    expect(lint("apps/tui/src/tui/screens/tokens/x.tsx", "ink").status).toBe(0);
  });
});
