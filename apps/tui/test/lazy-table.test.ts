import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { freshDataHome, loaded, openTerminal, program } from "./terminal.ts";

const home = freshDataHome();
afterAll(() => rmSync(home, { recursive: true, force: true }));

const preloaded = `--import=${join(import.meta.dirname, "loaded-files.ts")}`;
// A path that stands in the table of permissions and in no document of this program.
const path = "/accounts/{account_id}/vectorize/v2/indexes/{index_name}";

// The built files that the program loaded, and those among them that hold the table.
function filesIn(list: string): { readonly all: readonly string[]; readonly table: readonly string[] } {
  const all = readFileSync(list, "utf8")
    .split("\n")
    .filter((url) => url.startsWith("file:"))
    .map((url) => fileURLToPath(url));
  return { all, table: all.filter((file) => readFileSync(file, "utf8").includes(path)) };
}

// Those that are loaded in the middle of something.
function lateIn(files: readonly string[]): readonly string[] {
  return files.filter((file) => file.endsWith(".cjs"));
}

function filesOf(name: string, ...words: readonly string[]) {
  const list = join(home, name);
  const env = { HOME: home, NODE_OPTIONS: preloaded, LOADED_FILES: list };
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: "utf8", env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return filesIn(list);
}

it("loads the table of permissions for a call that only the table has", () => {
  expect(filesOf("table", "needs", `DELETE ${path}`).table).toHaveLength(1);
});

it("loads what compiles schemas to judge a call, and not for a list", () => {
  const list = join(home, "call");
  const env = { HOME: home, NODE_OPTIONS: preloaded, LOADED_FILES: list };
  const { status } = spawnSync(process.execPath, [program, "call", "user-api-tokens-list-tokens"], { env });

  expect(status).toBe(0);
  expect(lateIn(filesIn(list).all)).toContainEqual(expect.stringMatching(/late-ajv/u));
  expect(lateIn(filesOf("plain", "list").all)).toEqual([]);
});

it.each(["--version", "--help", "needs user-api-tokens-list-tokens", "list"])(
  "loads none of it for %s",
  (line) => {
    const { all, table } = filesOf(line, ...line.split(" "));
    expect(all).toContain(program);
    expect(table).toEqual([]);
  },
);

it("loads none of it before the first frame, and few files", async () => {
  const list = join(home, "frame");
  using terminal = openTerminal({ env: { NODE_OPTIONS: preloaded, LOADED_FILES: list } });
  await terminal.expectScreen(loaded);
  const { all, table } = filesIn(list);
  expect(all.length).toBeGreaterThan(3);
  expect(table).toEqual([]);
  // Each file takes time to be found, read and linked, besides its bytes.
  expect(all.length).toBeLessThan(14);
  expect(all.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(1_950_000);
});
