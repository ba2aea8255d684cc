import type { CommandDescription, OptionDescription } from "../command-description.ts";
import { commands, optionsOf, screenOptions } from "../command-table.ts";
import { environmentVariables } from "../environment-variables.ts";
import { exitCodes } from "../exit-codes.ts";
import { commandUsage, optionMeaning, optionUsage } from "../help-text.ts";
import { type TopicPart, topicParts } from "./help-topics.ts";
import { topicNames } from "./topic-names.ts";

/** A page of the manual, in the language of man(7). */
export interface ManPage {
  /** Such as `cftokens-list.1`. */
  readonly file: string;
  readonly text: string;
}

/** Every page: of the program, of each command (section 1) and of each topic (section 7). */
export function manPages(): readonly ManPage[] {
  return [
    { file: "cftokens.1", text: programPage() },
    ...commands.map((command) => ({ file: `cftokens-${command.name}.1`, text: commandPage(command) })),
    // A command and a topic may have one name: their sections differ.
    ...topicNames.map(([name, about]) => ({
      file: `cftokens-${name}.7`,
      text: [
        ...head(`cftokens-${name}`, 7, about),
        ".SH DESCRIPTION",
        ...topicParts(name).flatMap(partLines),
        ...seeAlso(["cftokens(1)"]),
      ].join("\n"),
    })),
  ];
}

function programPage(): string {
  return [
    ...head("cftokens", 1, "browse and create, change and check Cloudflare tokens in the terminal"),
    ".SH SYNOPSIS",
    ".B cftokens",
    "[options]",
    ".br",
    ".B cftokens",
    ".I COMMAND",
    "[options]",
    ".SH DESCRIPTION",
    roff(
      "Without a command it opens the terminal UI. Without credentials in the environment it works on an embedded emulator: nothing leaves this machine.",
    ),
    ".SH COMMANDS",
    ...commands.flatMap(({ name, summary }) => entry(`cftokens-${name}(1)`, summary)),
    ".SH OPTIONS",
    ...screenOptions.flatMap(optionLines),
    ".SH ENVIRONMENT",
    ...environmentVariables.flatMap(([names, meaning]) => entry(names, meaning)),
    ".SH EXIT STATUS",
    ...exitCodes.flatMap(({ code, meaning }) => entry(String(code), meaning)),
    ...seeAlso(topicNames.map(([name]) => `cftokens-${name}(7)`)),
  ].join("\n");
}

function commandPage(command: CommandDescription): string {
  const { name, summary, positionals, examples } = command;
  const choices = positionals.flatMap((one) =>
    one.choices === undefined ? [] : [{ ...one, words: one.choices }],
  );
  return [
    ...head(`cftokens-${name}`, 1, summary),
    ".SH SYNOPSIS",
    roff(commandUsage(command)),
    ...(choices.length === 0
      ? []
      : [".SH ARGUMENTS", ...choices.flatMap((one) => entry(one.name, `one of ${one.words.join(", ")}`))]),
    ".SH OPTIONS",
    ...optionsOf(name).flatMap(optionLines),
    ".SH EXAMPLES",
    ...literal(examples),
    ...seeAlso(["cftokens(1)"]),
  ].join("\n");
}

function head(name: string, section: number, about: string): readonly string[] {
  // Nothing of the time or the version, so that the page changes with its words alone.
  return [
    `.TH ${roff(name.toUpperCase())} ${section} "" cftokens "cftokens manual"`,
    ".nh",
    ".ad l",
    ".SH NAME",
    roff(`${name} - ${about}`),
  ];
}

function seeAlso(pages: readonly string[]): readonly string[] {
  return [".SH SEE ALSO", roff(pages.join(", ")), ""];
}

function optionLines(option: OptionDescription): readonly string[] {
  return entry(optionUsage(option), optionMeaning(option));
}

function entry(word: string, meaning: string): readonly string[] {
  return [".TP", `.B ${roff(word).replaceAll('"', String.raw`\(dq`)}`, roff(meaning)];
}

function partLines(part: TopicPart): readonly string[] {
  if (typeof part === "string") return [".PP", roff(part)];
  if ("lines" in part) return literal(part.lines);
  return part.list.flatMap(([word, meaning]) => entry(word, meaning));
}

function literal(lines: readonly string[]): readonly string[] {
  return [".PP", ".RS 4", ".nf", ...lines.map(roff), ".fi", ".RE"];
}

// A dash is written as the sign that is typed, and no line is a request.
function roff(text: string): string {
  return text
    .replaceAll("\\", String.raw`\e`)
    .replaceAll("-", String.raw`\-`)
    .replaceAll("…", "...")
    .replaceAll("'", String.raw`\(aq`)
    .replaceAll("`", String.raw`\(ga`)
    .replaceAll("^", String.raw`\(ha`)
    .replaceAll("~", String.raw`\(ti`)
    .replace(/^\./u, String.raw`\&.`);
}
