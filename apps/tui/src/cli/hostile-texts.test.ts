import { describe, expect, it } from "vitest";
import { openShell } from "../../test/open-shell.ts";
import { ciCommands, dangerous, hostile } from "../../test/hostile-server.ts";

describe("hostile texts of a server", () => {
  const shell = openShell({}, { watch: hostile });

  it.each([
    ["list"],
    ["list --json"],
    ["list --search red"],
    ["risks"],
    ["risks --json"],
    ["risks --format markdown"],
    ["risks --format sarif"],
    ["risks --format junit"],
    ["risks --format ctrf"],
    ["verify"],
    ["list --account nowhere"],
    ["get nothing"],
    ["create --kind access --account 023e105f4ecef8ad9ca31a8372d0c353 --name ##[error]x --dry-run"],
  ])("are harmless in what %s prints", async (command) => {
    const { out, err } = await shell.run(...command.split(" "));
    expect(`${out}${err}`).not.toBe("");
    expect(`${out}\n${err}`).not.toMatch(dangerous);
    expect(`${out}\n${err}`).not.toMatch(ciCommands);
    // JSON has the text of an escape sequence too, in characters that do nothing.
    expect(command.includes("--json") ? err : `${out}\n${err}`).not.toMatch(/owned/u);
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
        expect(`${said}\n${err}`).not.toMatch(ciCommands);
      }
  });

  it("say the same in JSON, in characters that are no command", async () => {
    const name = "##[error]boom\u001B[31m";
    const plain = openShell();
    const words = ["--kind", "access", "--account", "Acme", "--name", name, "--json"];
    const { out, exitCode } = await plain.run("create", ...words);
    expect(exitCode).toBe(0);
    expect(out).not.toMatch(ciCommands);
    expect(out).not.toMatch(dangerous);
    expect(JSON.parse(out)).toMatchObject({ result: { name } });
    expect((await plain.run("list")).out).toMatch(/^# #\[error\]boom /mu);
    expect((await plain.run("list", "--json")).out).toContain(
      String.raw`"name":"\u0023#[error]boom\u001b[31m"`,
    );
  });
});
