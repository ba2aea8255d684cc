import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serveFaulty } from "./faulty-server.ts";
import { freshDataHome, openTerminal, type TestTerminal } from "./terminal.ts";

const table = /NAME[^]*^ (?:(?:\d+ of )?\d+ tokens?\b(?! · ◌)|✓ )/mu;

async function openRotation(terminal: TestTerminal, name: string): Promise<void> {
  await terminal.expectScreen(table);
  terminal.press("/");
  terminal.type(name);
  await terminal.expectScreen(new RegExp(`› ${name}`, "u"));
  terminal.press("enter");
  await terminal.expectScreen(table);
  terminal.press("R");
  await terminal.expectScreen(/Another secret/u);
}

// Each change that makes a secret, up to the key that sends it.
const changes = [
  {
    what: "creating",
    async begin(terminal: TestTerminal) {
      await terminal.expectScreen(table);
      terminal.press("n", "down", "down", "enter");
      await terminal.expectScreen(/New Access service token/u);
      terminal.press("down");
      terminal.type("probe two");
      await terminal.expectScreen(/probe two▏/u);
      terminal.press("ctrl+s");
      await terminal.expectScreen(/Enter sends this/u);
    },
    key: "enter",
    shown: /✓ Created probe two/u,
    unanswered:
      /POST \/accounts\/[0-9a-f]{32}\/access\/service_tokens: stopped[^]*may have carried it out[^]*→ cftokens list --search 'probe two'/u,
    lost: /probe two was created \([0-9a-f-]{36}\); the secret is lost[^]*→ cftokens rotate [0-9a-f-]{36} --yes --secret-file FILE/u,
  },
  {
    what: "rolling",
    async begin(terminal: TestTerminal) {
      await openRotation(terminal, "external-dns");
      terminal.press("down", "enter");
      await terminal.expectScreen(/Type external-dns to go on/u);
      terminal.type("external-dns");
      await terminal.expectScreen(/› external-dns▏/u);
    },
    key: "enter",
    shown: /✓ Rolled external-dns/u,
    unanswered:
      /PUT \/user\/tokens\/[0-9a-f]{32}\/value: stopped[^]*may have carried it out[^]*→ cftokens roll [0-9a-f]{32} --yes --secret-file FILE/u,
    lost: /external-dns has a new value[^]*the secret is lost[^]*→ cftokens roll [0-9a-f]{32} --yes --secret-file FILE/u,
  },
  {
    what: "rotating",
    async begin(terminal: TestTerminal) {
      await openRotation(terminal, "grafana");
      terminal.press("enter");
      await terminal.expectScreen(/y yes, do it/u);
    },
    key: "y",
    shown: /✓ Rotated grafana/u,
    unanswered:
      /POST \/accounts\/[0-9a-f]{32}\/access\/service_tokens\/[0-9a-f-]{36}\/rotate: stopped[^]*may have carried it out[^]*→ cftokens rotate [0-9a-f-]{36} --yes --secret-file FILE/u,
    lost: /grafana has a new secret[^]*the secret is lost[^]*→ cftokens rotate [0-9a-f-]{36} --yes --secret-file FILE/u,
  },
  {
    what: "beginning a safe rotation",
    async begin(terminal: TestTerminal) {
      await openRotation(terminal, "external-dns");
    },
    key: "enter",
    shown: /✓ Created and verified a second/u,
    unanswered:
      /POST \/user\/tokens: stopped[^]*may have carried it out[^]*→ cftokens list --search external-dns/u,
    lost: /external-dns was created \([0-9a-f]{32}\); the secret is lost[^]*→ cftokens roll [0-9a-f]{32} --yes --secret-file FILE/u,
  },
] as const;

const ends = ["SIGINT", "SIGTERM", "SIGHUP", "a lost terminal"] as const;

function end(terminal: TestTerminal, by: (typeof ends)[number]): void {
  if (by === "a lost terminal") terminal.hangUp();
  else terminal.signal(by);
}

// Opens the screens with standard error in a file.
function open(env: Readonly<Record<string, string>> = {}) {
  const dataHome = freshDataHome();
  const errorFile = join(dataHome, "errors");
  const terminal = openTerminal({ dataHome, errorFile, env, columns: 140 });
  return { terminal, errors: () => readFileSync(errorFile, "utf8") };
}

describe.each(ends)("the screens ended by %s", (by) => {
  it.each(changes)("while $what is on its way say what may be there, and what to do", async (change) => {
    await using server = await serveFaulty();
    server.fail("silent-done");
    const arrived = Promise.withResolvers<void>();
    server.beforeChange(arrived.resolve);
    const { terminal, errors } = open(server.env);
    using _ = terminal;
    await change.begin(terminal);
    terminal.press(change.key);
    await arrived.promise;
    end(terminal, by);
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 1 });
    expect(errors()).toMatch(change.unanswered);
  });

  it.each(changes)("at the secret of $what say that it is lost, and what gives another", async (change) => {
    const { terminal, errors } = open();
    using _ = terminal;
    await change.begin(terminal);
    terminal.press(change.key);
    await terminal.expectScreen(change.shown);
    end(terminal, by);
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 1 });
    expect(errors()).toMatch(change.lost);
    expect(errors()).not.toMatch(/cf[ua]t_/u);
  });
});

describe("the screens ended while nothing is lost", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("by %s end by it, without a word", async (signal) => {
    const { terminal, errors } = open();
    using _ = terminal;
    await terminal.expectScreen(table);
    terminal.signal(signal);
    expect(await terminal.expectExit()).toMatchObject({ signal: constants.signals[signal] });
    expect(errors()).not.toContain("cftokens");
  });
});
