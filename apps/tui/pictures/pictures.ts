import { loaded, type TestTerminal } from "../test/terminal.ts";

/** A picture of the program: its size, and what is done until it is taken. */
export interface Picture {
  readonly name: string;
  readonly title: string;
  readonly columns: number;
  readonly rows: number;
  readonly take: (terminal: TestTerminal) => Promise<unknown>;
}

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
];

// The third token of the seeded world, which has a policy and risks to show.
async function focusToken(terminal: TestTerminal): Promise<void> {
  await terminal.expectScreen(loaded);
  terminal.press("down", "down");
  await terminal.expectScreen(/› external-dns/u);
}
