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
  return mapSecrets(value, { path, marked: new Set(marked), secret: () => redacted, text: redactText });
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
  mapSecrets(value, { path: [], marked: new Set(), secret, text: (text) => text });
  return found;
}

interface Mapping {
  readonly path: readonly string[];
  /** Names that are secret besides those of the rule. */
  readonly marked: ReadonlySet<string>;
  /** What stands for a text or a number that is secret by its name. */
  readonly secret: (text: string) => unknown;
  /** What stands for any other text. */
  readonly text: (text: string) => unknown;
}

const deepest = 100;

function mapSecrets(value: unknown, { path, marked, secret, text }: Mapping): unknown {
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
        map(item, secrecy === "plain" && followsSecretName(inner, index) ? "secret" : secrecy, depth + 1),
      );
    const naming = namingMember(inner);
    const isSecret = naming !== undefined || isSecretByType(inner);
    const around = secrecy === "plain" && isSecret ? "item" : secrecy;
    return Object.fromEntries(
      Object.entries(inner).map(([name, member]) => [
        redactCredentials(name),
        map(member, name === naming ? secrecy : below(around, name), depth + 1),
      ]),
    );
  }

  // The secrecy of a member from that of the value it stands in.
  function below(around: Secrecy, name: string): Secrecy {
    if (around === "secret" || marked.has(name)) return "secret";
    const own = secrecyOf(name);
    return around === "item" && own === "plain" && !describesCredential(name) ? "item" : own;
  }
}

// Whether an object says itself that it is a secret, as a Worker's
// `{ "type": "secret_text", "text": … }` does.
function isSecretByType(object: object): boolean {
  const type: unknown = "type" in object ? object.type : undefined;
  return typeof type === "string" && type.length <= longestType && secrecyOf(type) === "secret";
}

// Names and values in turn, as Node's `rawHeaders` or the entries of an object: every other text is
// a name.
function followsSecretName(list: readonly unknown[], index: number): boolean {
  return list.length % 2 === 0 && index % 2 === 1 && isSecretWord(list[index - 1]);
}

// The member of a small object that names what the others hold, as in the headers, parameters and
// cookies of a HAR file.
function namingMember(object: object): string | undefined {
  const members = Object.entries(object);
  if (members.length < 2 || members.length > mostInPair) return undefined;
  return members.find(([name, value]) => pairNames.has(name) && isSecretWord(value))?.[0];
}

// A word that names a header, a parameter or a variable: names that people give have blanks.
function isSecretWord(value: unknown): boolean {
  return typeof value === "string" && value.length <= longestType && /^[\w-]+$/u.test(value)
    ? secrecyOf(value) !== "plain"
    : false;
}

const longestType = 64;
const mostInPair = 3;
const pairNames: ReadonlySet<string> = new Set(["name", "key", "header", "parameter", "variable"]);
