/** The inputs of the action, as action.yml hands them on. */
export interface Inputs {
  /** The value of an input; undefined when it is empty. */
  readonly value: (name: InputName) => string | undefined;
  /** The lines of an input that are not empty. */
  readonly lines: (name: InputName) => readonly string[];
  /** Whether an input is true. Throws InputError for what is neither true nor false. */
  readonly flag: (name: InputName) => boolean;
}

/** The names of the inputs, in the order of action.yml. */
export const inputNames = [
  "mode",
  "documents",
  "target",
  "traffic",
  "baseline",
  "base",
  "comment",
  "github-token",
  "rules",
  "fail-on",
  "ending-within",
  "ics",
  "arguments",
  "report-only",
  "version",
  "program",
  "working-directory",
] as const;

export type InputName = (typeof inputNames)[number];

/** An input that cannot be used; the message says what to write. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** Reads the inputs out of the environment. */
export function readInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  const value = (name: InputName): string | undefined => env[variableOf(name)]?.trim() || undefined;
  return {
    value,
    lines: (name) =>
      (value(name) ?? "")
        .split(/\r?\n/u)
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    flag(name) {
      const text = value(name) ?? "false";
      if (text !== "true" && text !== "false")
        throw new InputError(`the input ${name} is true or false, not ${JSON.stringify(text)}`);
      return text === "true";
    },
  };
}

/** The environment variable of an input: `INPUT_FAIL_ON`. */
export function variableOf(name: InputName): string {
  return `INPUT_${name.toUpperCase().replaceAll("-", "_")}`;
}
