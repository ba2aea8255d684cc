import { describe, expect, it } from "vitest";
import { serveFaulty } from "./faulty-server.ts";
import { openTerminal, type TestTerminal } from "./terminal.ts";

const table = /NAME[^]*^ (?:(?:\d+ of )?\d+ tokens?\b(?! · ◌)|✓ )/mu;
const unknownOutcome = /Was it done\?[^]*The API may have carried it out all the same/u;

// One kind of change: how it is begun, sent, and sent once more.
interface Change {
  readonly what: string;
  readonly call: RegExp;
  readonly begin: (terminal: TestTerminal) => Promise<void>;
  readonly send: (terminal: TestTerminal) => Promise<void>;
  /** From where a refusal leads to. */
  readonly sendAfterRefusal: (terminal: TestTerminal) => Promise<void>;
  readonly done: RegExp;
}

async function goTo(terminal: TestTerminal, name: string): Promise<void> {
  await terminal.expectScreen(table);
  terminal.press("/", "ctrl+u");
  terminal.type(name);
  await terminal.expectScreen(new RegExp(`[›] *●? *${name}`, "u"));
  terminal.press("enter");
  await terminal.expectScreen(table);
}

async function sendReview(terminal: TestTerminal): Promise<void> {
  await terminal.expectScreen(/Enter sends this/u);
  terminal.press("enter");
}

async function reviewAgain(terminal: TestTerminal): Promise<void> {
  terminal.press("ctrl+s");
  await sendReview(terminal);
}

async function typeName(terminal: TestTerminal): Promise<void> {
  await terminal.expectScreen(/Type legacy zone export to go on[^]*› ▏/u);
  terminal.type("legacy zone export");
  await terminal.expectScreen(/› legacy zone export▏/u);
  terminal.press("enter");
}

async function sayYes(terminal: TestTerminal): Promise<void> {
  await terminal.expectScreen(/y yes, do it/u);
  terminal.press("y");
}

const changes: readonly Change[] = [
  {
    what: "creating",
    call: /POST \/accounts\/[0-9a-f]{32}\/access\/service_tokens/u,
    async begin(terminal) {
      await terminal.expectScreen(table);
      terminal.press("n", "down", "down", "enter");
      await terminal.expectScreen(/New Access service token/u);
      terminal.press("down");
      terminal.type("probe two");
      await terminal.expectScreen(/probe two▏/u);
      terminal.press("ctrl+s");
    },
    send: sendReview,
    sendAfterRefusal: reviewAgain,
    done: /✓ Created probe two/u,
  },
  {
    what: "editing",
    call: /PUT \/user\/tokens\/[0-9a-f]{32}/u,
    async begin(terminal) {
      await goTo(terminal, "external-dns");
      terminal.press("e");
      await terminal.expectScreen(/Edit external-dns/u);
      terminal.type(" two");
      await terminal.expectScreen(/external-dns two▏/u);
      terminal.press("ctrl+s");
    },
    send: sendReview,
    sendAfterRefusal: reviewAgain,
    done: /✓ Changed external-dns two/u,
  },
  {
    what: "deleting",
    call: /DELETE \/user\/tokens\/[0-9a-f]{32}/u,
    async begin(terminal) {
      await goTo(terminal, "legacy zone export");
      terminal.press("D");
    },
    send: typeName,
    async sendAfterRefusal(terminal) {
      await terminal.expectScreen(/› legacy zone export▏/u);
      terminal.press("enter");
    },
    done: /✓ Deleted legacy zone export/u,
  },
  {
    what: "rotating",
    call: /POST \/accounts\/[0-9a-f]{32}\/access\/service_tokens\/[0-9a-f-]{36}\/rotate/u,
    async begin(terminal) {
      await goTo(terminal, "uptime probe");
      terminal.press("R");
      await terminal.expectScreen(/Another secret/u);
      terminal.press("enter");
    },
    send: sayYes,
    sendAfterRefusal: sayYes,
    done: /✓ Rotated uptime probe/u,
  },
];

describe.each(changes)("$what at a server that", ({ call, begin, send, sendAfterRefusal, done }) => {
  it("refuses: the code, the reason and what to do are shown, and it can be tried again", async () => {
    await using server = await serveFaulty();
    using terminal = openTerminal({ env: server.env, columns: 180, rows: 40 });
    server.fail("refusing");
    await begin(terminal);
    await send(terminal);
    const screen = await terminal.expectScreen(/refused with status 403/u);
    expect(screen).toMatch(/• code 9109: Unauthorized to access requested resource/u);
    expect(screen).toMatch(/→ The token lacks a permission group/u);
    server.fail();
    await sendAfterRefusal(terminal);
    await terminal.expectScreen(done);
  });

  it.each([
    ["html", /unreadable answer with status 502/u],
    ["dying", /: no answer\n/u],
  ] as const)(
    "is %s: it is said that it may be done; one can look, and send it again",
    async (fault, title) => {
      await using server = await serveFaulty();
      using terminal = openTerminal({ env: server.env, columns: 180, rows: 40 });
      server.fail(fault);
      await begin(terminal);
      await send(terminal);
      const screen = await terminal.expectScreen(unknownOutcome);
      expect(screen).toMatch(title);
      terminal.press("r");
      await terminal.expectScreen(
        /No new token of this name|is not in the table|[✓✗!○◌] \S+ \S[^\n]* \((?:User API|Access) of /u,
      );
      server.fail();
      terminal.press("esc");
      await send(terminal);
      await terminal.expectScreen(done);
    },
  );

  it("is slow: it says for what it waits, and Esc gives it up", async () => {
    await using server = await serveFaulty();
    using terminal = openTerminal({ env: server.env, columns: 180, rows: 40 });
    server.fail("silent");
    await begin(terminal);
    await send(terminal);
    const waiting = await terminal.expectScreen(/◌ Waiting for the answer to [^\n]*… · Esc cancels/u);
    expect(waiting).toMatch(call);
    terminal.press("esc");
    expect(await terminal.expectScreen(unknownOutcome)).toMatch(/: stopped\n/u);
    server.fail();
    terminal.press("esc");
    await send(terminal);
    await terminal.expectScreen(done);
  });
});

describe("a change that was cancelled and done all the same", () => {
  it("is found by looking again: the token is there, its secret is not", async () => {
    await using server = await serveFaulty();
    using terminal = openTerminal({ env: server.env, columns: 180, rows: 40 });
    const [create] = changes;
    server.fail("silent-done");
    await create?.begin(terminal);
    await create?.send(terminal);
    await terminal.expectScreen(/Esc cancels/u);
    terminal.press("esc");
    await terminal.expectScreen(unknownOutcome);
    terminal.press("r");
    await terminal.expectScreen(/✓ active probe two \(Access of /u);
    await terminal.expectScreen(/It was created; its secret went with the answer/u);
    terminal.press("enter");
    await terminal.expectScreen(/› probe two +Access/u);
  });

  it("is not sent twice unseen: an edit shows what the token has become", async () => {
    await using server = await serveFaulty();
    using terminal = openTerminal({ env: server.env, columns: 180, rows: 40 });
    const edit = changes[1];
    server.fail("silent-done");
    await edit?.begin(terminal);
    await edit?.send(terminal);
    await terminal.expectScreen(/Esc cancels/u);
    terminal.press("esc");
    await terminal.expectScreen(unknownOutcome);
    terminal.press("r");
    await terminal.expectScreen(/✓ active external-dns two/u);
    server.fail();
    terminal.press("esc");
    await edit?.send(terminal);
    await terminal.expectScreen(/changed by somebody else meanwhile|✓ Changed external-dns two/u);
  });

  it("gives up one of several too, and says of it that it is not known", async () => {
    await using server = await serveFaulty();
    using terminal = openTerminal({ env: server.env });
    await terminal.expectScreen(table);
    terminal.press(" ", " ");
    await terminal.expectScreen(/● 2 marked/u);
    terminal.press("t");
    await terminal.expectScreen(/Disable 2 tokens/u);
    server.fail("silent");
    terminal.press("y");
    await terminal.expectScreen(/◌ 0 done, 0 failed, 0 skipped, 1 to go · Esc stops/u);
    terminal.press("esc");
    await terminal.expectScreen(/stopping after this one; Esc gives it up too/u);
    terminal.press("esc");
    await terminal.expectScreen(/✗ backup bucket +failed: it is not known whether it was done/u);
    server.fail();
    terminal.press("r");
    await terminal.expectScreen(/2 done, 0 failed/u);
  });
});

describe("permission groups that do not come", () => {
  it("need not be waited for, and are asked for again with r", async () => {
    await using server = await serveFaulty();
    server.holdGroups(true);
    using terminal = openTerminal({ env: server.env });
    await terminal.expectScreen(table);
    terminal.press("n", "enter");
    await terminal.expectScreen(/New User API token/u);
    terminal.press("down", "enter", "enter");
    await terminal.expectScreen(/◌ Loading the permission groups… Esc stops/u);
    terminal.press("esc");
    await terminal.expectScreen(/The permission groups were not read: you stopped it/u);
    server.holdGroups(false);
    terminal.press("r");
    await terminal.expectScreen(/\[ \] \S/u);
  });
});
