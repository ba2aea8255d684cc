import { writeParameter } from "../parameters/write-parameter.ts";
import type { SchemeDescription, SchemeDescriptions } from "./describe-schemes.ts";

/** A token, a key, or what HTTP basic takes. */
export type ApiCredential = string | { readonly username: string; readonly password: string };

/** Credentials by the names of an API's security schemes. */
export type ApiCredentials = Readonly<Record<string, ApiCredential | undefined>>;

/** What authenticates a request. */
export interface Authorization {
  readonly headers: Readonly<Record<string, string>>;
  /** Pairs of the query, percent-encoded. */
  readonly query: readonly string[];
  readonly cookies: readonly string[];
}

/** The security schemes of an API, by name. */
export interface SecuredApi {
  readonly schemes: SchemeDescriptions;
}

/** An operation with the alternatives of its security: names of schemes that it takes together. */
export interface SecuredOperation {
  readonly security: readonly (readonly string[])[];
}

/**
 * What authenticates a call: the first of its `authorizations`. Undefined where no alternative can
 * be served.
 */
export function authorize(
  api: SecuredApi,
  credentials: ApiCredentials,
  operation: SecuredOperation,
): Authorization | undefined {
  if (operation.security.length === 0) return unauthenticated;
  return authorizations(api, credentials, operation)[0];
}

/**
 * What authenticates a call, for each alternative of the operation's security for which there are
 * all credentials; alternatives without any come last.
 */
export function authorizations(
  { schemes }: SecuredApi,
  credentials: ApiCredentials,
  { security }: SecuredOperation,
): readonly Authorization[] {
  const served = security.filter((names) => names.every((name) => canServe(name, schemes, credentials)));
  const secured = served.filter((names) => names.length > 0);
  const open = served.filter((names) => names.length === 0);
  return [...secured, ...open].map((names) =>
    names.map((name) => write(schemes[name], credentials[name])).reduce(join, unauthenticated),
  );
}

/** What authenticates a call that takes no credential. */
export const unauthenticated: Authorization = { headers: {}, query: [], cookies: [] };

/** Every text that must never leave a program but as a credential, also as it is sent. */
export function credentialTexts(credentials: ApiCredentials): readonly string[] {
  return Object.values(credentials).flatMap((credential) => {
    if (credential === undefined) return [];
    return typeof credential === "string" ? [credential] : [credential.password, basicText(credential)];
  });
}

/** Why the credentials cannot be sent: a header holds visible ASCII characters only. */
export function faultOfCredentials({ schemes }: SecuredApi, credentials: ApiCredentials): string | undefined {
  for (const [name, credential] of Object.entries(credentials)) {
    const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
    if (credential === undefined) continue;
    if (scheme === undefined) return `the API has no security scheme "${name}"`;
    if (typeof credential === "string" ? scheme.kind === "basic" : scheme.kind !== "basic")
      return `the credential "${name}" is not what its security scheme takes`;
    const isInHeader =
      scheme.kind === "bearer" || scheme.kind === "header" || scheme.kind === "authorization";
    const allowed = scheme.kind === "authorization" ? /^[\x20-\x7e]+$/u : /^[\x21-\x7e]+$/u;
    if (typeof credential === "string" && (credential === "" || (isInHeader && !allowed.test(credential))))
      return `the credential "${name}" is empty, or has a space, a line break or a non-ASCII character`;
  }
  return undefined;
}

function canServe(name: string, schemes: SchemeDescriptions, credentials: ApiCredentials): boolean {
  if (!Object.hasOwn(schemes, name)) return false;
  return (
    schemes[name]?.kind === "connection" ||
    (Object.hasOwn(credentials, name) && credentials[name] !== undefined)
  );
}

function write(scheme: SchemeDescription | undefined, credential: ApiCredential | undefined): Authorization {
  if (scheme === undefined || credential === undefined) return unauthenticated;
  const { kind, name = "" } = scheme;
  if (typeof credential !== "string")
    return { ...unauthenticated, headers: { Authorization: `Basic ${basicText(credential)}` } };
  switch (kind) {
    case "bearer":
      return { ...unauthenticated, headers: { Authorization: `Bearer ${credential}` } };
    case "header":
      return { ...unauthenticated, headers: { [name]: credential } };
    case "query":
      return { ...unauthenticated, query: writeParameter({ name, in: "query" }, credential) };
    case "cookie":
      return { ...unauthenticated, cookies: writeParameter({ name, in: "cookie" }, credential) };
    case "authorization":
      return { ...unauthenticated, headers: { Authorization: credential } };
    case "basic":
    case "connection":
      return unauthenticated;
  }
}

function join(one: Authorization, other: Authorization): Authorization {
  return {
    headers: { ...one.headers, ...other.headers },
    query: [...one.query, ...other.query],
    cookies: [...one.cookies, ...other.cookies],
  };
}

// The characters of Base64 are those of the bytes of UTF-8 (RFC 7617, 2.1).
function basicText({ username, password }: Exclude<ApiCredential, string>): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
