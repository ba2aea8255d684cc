import type { OptionDescription } from "../command-description.ts";
import { namesOfOption, namesOfPositional, type NameKind } from "./name-kinds.ts";
import { commands, optionsOf, screenOptions } from "../command-table.ts";

/** The completion script for fish: commands and options with what they do. */
export function fishCompletion(): string {
  return [
    "# cftokens completion for fish: cftokens completion fish | source",
    "complete -c cftokens -f",
    ...commands.map(
      ({ name, summary }) => `complete -c cftokens -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
    ),
    ...screenOptions.map((option) => optionLine("__fish_use_subcommand", option)),
    ...commands.flatMap(({ name, positionals }) => [
      ...positionals.flatMap((positional, index) => {
        if (positional.name === "FILE") return [`${start(name)} -F`];
        const { choices } = positional;
        const names = namesOfPositional(positional);
        if (names !== undefined)
          return [`${start(name, positionals.length > 1 ? index : undefined)} -a ${quote(askNames(names))}`];
        return choices === undefined ? [] : [`${start(name)} -a ${quote(choices.join(" "))}`];
      }),
      ...(positionals.some(({ isAsked }) => isAsked === true)
        ? [`${start(name)} -a ${quote(askLine(name))}`]
        : []),
      ...optionsOf(name).map((option) => optionLine(`__fish_seen_subcommand_from ${name}`, option)),
    ]),
    "",
  ].join("\n");
}

function optionLine(condition: string, option: OptionDescription): string {
  const { name, short, value, choices, description } = option;
  const names = namesOfOption(option);
  return [
    `complete -c cftokens -n ${quote(condition)} -l ${name}`,
    ...(short === undefined ? [] : [`-s ${short}`]),
    ...(value === undefined
      ? []
      : [
          choices === undefined
            ? names === undefined
              ? value === "FILE"
                ? "-rF"
                : "-x"
              : `-xa ${quote(askNames(names))}`
            : `-xa ${quote(choices.join(" "))}`,
        ]),
    `-d ${quote(description)}`,
  ].join(" ");
}

// With the profile of the line, where it has one.
function askNames(names: NameKind): string {
  return `(cftokens completion --names ${names} (string match -r -- '^--emulator$' (commandline -opc)) 2>/dev/null)`;
}

// The words before the cursor, and the one that is typed.
function askLine(command: string): string {
  return `(cftokens ${command} --complete (commandline -opc)[3..-1] (commandline -ct) 2>/dev/null)`;
}

// Of two words, the second comes behind a first one.
function start(command: string, index?: number): string {
  const count = "count (commandline -opc)";
  const place = index === undefined ? "" : `; and test (${count}) ${index === 0 ? "-le 2" : "-gt 2"}`;
  return `complete -c cftokens -n ${quote(`__fish_seen_subcommand_from ${command}${place}`)}`;
}

// Fish knows escapes between single quotes, unlike a POSIX shell.
function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/gu, String.raw`\$&`)}'`;
}
