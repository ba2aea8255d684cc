import type { OptionDescription, PositionalDescription } from "./command-description.ts";

/** The words of a command line, told apart. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** The values of each option in their order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Arguments, or one line that says what is wrong with them. */
export type ReadArguments =
  | { readonly ok: true; readonly args: Arguments }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads words by the options there are: `--name value`, `--name=value`, `-h`, and `--` before words
 * that begin with a dash.
 */
export function readArguments(
  words: readonly string[],
  options: readonly OptionDescription[],
): ReadArguments {
  const positionals: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, readonly string[]>();
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--") {
      positionals.push(...rest.splice(0));
      continue;
    }
    if (!word.startsWith("-") || word === "-") {
      positionals.push(word);
      continue;
    }
    const { name, inline } = splitOption(word);
    const option = options.find(
      (candidate) => `--${candidate.name}` === name || `-${candidate.short ?? ""}` === name,
    );
    if (option === undefined) return { ok: false, reason: `unknown argument ${JSON.stringify(name)}` };
    if (option.value === undefined) {
      if (inline !== undefined) return { ok: false, reason: `--${option.name} takes no value` };
      flags.add(option.name);
      continue;
    }
    const value = inline ?? rest.shift();
    const wrong = checkValue(value, option, values.has(option.name));
    if (wrong !== undefined || value === undefined) return { ok: false, reason: wrong ?? "" };
    values.set(option.name, [...(values.get(option.name) ?? []), value]);
  }
  return { ok: true, args: { positionals, flags, values } };
}

/** What is wrong with the words that stand by their place; undefined when nothing is. */
export function checkPositionals(
  given: readonly string[],
  wanted: readonly PositionalDescription[],
): string | undefined {
  const missing = wanted.filter(({ optional }) => optional !== true)[given.length];
  if (missing !== undefined) return `${missing.name} is missing`;
  const surplus = wanted.at(-1)?.repeatable === true ? undefined : given[wanted.length];
  if (surplus !== undefined) return `unknown argument ${JSON.stringify(surplus)}`;
  const wrong = wanted.find(({ choices }, index) => isOutside(given[index], choices));
  return wrong === undefined
    ? undefined
    : invalidChoice(wrong.name, given[wanted.indexOf(wrong)], wrong.choices);
}

/** The value of an option; the last one when there are several. */
export function valueOf({ values }: Arguments, name: string): string | undefined {
  return valuesOf({ values }, name).at(-1);
}

/** All values of an option. */
export function valuesOf({ values }: Pick<Arguments, "values">, name: string): readonly string[] {
  return values.get(name) ?? [];
}

function splitOption(word: string): { readonly name: string; readonly inline: string | undefined } {
  const place = word.startsWith("--") ? word.indexOf("=") : -1;
  return place === -1
    ? { name: word, inline: undefined }
    : { name: word.slice(0, place), inline: word.slice(place + 1) };
}

function checkValue(
  value: string | undefined,
  { name, value: what, repeatable, choices }: OptionDescription,
  given: boolean,
): string | undefined {
  if (value === undefined || value === "") return `--${name} needs a value: ${what}`;
  if (given && repeatable !== true) return `--${name} is given twice`;
  return isOutside(value, choices) ? invalidChoice(`--${name}`, value, choices) : undefined;
}

function isOutside(word: string | undefined, choices: readonly string[] | undefined): boolean {
  return word !== undefined && choices !== undefined && !choices.includes(word);
}

function invalidChoice(name: string, word = "", choices: readonly string[] = []): string {
  return `invalid ${name} ${JSON.stringify(word)}; use ${choices.join(", ")}`;
}
