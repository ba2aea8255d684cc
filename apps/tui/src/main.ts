#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import packageJson from "../package.json" with { type: "json" };
import { commandHelp, programHelp } from "./cli/help-text.ts";
import { parseCommandLine, type ScreenOptions } from "./cli/command-line.ts";
import { createProcessOutput } from "./cli/process-output.ts";
import { printError } from "./cli/print-error.ts";
import { homeFolder, makeFolder, ownFolder, useProxy } from "@cftokens/workbench/connection";

process.exitCode = await main(process.argv.slice(2)).catch(reportFault);

async function main(args: readonly string[]): Promise<number> {
  const commandLine = parseCommandLine(args);
  switch (commandLine.kind) {
    case "help":
      if (commandLine.topic !== undefined && commandLine.command !== undefined) {
        const { topicHelp } = await import("./cli/help/topic-help.ts");
        return print(`${commandHelp(commandLine.command)}\n${topicHelp(commandLine.topic)}`);
      }
      return print(commandLine.command === undefined ? programHelp() : commandHelp(commandLine.command));
    case "topic": {
      const { topicHelp } = await import("./cli/help/topic-help.ts");
      return print(topicHelp(commandLine.topic));
    }
    case "version":
      return print(packageJson.version);
    case "wrong":
      return printError(commandLine.reason, 2);
    case "command": {
      // The doctor says it among everything else.
      const wrong = commandLine.name === "doctor" ? undefined : await useProxy(process.env);
      if (wrong !== undefined) return printError(wrong, 2);
      keepCompiledCode();
      const { openCommand } = await import("./cli/open-command.ts");
      return openCommand(commandLine);
    }
    case "tool": {
      keepCompiledCode();
      const { openTool } = await import("./cli/open-tool.ts");
      return openTool(commandLine.name, commandLine.args, join(import.meta.dirname, "spec"));
    }
    case "run":
      return run(commandLine.options);
  }
}

function print(text: string): number {
  createProcessOutput().print(text.trimEnd());
  return 0;
}

// A fault of the program itself: the one place where it is caught. The terminal is already given
// back.
function reportFault(error: unknown): number {
  const lines = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of lines.split("\n")) printError(line, 1);
  return printError("this is a fault of cftokens; please report it with the lines above", 1);
}

// Ink is loaded here and not before: it needs a terminal, and takes longer to load than everything
// else together.
async function run(options: ScreenOptions): Promise<number> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    return printError(
      "the screens need a terminal as standard input and output; run cftokens --help for the commands",
      2,
    );
  const wrong = await useProxy(process.env);
  if (wrong !== undefined) return printError(wrong, 2);
  // Ink's colour library knows FORCE_COLOR only.
  if (process.env["NO_COLOR"]) process.env["FORCE_COLOR"] = "0";
  keepCompiledCode();
  const { openScreen } = await import("./tui/open-screen.ts");
  return openScreen(options);
}

// A start that finds its code compiled is a fifth quicker. The folder is made here, because Node
// never ends where none can be made.
function keepCompiledCode(): void {
  const folder = join(ownFolder("cache", process.env, homeFolder()), "compiled");
  try {
    makeFolder(folder);
  } catch {
    return;
  }
  enableCompileCache(folder);
}
