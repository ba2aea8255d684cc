import { LOADED, type TestTerminal } from "../test/terminal.ts";

/** A picture of the program: its size, and what is done until it is taken. */
export interface Picture {
  readonly name: string;
  readonly title: string;
  readonly columns: number;
  readonly rows: number;
  readonly take: (terminal: TestTerminal) => Promise<unknown>;
}

/** The pictures of the documentation. */
export const PICTURES: readonly Picture[] = [
  {
    name: "tokens",
    title: "The table of all tokens",
    columns: 110,
    rows: 28,
    take: async (terminal) => terminal.expectScreen(LOADED),
  },
];
