import { rmSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { freshDataHome, openTerminal } from "./terminal.ts";

const dataHome = freshDataHome();
afterAll(() => rmSync(dataHome, { recursive: true, force: true }));

// The value of the token that was made, which is shown once.
let secret = "";

const create = [
  "call",
  "userApiTokensCreateToken",
  "name=from a terminal",
  'policies:=[{"effect":"allow","resources":{"com.cloudflare.api.account.zone.*":"*"},"permission_groups":[{"id":"c8fed203ed3043cba015a93ad1616f1f"}]}]',
];

it("a call that changes something is shown and asked for, and Enter alone means no", async () => {
  using terminal = openTerminal({ args: create, dataHome });
  await terminal.expectScreen(
    /POST https:\/\/api\.cloudflare\.com\/client\/v4\/user\/tokens.*send it\? \[y\/N\]/su,
  );
  expect(terminal.screen()).toContain('"name": "from a terminal"');
  terminal.press("enter");
  await terminal.expectOutput(/nothing was sent/u);
  expect(await terminal.expectExit()).toMatchObject({ exitCode: 2 });
});

it("a yes sends it: its answer is in lines and its verdict below", async () => {
  using terminal = openTerminal({ args: create, dataHome });
  await terminal.expectScreen(/send it\? \[y\/N\]/u);
  terminal.type("y");
  terminal.press("enter");
  await terminal.expectOutput(/"value": "[^"]+"[^]*as its document says: \d+ checks passed/u);
  expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
  secret = /"value": "([^"]+)"/u.exec(terminal.output())?.[1] ?? "";
});

it("the history has the call after a restart, and not its secret", async () => {
  using terminal = openTerminal({ args: ["call", "--history", "--json"], dataHome });
  await terminal.expectOutput(/"operation":"user-api-tokens-create-token"[^]*"value":"\[redacted\]"/u);
  await terminal.expectExit();
  expect(secret.length).toBeGreaterThan(20);
  expect(terminal.output()).not.toContain(secret);
});
