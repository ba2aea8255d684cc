import { describe, expect, it } from "vitest";
import { openShell } from "../../test/open-shell.ts";
import { dangerous, hostile } from "../../test/hostile-server.ts";

describe("hostile texts of a server", () => {
  const shell = openShell({}, { watch: hostile });

  it.each([
    ["list"],
    ["list --json"],
    ["list --search red"],
    ["risks"],
    ["risks --json"],
    ["verify"],
    ["list --account nowhere"],
    ["get nothing"],
  ])("are harmless in what %s prints", async (command) => {
    const { out, err } = await shell.run(...command.split(" "));
    expect(`${out}${err}`).not.toBe("");
    expect(`${out}\n${err}`).not.toMatch(dangerous);
    expect(`${out}\n${err}`).not.toMatch(/owned/u);
  });

  it("keep to one line for each token", async () => {
    const { out } = await shell.run("list", "--json");
    const tokens = out.split("\n").map((line) => JSON.parse(line) as { id: string; kind: string });
    const table = await shell.run("list");
    expect(table.out.split("\n")).toHaveLength(tokens.length + 1);
    for (const { id, kind } of tokens)
      for (const command of [
        ["get", id],
        ["get", id, "--json"],
        ["delete", id, "--yes", "--dry-run"],
        ...(kind === "user" ? [["can", id, "user-api-tokens-list-tokens"]] : []),
      ]) {
        const { out: said, err } = await shell.run(...command);
        expect(`${said}\n${err}`).not.toMatch(dangerous);
      }
  });
});
