import { redacted } from "./mark.ts";
import { redactCredentials, redactText } from "./redact-text.ts";
import { describesCredential, type Secrecy, secrecyOf } from "./secret-names.ts";

/**
 * A copy of a JSON value without credentials: members that hold one by their name, everything below
 * those, what stands beside such a name in a pair (`["authorization", "…"]`, `{ "name":
 * "authorization", "value": "…" }`), and whatever looks like a credential wherever it stands.
 * `path` names the members that lead to the value, `marked` further members that hold a credential.
 * Below 100 levels nothing is looked at, and all of it is taken out. Null and booleans stay; the
 * value itself is never changed.
 */
export function redactValue(
  value: unknown,
  path: readonly string[] = [],
  marked: readonly string[] = [],
): unknown {
  const names = new Set(marked);
  return mapSecrets(value, {
    path,
    secrecyOf: (name) => (names.has(name) ? "secret" : secrecyOf(name)),
    secret: () => redacted,
    text: redactText,
    name: redactCredentials,
  });
}

/** A copy of headers by name without credentials. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(redactValue(value, [name]))]),
  );
}

/**
 * The texts in a JSON value that are secret by the names of their members, such as
 * `build_token_secret`.
 */
export function listSecrets(value: unknown): readonly string[] {
  const found: string[] = [];
  const secret = (text: string) => {
    found.push(text);
    return redacted;
  };
  mapSecrets(value, { path: [], secrecyOf, secret, text: (text) => text, name: (name) => name });
  return found;
}

/** What mapSecrets looks for, and what it puts in its place. */
export interface Mapping {
  readonly path: readonly string[];
  readonly secrecyOf: (name: string) => Secrecy;
  /** What stands for a text or a number that is secret by its name. */
  readonly secret: (text: string) => unknown;
  /** What stands for any other text. */
  readonly text: (text: string) => unknown;
  /** What stands for the name of a member. */
  readonly name: (name: string) => string;
}

const deepest = 100;

/** A copy of a JSON value with other texts and numbers, down to 100 levels. */
export function mapSecrets(value: unknown, mapping: Mapping): unknown {
  const { path, secret, text } = mapping;
  return map(
    value,
    path.reduce<Secrecy>((around, name) => below(around, name), "plain"),
    0,
  );

  function map(inner: unknown, secrecy: Secrecy, depth: number): unknown {
    if (typeof inner === "string") return secrecy === "plain" || inner === "" ? text(inner) : secret(inner);
    if (typeof inner === "number") return secrecy === "plain" ? inner : secret(String(inner));
    if (typeof inner !== "object" || inner === null) return inner;
    if (depth === deepest) return redacted;
    if (Array.isArray(inner))
      return inner.map((item, index) =>
        map(
          item,
          secrecy === "plain" && followsSecretName(inner, index, isSecretWord) ? "secret" : secrecy,
          depth + 1,
        ),
      );
    const naming = namingMember(inner, isSecretWord);
    const isSecret = naming !== undefined || isSecretByType(inner, mapping);
    const around = secrecy === "plain" && isSecret ? "item" : secrecy;
    return Object.fromEntries(
      Object.entries(inner).map(([name, member]) => [
        mapping.name(name),
        map(member, name === naming ? secrecy : below(around, name), depth + 1),
      ]),
    );
  }

  // The secrecy of a member from that of the value it stands in.
  function below(around: Secrecy, name: string): Secrecy {
    if (around === "secret") return "secret";
    const own = mapping.secrecyOf(name);
    return around === "item" && own === "plain" && !describesCredential(name) ? "item" : own;
  }

  // A word that names a header, a parameter or a variable: names that people give have blanks.
  function isSecretWord(word: unknown): boolean {
    return typeof word === "string" && word.length <= longestType && /^[\w-]+$/u.test(word)
      ? mapping.secrecyOf(word) !== "plain"
      : false;
  }
}

// Whether an object says itself that it is a secret, as a Worker's
// `{ "type": "secret_text", "text": … }` does.
function isSecretByType(object: object, mapping: Pick<Mapping, "secrecyOf">): boolean {
  const type: unknown = "type" in object ? object.type : undefined;
  return typeof type === "string" && type.length <= longestType && mapping.secrecyOf(type) === "secret";
}

// Names and values in turn, as Node's `rawHeaders` or the entries of an object: every other text is
// a name.
function followsSecretName(
  list: readonly unknown[],
  index: number,
  isSecretWord: (word: unknown) => boolean,
): boolean {
  return list.length % 2 === 0 && index % 2 === 1 && isSecretWord(list[index - 1]);
}

// The member of a small object that names what the others hold, as in the headers, parameters and
// cookies of a HAR file.
function namingMember(object: object, isSecretWord: (word: unknown) => boolean): string | undefined {
  const members = Object.entries(object);
  if (members.length < 2 || members.length > mostInPair) return undefined;
  return members.find(([name, value]) => pairNames.has(name) && isSecretWord(value))?.[0];
}

const longestType = 64;
const mostInPair = 3;
const pairNames: ReadonlySet<string> = new Set([
  "name",
  "key",
  "k",
  "field",
  "header",
  "parameter",
  "variable",
]);
