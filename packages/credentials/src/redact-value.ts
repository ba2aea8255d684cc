import { redacted } from "./mark.ts";
import { redactCredentials, redactText } from "./redact-text.ts";
import { describesCredential, type Secrecy, secrecyOf } from "./secret-names.ts";

/**
 * A copy of a JSON value without credentials: members that hold one by their name, everything below
 * those, and whatever looks like a credential wherever it stands. `path` names the members that
 * lead to the value. Below 100 levels nothing is looked at, and all of it is taken out. Null and
 * booleans stay; the value itself is never changed.
 */
export function redactValue(value: unknown, path: readonly string[] = []): unknown {
  return mapSecrets(value, { path, secret: () => redacted, text: redactText });
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
  mapSecrets(value, { path: [], secret, text: (text) => text });
  return found;
}

interface Mapping {
  readonly path: readonly string[];
  /** What stands for a text or a number that is secret by its name. */
  readonly secret: (text: string) => unknown;
  /** What stands for any other text. */
  readonly text: (text: string) => unknown;
}

const deepest = 100;

function mapSecrets(value: unknown, { path, secret, text }: Mapping): unknown {
  return map(value, path.reduce<Secrecy>(below, "plain"), 0);

  function map(inner: unknown, secrecy: Secrecy, depth: number): unknown {
    if (typeof inner === "string") return secrecy === "plain" || inner === "" ? text(inner) : secret(inner);
    if (typeof inner === "number") return secrecy === "plain" ? inner : secret(String(inner));
    if (typeof inner !== "object" || inner === null) return inner;
    if (depth === deepest) return redacted;
    if (Array.isArray(inner)) return inner.map((item) => map(item, secrecy, depth + 1));
    const around = secrecy === "plain" && isSecretByType(inner) ? "item" : secrecy;
    return Object.fromEntries(
      Object.entries(inner).map(([name, member]) => [
        redactCredentials(name),
        map(member, below(around, name), depth + 1),
      ]),
    );
  }
}

// The secrecy of a member from that of the value it stands in.
function below(around: Secrecy, name: string): Secrecy {
  if (around === "secret") return "secret";
  const own = secrecyOf(name);
  return around === "item" && own === "plain" && !describesCredential(name) ? "item" : own;
}

// Whether an object says itself that it is a secret, as a Worker's
// `{ "type": "secret_text", "text": … }` does.
function isSecretByType(object: object): boolean {
  const type: unknown = "type" in object ? object.type : undefined;
  return typeof type === "string" && type.length <= longestType && secrecyOf(type) === "secret";
}

const longestType = 64;
