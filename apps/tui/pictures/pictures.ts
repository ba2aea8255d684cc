import { join } from "node:path";
import { loaded, type TestTerminal } from "../test/terminal.ts";

/** A picture of the program: its size, and what is done until it is taken. */
export interface Picture {
  readonly name: string;
  readonly title: string;
  readonly columns: number;
  readonly rows: number;
  /** The arguments of the program; none when left out. */
  readonly args?: readonly string[];
  /** Whether it is taken at once, of a screen that does not come to rest. */
  readonly isMoving?: boolean;
  readonly take: (terminal: TestTerminal) => Promise<unknown>;
}

// A made-up document.
const zoo = join(import.meta.dirname, "zoo.yaml");

/** The pictures of the documentation. */
export const pictures: readonly Picture[] = [
  {
    name: "tokens",
    title: "The table of all tokens",
    columns: 130,
    rows: 30,
    async take(terminal) {
      await focusToken(terminal);
    },
  },
  {
    name: "detail",
    title: "Everything about a token: what it may do, and what is risky about it",
    columns: 100,
    rows: 34,
    async take(terminal) {
      await focusToken(terminal);
      terminal.press("enter");
      await terminal.expectScreen(/Policy 1 of 1/u);
    },
  },
  {
    name: "create",
    title: "A new token, checked and judged as it is typed",
    columns: 100,
    rows: 30,
    async take(terminal) {
      await terminal.expectScreen(loaded);
      terminal.press("n");
      await terminal.expectScreen(/› User API token/u);
      terminal.press("down", "down", "down", "down");
      await terminal.expectScreen(/› Edit zone DNS/u);
      terminal.press("enter");
      await terminal.expectScreen(/› example\.com/u);
      terminal.press("enter");
      await terminal.expectScreen(/› Name/u);
      terminal.press("down");
      await terminal.expectScreen(/› Policy 1 +allow DNS Write[^]*Risk as it stands/u);
    },
  },
  {
    name: "risks",
    title: "What is risky about all tokens, the worst first",
    columns: 100,
    rows: 28,
    async take(terminal) {
      await terminal.expectScreen(loaded);
      terminal.press("2");
      await terminal.expectScreen(/› Risks[^]*▲/u);
    },
  },
  {
    name: "copy-as",
    title: "A token as Terraform",
    columns: 100,
    rows: 28,
    async take(terminal) {
      await focusToken(terminal);
      terminal.press("y", "tab", "tab", "tab");
      await terminal.expectScreen(/\[Terraform\]/u);
    },
  },
  {
    name: "api",
    title: "An operation of the API, with what it takes and answers",
    columns: 110,
    rows: 32,
    async take(terminal) {
      await openOperation(terminal, "user-api-tokens-create-token");
      terminal.press("down", "down", "down", "left", "down", "down", "down", "right", "down", "right");
    },
  },
  {
    name: "call",
    title: "A call that is filled in: what is wrong is said at its field",
    columns: 110,
    rows: 28,
    args: ["explore", zoo],
    async take(terminal) {
      await fillIn(terminal);
    },
  },
  {
    name: "answer",
    title: "An answer, and what the contract says of it",
    columns: 110,
    rows: 36,
    async take(terminal) {
      await openOperation(terminal, "user-api-tokens-list-tokens");
      terminal.press("enter");
      await terminal.expectScreen(/Send/u);
      terminal.press("ctrl+s");
      await terminal.expectScreen(/200 [^\n]*as its document says/u);
      terminal.press("down", "down", "right");
    },
  },
  {
    name: "contract",
    title: "The contract suite while it runs",
    columns: 120,
    rows: 16,
    isMoving: true,
    async take(terminal) {
      await terminal.expectScreen(loaded);
      terminal.press("T");
      await terminal.expectScreen(/Nothing was sent yet/u);
      terminal.press("enter");
      await terminal.expectScreen(/◌ [1-9]\d* of \d+: \S+/u);
    },
  },
];

async function openOperation(terminal: TestTerminal, id: string): Promise<void> {
  await terminal.expectScreen(loaded);
  terminal.type(`6/${id}`);
  terminal.press("enter", "enter");
  await terminal.expectScreen(/Enter calls it/u);
}

// A visit to the zoo with a day that is none, and too many visitors.
async function fillIn(terminal: TestTerminal): Promise<void> {
  await terminal.expectScreen(/3 operations of 1 document/u);
  terminal.type("/book");
  terminal.press("enter", "enter");
  await terminal.expectScreen(/Enter calls it/u);
  terminal.press("enter");
  await terminal.expectScreen(/› +animal_id/u);
  terminal.type("7");
  terminal.press("down", "down", "down");
  terminal.type("2026-02-31");
  terminal.press("down");
  terminal.type("40");
  await terminal.expectScreen(/visitors +40▏ +✗/u);
}

// The third token of the seeded world, which has a policy and risks to show.
async function focusToken(terminal: TestTerminal): Promise<void> {
  await terminal.expectScreen(loaded);
  terminal.press("down", "down");
  await terminal.expectScreen(/› external-dns/u);
}
