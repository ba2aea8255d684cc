import { isJsonObject } from "@cftokens/openapi/json";
import type { OwnCommand } from "../commands/own-command.ts";
import { bad, flag, good, mapOf, objectOf, oneOrMoreTexts, type Shape, text } from "./config-shape.ts";
import { isTexts } from "./is-texts.ts";

const words: Shape<readonly string[]> = {
  schema: {
    type: "array",
    prefixItems: [{ type: "string", minLength: 1, pattern: withoutNul() }],
    items: { type: "string", pattern: withoutNul() },
    minItems: 1,
  },
  read: (value, place) =>
    isTexts(value) && value.length > 0 && value[0] !== "" && value.every((word) => !word.includes("\0"))
      ? good(value)
      : bad(`${place} must be a list of a program and its arguments`),
};

const line: Shape<string> = {
  schema: { type: "string", minLength: 1, pattern: withoutNul() },
  read: (value, place) =>
    typeof value === "string" && value !== "" && !value.includes("\0")
      ? good(value)
      : bad(`${place} must be a line for the shell`),
};

const commandShape = objectOf({
  run: {
    shape: words,
    about: "A program and its arguments; it is run without a shell.",
    otherwise: undefined,
  },
  shell: { shape: line, about: "A line for /bin/sh, in the place of run.", otherwise: undefined },
  title: { shape: text("a text"), about: "What the command is called.", otherwise: undefined },
  keys: {
    shape: oneOrMoreTexts("a key or a list of keys"),
    about: "The keys that run it; without one, it is found by its name.",
    otherwise: [],
  },
  confirm: { shape: flag, about: "Whether it is asked for before it is run.", otherwise: true },
  terminal: {
    shape: flag,
    about: "Whether it has the terminal meanwhile; otherwise its output is shown.",
    otherwise: false,
  },
  readOnly: { shape: flag, about: "Whether it is also run with --read-only.", otherwise: false },
});

/** The commands of a config file. */
export const commandsShape: Shape<readonly OwnCommand[]> = {
  schema: mapOf("", {
    ...commandShape,
    schema: { ...commandShape.schema, oneOf: [{ required: ["run"] }, { required: ["shell"] }] },
  }).schema,
  read(value, place) {
    const read = mapOf("an object of names and commands", commandShape).read(value, place);
    if (!read.ok) return read;
    const problems = Object.entries(isJsonObject(value) ? value : {}).flatMap(([name, command]) =>
      isJsonObject(command) && "run" in command === "shell" in command
        ? [`${place}.${name} has either run, a program with its arguments, or shell, a line for the shell`]
        : [],
    );
    if (problems.length > 0) return { ok: false, problems };
    return good(
      Object.entries(read.value).map(([name, { run, shell, title = name, ...rest }]) => ({
        name,
        title,
        words: run ?? ["/bin/sh", "-c", shell ?? ""],
        ...rest,
      })),
    );
  },
};

function withoutNul(): string {
  return String.raw`^[^\u0000]*$`;
}
