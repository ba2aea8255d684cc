import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator, serve } from "@cftokens/emulator";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openTerminal, loaded } from "./terminal.ts";
import { openThingsServer, type ThingsServer, thingsKey } from "./things-server.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "contract-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function explore({ document }: ThingsServer, args: readonly string[] = []) {
  const file = join(folder, "things.yaml");
  writeFileSync(file, document);
  return openTerminal({ args: [...args, "explore", file], env: thingsKey, columns: 120, rows: 40 });
}

const contract = join(import.meta.dirname, "../../../packages/contract-cli/src/main.ts");

describe("the contract suite on the emulator", () => {
  it("runs while other screens are used, says how far it is, and shows what was seen", async () => {
    using terminal = openTerminal({ columns: 120 });
    await terminal.expectScreen(loaded);
    terminal.press("T");
    const plan = await terminal.expectScreen(/Nothing was sent yet/u);
    expect(plan).toMatch(/API +Cloudflare \(access-service-tokens, /u);
    expect(plan).toMatch(/Where +an emulator of its own, in memory/u);
    expect(plan).toMatch(/Sends +‹ reads only ›/u);
    terminal.press("enter");
    await terminal.expectScreen(/◌ \d+ of \d+: \S+ · \d+ requests · \d:\d\d/u);
    terminal.press("4");
    await terminal.expectScreen(/◌ contract suite \d+ of \d+, 0 found · \d+ of \d+ permission groups/u);
    terminal.type("/dns");
    await terminal.expectScreen(/groups\?q=dns/u);
    terminal.press("esc");
    await terminal.expectScreen(/✓ The contract suite is done: 0 errors, 0 warnings/u);
    terminal.press("T");
    await terminal.expectScreen(
      /✓ ok: 0 errors, 0 warnings · \d+ of \d+ operations succeeded · \d+ requests in/u,
    );
    terminal.press("tab", "right");
    const seen = await terminal.expectScreen(/▾ ✓ access-service-tokens-list-service-tokens +2\/3 statuses/u);
    expect(seen).toMatch(/200 +\d+ times +\d+\/\d+ members/u);
    expect(seen).toMatch(/– access-service-tokens-create-a-service-token +not called/u);
    terminal.press("y");
    await terminal.expectScreen(/command was sent to the terminal's clipboard/u);
    expect(terminal.output()).toContain(
      `52;c;${Buffer.from("cftokens contract --read-only").toString("base64")}`,
    );
    terminal.press("q");
    expect((await terminal.expectExit()).exitCode).toBe(0);
  });
});

describe("the contract suite on the API of a profile", () => {
  it("goes there with the credential of the profile, and only reads", async () => {
    const methods: string[] = [];
    const emulator = createEmulator();
    const server = await serve(
      {
        ...emulator,
        async fetch(request) {
          methods.push(request.method);
          return emulator.fetch(request);
        },
      },
      0,
    );
    onTestFinished(async () => {
      await server.close();
      emulator.close();
    });
    const { apiToken, accountId } = emulator.credentials;
    using terminal = openTerminal({
      columns: 120,
      env: {
        CLOUDFLARE_API_TOKEN: apiToken,
        CLOUDFLARE_API_BASE_URL: server.baseUrl,
        CLOUDFLARE_ACCOUNT_ID: accountId,
      },
    });
    await terminal.expectScreen(loaded);
    terminal.press("6");
    terminal.type("/user-api-tokens-list-tokens");
    terminal.press("enter", "T");
    const plan = await terminal.expectScreen(/Signs in +with the credential of the profile environment/u);
    expect(plan).toContain(server.baseUrl);
    expect(plan).toMatch(/Operations +‹ user-api-tokens-list-tokens ›/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ ok: 0 errors, 0 warnings · 1 of 1 operations succeeded/u);
    expect(new Set(methods)).toEqual(new Set(["GET"]));
    expect(terminal.output()).not.toContain(apiToken);
  });
});

describe("the contract suite on a server", () => {
  it("only reads unless told otherwise, and a finding can be opened, sent again, saved and reported", async () => {
    await using server = await openThingsServer();
    using terminal = explore(server);
    await terminal.expectScreen(/4 operations of 1 document/u);
    terminal.press("T");
    const plan = await terminal.expectScreen(/Signs in +with THINGS_KEY of the environment, sent to 127/u);
    expect(plan).toContain(server.baseUrl);
    expect(plan).not.toContain(thingsKey.THINGS_KEY);
    terminal.press("enter");
    await terminal.expectScreen(/✗ failed: \d+ errors/u);
    expect(server.methods.every((method) => method === "GET")).toBe(true);
    const found = await terminal.expectScreen(/✗ error +schema +list-things \/\*\/id must be string/u);
    expect(found).not.toContain(thingsKey.THINGS_KEY);
    const at = found.split("\n").findIndex((line) => /schema +list-things \/\*\/id/u.test(line));
    terminal.press(...Array.from({ length: at - 4 }, () => "down"), "enter");
    const opened = await terminal.expectScreen(/^ +Request$/mu);
    expect(opened).toMatch(/GET http:\/\/127\.0\.0\.1:\d+\/v1\/things/u);
    expect(opened).toMatch(/x-key: \[redacted\]/u);
    expect(opened).toMatch(/again +cftokens contract --spec/u);

    terminal.press("a");
    await terminal.expectScreen(/✗ Sent again: it still stands\./u);
    terminal.press("s", "ctrl+u");
    const cases = join(folder, "cases.ndjson");
    terminal.type(cases);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Written to/u);
    const checked = spawnSync(
      process.execPath,
      [contract, "check", cases, "--json", "--spec", join(folder, "things.yaml")],
      { encoding: "utf8" },
    );
    expect(checked.stdout).toMatch(/"check":"schema".*"operation":"list-things".*"pointer":"\/0\/id"/u);

    server.setWrong(false);
    terminal.press("a");
    await terminal.expectScreen(/✓ Sent again: it is not found any more\./u);
    terminal.press("enter");
    await terminal.expectScreen(/GET \/things[^]*› API|API[^]*GET \/things/u);
    terminal.press("T");
    await terminal.expectScreen(/Sent again: it is not found any more/u);
    terminal.press("esc");
    await terminal.expectScreen(/^› ✗ error/mu);
    terminal.press("e", "ctrl+u");
    const report = join(folder, "report.html");
    terminal.type(report);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Written to/u);
    expect(readFileSync(report, "utf8")).toMatch(/<title>FAILED: contract of http:/u);
    expect(terminal.output() + readFileSync(report, "utf8") + readFileSync(cases, "utf8")).not.toContain(
      thingsKey.THINGS_KEY,
    );
  });

  it("changes something only after a yes, and removes what it made when it is stopped", async () => {
    await using server = await openThingsServer();
    server.setWrong(false);
    using terminal = explore(server);
    await terminal.expectScreen(/4 operations/u);
    terminal.press("T");
    await terminal.expectScreen(/Signs in +with THINGS_KEY/u);
    terminal.press("G", "right");
    await terminal.expectScreen(/‹ reads, and changes what it made itself ›/u);
    terminal.press("enter");
    await terminal.expectScreen(/The suite changes what is at http:/u);
    terminal.press("enter");
    await terminal.expectScreen(/Nothing was sent yet/u);
    expect(server.methods).toEqual([]);
    terminal.press("enter", "y");
    await server.made();
    server.setSilent(true);
    terminal.press("esc");
    await terminal.expectScreen(/◌ stopping, and removing what it made/u);
    server.setSilent(false);
    await terminal.expectScreen(/✗ ended early: /u);
    expect(server.methods).toContain("DELETE");
    expect(server.things.size).toBe(0);
  });

  it("ends with the program, which asks first and removes what it made", async () => {
    await using server = await openThingsServer();
    server.setWrong(false);
    using terminal = explore(server);
    await terminal.expectScreen(/4 operations/u);
    terminal.press("T");
    await terminal.expectScreen(/Signs in +with THINGS_KEY/u);
    terminal.press("G", "right", "enter");
    await terminal.expectScreen(/The suite changes what is at/u);
    terminal.press("y");
    await server.made();
    terminal.press("6");
    await terminal.expectScreen(/◌ contract suite [1-3] of/u);
    terminal.press("q");
    await terminal.expectScreen(/The contract suite is still at work/u);
    terminal.press("y");
    expect((await terminal.expectExit()).exitCode).toBe(0);
    expect(terminal.output()).toMatch(/the contract suite ends, and removes what it made/u);
    expect(server.methods).toContain("DELETE");
    expect(server.things.size).toBe(0);
  });

  it.each(["SIGTERM", "SIGHUP"] as const)("ends with %s, and removes what it made", async (signal) => {
    await using server = await openThingsServer();
    server.setWrong(false);
    using terminal = explore(server);
    await terminal.expectScreen(/4 operations/u);
    terminal.press("T");
    await terminal.expectScreen(/Signs in +with THINGS_KEY/u);
    terminal.press("G", "right", "enter");
    await terminal.expectScreen(/The suite changes what is at/u);
    terminal.press("y");
    await server.made();
    terminal.signal(signal);
    await terminal.expectExit();
    expect(server.methods).toContain("DELETE");
    expect(server.things.size).toBe(0);
  });

  it("never changes anything with --read-only", async () => {
    await using server = await openThingsServer();
    using terminal = explore(server, ["--read-only"]);
    await terminal.expectScreen(/4 operations/u);
    terminal.press("T");
    await terminal.expectScreen(/Sends +reads only \(--read-only\)/u);
    terminal.press("G", "right");
    await terminal.expectScreen(/✗ This program is only to read/u);
  });
});
