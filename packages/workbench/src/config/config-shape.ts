import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import { isTexts } from "./is-texts.ts";

/** A part of the config file: how it is read, and what a JSON Schema says of it. */
export interface Shape<Value> {
  /** In JSON Schema 2020-12. */
  readonly schema: JsonObject;
  /** `place` is where the value stands, for what is wrong with it; empty for the file itself. */
  readonly read: (value: unknown, place: string) => ShapeRead<Value>;
}

/** A value, or what is wrong with it, one line for each problem. */
export type ShapeRead<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A member of an object, and what it is when it is left out. */
export interface Member<Value> {
  readonly shape: Shape<Value>;
  /** What it says, for editors. */
  readonly about: string;
  readonly otherwise: Value;
}

/** The values of an object's members. */
export type MemberValues<Members> = {
  readonly [Name in keyof Members]: Members[Name] extends Member<infer Value> ? Value : never;
};

/** True or false. */
export const flag: Shape<boolean> = {
  schema: { type: "boolean" },
  read: (value, place) => (typeof value === "boolean" ? good(value) : bad(`${place} must be true or false`)),
};

/** A text; `what` it is stands in what is said of others. */
export function text(what: string): Shape<string> {
  return {
    schema: { type: "string", minLength: 1 },
    read: (value, place) =>
      typeof value === "string" && value !== "" ? good(value) : bad(`${place} must be ${what}`),
  };
}

/** One of some words. */
export function choice<const Word extends string>(words: readonly Word[]): Shape<Word> {
  return {
    schema: { enum: words },
    read(value, place) {
      const word = words.find((known) => known === value);
      return word === undefined ? bad(`${place} must be one of ${words.join(", ")}`) : good(word);
    },
  };
}

/** A whole number of something, between two bounds. */
export function wholeNumber(
  what: string,
  { least, most }: { readonly least: number; readonly most: number },
): Shape<number> {
  return {
    schema: { type: "integer", minimum: least, maximum: most },
    read: (value, place) =>
      typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
        ? good(value)
        : bad(`${place} must be a whole number of ${what} from ${least} to ${most}`),
  };
}

/** One text, or a list of them. */
export function oneOrMoreTexts(what: string): Shape<readonly string[]> {
  return {
    schema: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
    read(value, place) {
      const texts = typeof value === "string" ? [value] : value;
      return isTexts(texts) ? good(texts) : bad(`${place} must be ${what}`);
    },
  };
}

/** A list. `what` it is stands in what is said of others. */
export function listOf<Value>(what: string, shape: Shape<Value>): Shape<readonly Value[]> {
  return {
    schema: { type: "array", items: shape.schema },
    read(value, place) {
      if (!Array.isArray(value)) return bad(`${place} must be ${what}`);
      const read = value.map((item, index) => shape.read(item, `${place}[${index}]`));
      return together(read, () => read.flatMap((one) => (one.ok ? [one.value] : [])));
    },
  };
}

/** An object of names that the user chooses. `what` it is stands in what is said of others. */
export function mapOf<Value>(what: string, shape: Shape<Value>): Shape<Readonly<Record<string, Value>>> {
  return {
    schema: { type: "object", additionalProperties: shape.schema },
    read(value, place) {
      if (!isJsonObject(value)) return bad(`${place} must be ${what}`);
      const read = Object.entries(value).map(
        ([name, member]) => [name, shape.read(member, `${place}.${name}`)] as const,
      );
      return together(
        read.map(([, one]) => one),
        () => Object.fromEntries(read.flatMap(([name, one]) => (one.ok ? [[name, one.value] as const] : []))),
      );
    },
  };
}

/** An object with these members and no others. */
export function objectOf<Members extends Readonly<Record<string, Member<unknown>>>>(
  members: Members,
): Shape<MemberValues<Members>> {
  const names = Object.keys(members);
  return {
    schema: {
      type: "object",
      properties: Object.fromEntries(
        Object.entries(members).map(([name, { shape, about }]) => [
          name,
          { description: about, ...shape.schema },
        ]),
      ),
      additionalProperties: false,
    },
    read(value, place) {
      if (!isJsonObject(value)) return bad(place === "" ? "not a JSON object" : `${place} must be an object`);
      const within = (name: string): string => (place === "" ? name : `${place}.${name}`);
      const unknown = Object.keys(value)
        .filter((name) => !names.includes(name))
        .map((name) => bad(`${within(name)} is unknown; use ${names.join(", ")}`));
      const read = Object.entries(members).map(([name, { shape, otherwise }]) => {
        const { [name]: member } = value;
        return [name, member === undefined ? good(otherwise) : shape.read(member, within(name))] as const;
      });
      return together([...unknown, ...read.map(([, one]) => one)], () => {
        const values = Object.fromEntries(
          read.flatMap(([name, one]) => (one.ok ? [[name, one.value] as const] : [])),
        );
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each member was read by its own shape
        return values as MemberValues<Members>;
      });
    },
  };
}

/** The same object, of which these members may not be left out. */
export function required<Value>(names: readonly string[], shape: Shape<Value>): Shape<Value> {
  return {
    schema: { ...shape.schema, required: names },
    read(value, place) {
      const missing = names.find((name) => isJsonObject(value) && !Object.hasOwn(value, name));
      return missing === undefined ? shape.read(value, place) : bad(`${place}.${missing} is missing`);
    },
  };
}

/** A value that was read. */
export function good<Value>(value: Value): ShapeRead<Value> {
  return { ok: true, value };
}

/** One problem. */
export function bad(problem: string): { readonly ok: false; readonly problems: readonly string[] } {
  return { ok: false, problems: [problem] };
}

// All problems of several parts, or what they make together.
function together<Value>(parts: readonly ShapeRead<unknown>[], make: () => Value): ShapeRead<Value> {
  const problems = parts.flatMap((part) => (part.ok ? [] : part.problems));
  return problems.length === 0 ? good(make()) : { ok: false, problems };
}
