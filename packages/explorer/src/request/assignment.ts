/** A word such as `name=value`, told apart. */
export interface Assignment {
  /** The name as it was written. */
  readonly written: string;
  /** The name, its parts between dots; a backslash before a character takes its meaning away. */
  readonly segments: readonly string[];
  readonly value: AssignedValue;
}

/**
 * What stands behind the name: `=text`, `:=` and JSON, `@` and a file whose content is the value,
 * `:=@` and a file of JSON.
 */
export type AssignedValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "json-file"; readonly file: string };

/** Reads a word as an assignment; undefined for one without a name or a sign. */
export function readAssignment(word: string): Assignment | undefined {
  const segments: string[] = [];
  let part = "";
  for (let at = 0; at < word.length; at += 1) {
    const character = word.charAt(at);
    const sign = signs.find((one) => word.startsWith(one, at));
    if (sign !== undefined) {
      if (at === 0) return undefined;
      const rest = word.slice(at + sign.length);
      return { written: word.slice(0, at), segments: [...segments, part], value: toValue(sign, rest) };
    }
    if (character === "\\" && at + 1 < word.length) {
      at += 1;
      part += word.charAt(at);
    } else if (character === ".") {
      segments.push(part);
      part = "";
    } else part += character;
  }
  return undefined;
}

/** A part of a name as it is written in an assignment. */
export function writeSegment(segment: string): string {
  return segment.replaceAll(/[\\.=@]|:(?==|$)/gu, String.raw`\$&`);
}

// The longest first.
const signs = [":=", "=", "@"] as const;

function toValue(sign: (typeof signs)[number], rest: string): AssignedValue {
  if (sign === "@") return { kind: "file", file: rest };
  if (sign === "=") return { kind: "text", text: rest };
  return rest.startsWith("@") ? { kind: "json-file", file: rest.slice(1) } : { kind: "json", text: rest };
}
