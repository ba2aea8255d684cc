#!/usr/bin/env node
import packageJson from "../package.json" with { type: "json" };
import { HELP_TEXT, parseCommandLine } from "./command-line.ts";
import { complain } from "./complain.ts";

process.exitCode = await main(process.argv.slice(2)).catch(reportFault);

async function main(args: readonly string[]): Promise<number> {
  const commandLine = parseCommandLine(args);
  switch (commandLine.kind) {
    case "help":
      process.stdout.write(HELP_TEXT);
      return 0;
    case "version":
      process.stdout.write(`${packageJson.version}\n`);
      return 0;
    case "unknown":
      return complain(`unknown argument ${commandLine.argument}; cftokens --help says what there is`, 2);
    case "run":
      return run();
  }
}

// A fault of the program itself: the one place where it is caught. The terminal is already given back.
function reportFault(error: unknown): number {
  const lines = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of lines.split("\n")) complain(line, 1);
  return complain("this is a fault of cftokens; please report it with the lines above", 1);
}

// Ink is loaded here and not before: it needs a terminal, and takes longer to load than everything else together.
async function run(): Promise<number> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    return complain("this is a full-screen program: standard input and output must be a terminal", 2);
  // Ink's colour library knows FORCE_COLOR only.
  if (process.env["NO_COLOR"]) process.env["FORCE_COLOR"] = "0";
  const { openScreen } = await import("./open-screen.ts");
  return openScreen();
}
