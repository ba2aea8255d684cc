import type { OptionDescription, PositionalDescription } from "../command-description.ts";

/** Names that a completion script asks the program for: `cftokens completion --names KIND`. */
export const nameKinds = ["tokens", "accounts", "zones", "profiles", "operations"] as const;

export type NameKind = (typeof nameKinds)[number];

/** Which names the value of an option is one of; undefined where it is none. */
export function namesOfOption({ name, value }: OptionDescription): NameKind | undefined {
  return name === "profile" ? "profiles" : kindsByValue.get(value ?? "");
}

/**
 * Which names a word that stands by its place is one of; undefined where it is none, or the command
 * itself is asked.
 */
export function namesOfPositional({ name, isAsked }: PositionalDescription): NameKind | undefined {
  return isAsked === true ? undefined : kindsByValue.get(name);
}

const kindsByValue: ReadonlyMap<string, NameKind> = new Map([
  ["TOKEN", "tokens"],
  ["ACCOUNT", "accounts"],
  ["ZONE", "zones"],
  ["CALL", "operations"],
  ["OPERATION", "operations"],
]);
