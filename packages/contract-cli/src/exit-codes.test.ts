import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exitCodes } from "./exit-codes.ts";
import { usage } from "./usage.ts";

const codes = Object.values(exitCodes).map(String);

it("are all in the page's table, each once", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/contract-command.md"), "utf8");

  expect([...page.matchAll(/^\| (\d+) +\|/gmu)].map((match) => match[1])).toEqual(codes);
});

it("are all in the help", () => {
  const help = usage("pnpm contract");
  const text = help.slice(help.indexOf("Exit codes:"));

  expect([...text.matchAll(/(?<![\w.])(\d+) /gu)].map((match) => match[1])).toEqual(codes);
});
