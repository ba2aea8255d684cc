import type { CommandDescription, OptionDescription, PositionalDescription } from "./command-description.ts";
import { commands, optionsOf, screenOptions } from "./command-table.ts";
import { environmentVariables } from "./environment-variables.ts";
import { exitCodes } from "./exit-codes.ts";
import { topicNames } from "./help/topic-names.ts";

/** The text of `cftokens --help`. */
export function programHelp(): string {
  return `cftokens: browse and create, change and check Cloudflare tokens in the terminal

Usage: cftokens [options]            opens the terminal UI
       cftokens COMMAND [options]    for scripts; cftokens COMMAND --help says more

Commands:
${twoColumns(commands.map(({ name, summary }) => [name, summary]))}
Options:
${optionLines(screenOptions)}
Without credentials in the environment it works on an embedded emulator: nothing leaves this machine.

Environment:
${twoColumns(environmentVariables)}
Exit codes:
${twoColumns(exitCodes.map(({ code, meaning }) => [String(code), meaning]))}
Topics, for cftokens help TOPIC:
${twoColumns(topicNames)}`;
}

/** The text of `cftokens COMMAND --help`. */
export function commandHelp(command: CommandDescription): string {
  const { name, summary, positionals, examples } = command;
  return `cftokens ${name}: ${summary}

Usage: ${commandUsage(command)}

${positionals.some(({ choices }) => choices !== undefined) ? `${positionals.map(choiceLine).join("")}\n` : ""}Options:
${optionLines(optionsOf(name))}
Example:
${examples.map((example) => `  ${example}\n`).join("")}`;
}

/** How a command is written, such as `cftokens get TOKEN [options]`. */
export function commandUsage({ name, positionals }: CommandDescription): string {
  return ["cftokens", name, ...positionals.map(positionalUsage), "[options]"].join(" ");
}

/** How an option is written, such as `-h, --help` or `--ip CIDR`. */
export function optionUsage({ name, short, value }: OptionDescription): string {
  return `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}

/** What an option does, with the words that it takes. */
export function optionMeaning({ description, choices, repeatable }: OptionDescription): string {
  const words = choices === undefined ? "" : `: ${choices.join(", ")}`;
  return `${description}${words}${repeatable === true ? "; may be given several times" : ""}`;
}

function optionLines(options: readonly OptionDescription[]): string {
  return twoColumns(options.map((option) => [optionUsage(option), optionMeaning(option)]));
}

function positionalUsage({ name, optional, repeatable }: PositionalDescription): string {
  const word = repeatable === true ? `${name}…` : name;
  return optional === true ? `[${word}]` : word;
}

function choiceLine({ name, choices }: PositionalDescription): string {
  return choices === undefined ? "" : `${name} is one of ${choices.join(", ")}\n`;
}

function twoColumns(rows: readonly (readonly [string, string])[]): string {
  return rows
    .map(([left, right]) =>
      left.length > column
        ? `  ${left}\n${" ".repeat(column + 4)}${right}\n`
        : `  ${left.padEnd(column)}  ${right}\n`,
    )
    .join("");
}

const column = 24;
