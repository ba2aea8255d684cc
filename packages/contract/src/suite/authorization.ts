import type { Operation } from "@cftokens/openapi";
import {
  type ApiCredential,
  type Authorization,
  authorizations as alternatives,
  describeSchemes,
  type SchemeDescription,
  unauthenticated,
} from "@cftokens/openapi/security";
import type { ContractOperation } from "../contract-operation.ts";
import type { Contract } from "../create-contract.ts";
import { apiKnowledge } from "../state/api-knowledge.ts";
import type { SuiteCredentials, SuiteOptions } from "./options.ts";

export type Headers = Readonly<Record<string, string>>;

/** What signs the requests of a run. */
export type Signing = Pick<SuiteOptions, "credentials" | "headers">;

/** What authenticates a call, for each documented alternative that the credentials can serve. */
export function authorizations(
  { operation, validator }: ContractOperation,
  { credentials, headers = {} }: Signing,
): readonly Authorization[] {
  const own = withTokenFor(operation, credentials);
  const served = Object.entries(describeSchemes(validator.document)).flatMap(([name, scheme]) => {
    const found = serve(name, scheme, { credentials: own, headers });
    return found === undefined ? [] : [{ name, ...found }];
  });
  const schemes = Object.fromEntries(served.map(({ name, scheme }) => [name, scheme]));
  const known = Object.fromEntries(served.map(({ name, credential }) => [name, credential]));
  return alternatives({ schemes }, known, operation).map((one) => ({
    ...one,
    headers: inLowerCase(one.headers),
  }));
}

/**
 * The first documented way to sign in that the credentials can serve, rather one with a credential;
 * none for a public operation.
 */
export function usualAuthorization(tested: ContractOperation, signing: Signing): Authorization {
  return authorizations(tested, signing)[0] ?? unauthenticated;
}

/** Whether an operation may be called without any credential. */
export function isPublic({ security }: Operation): boolean {
  return security.length === 0 || security.some((schemes) => schemes.length === 0);
}

/** Whether an operation can be called with what a run has been given. */
export function canCall(tested: ContractOperation, signing: Signing): boolean {
  return isPublic(tested.operation) || authorizations(tested, signing).length > 0;
}

/**
 * The headers of a run that are no credentials of a document and no parameters of the operation:
 * every request for it has them.
 */
export function otherHeaders(
  { operation, validator }: ContractOperation,
  { headers = {} }: Signing,
): Headers {
  const documented = new Set([
    ...Object.values(describeSchemes(validator.document)).map(headerOf),
    ...operation.parameters
      .filter(({ in: place }) => place === "header")
      .map(({ name }) => name.toLowerCase()),
  ]);
  return Object.fromEntries(Object.entries(inLowerCase(headers)).filter(([name]) => !documented.has(name)));
}

/**
 * Creates a function that signs a request without a body for an operation of a contract, and gives
 * it the headers of the run. A request for no operation has these headers alone.
 */
export function requestSigner(contract: Contract, signing: Signing): (request: Request) => Request {
  return (request) => {
    const tested = contract.findOperation(request.method, request.url, {
      headers: Object.fromEntries(request.headers),
    });
    const { headers, query, cookies } =
      tested === undefined ? unauthenticated : usualAuthorization(tested, signing);
    const url = `${request.url}${query.length === 0 ? "" : `${request.url.includes("?") ? "&" : "?"}${query.join("&")}`}`;
    return new Request(url, {
      method: request.method,
      headers: {
        ...inLowerCase(signing.headers ?? {}),
        ...headers,
        ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
      },
    });
  };
}

// Each verifier takes tokens of one kind; every other operation takes `apiToken`.
function withTokenFor(operation: Operation, credentials: SuiteCredentials): SuiteCredentials {
  const takes = apiKnowledge.verifiers.find(({ path }) => path === operation.path)?.takes;
  if (takes !== "account" || credentials.accountToken === undefined) return credentials;
  return { ...credentials, apiToken: credentials.accountToken };
}

/** The same with credentials of the right shape that were never issued. */
export function withUnknownCredential(authorization: Authorization): Authorization {
  return mapCredentials(authorization, (text, name) => (name === "x-auth-email" ? text : shifted(text)));
}

/** The same with values that cannot be credentials. */
export function withMalformedCredential(authorization: Authorization): Authorization {
  return mapCredentials(authorization, (text) => `${/^(?:Bearer|Basic) /u.exec(text)?.[0] ?? ""}x`);
}

/** The names of the headers, parameters and cookies that authenticate a call. */
export function namesOf({ headers, query, cookies }: Authorization): readonly string[] {
  return [...Object.keys(headers), ...[...query, ...cookies].map(nameOfPair)];
}

/** The name in a pair, as it is written. */
export function nameOfPair(pair: string): string {
  return pair.slice(0, pair.indexOf("="));
}

type Change = (text: string, name: string) => string;

function mapCredentials({ headers, query, cookies }: Authorization, change: Change): Authorization {
  const changePair = (pair: string) => {
    const name = nameOfPair(pair);
    return `${name}=${change(pair.slice(name.length + 1), name)}`;
  };
  return {
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, change(text, name)])),
    query: query.map(changePair),
    cookies: cookies.map(changePair),
  };
}

// The text with each letter and digit of its end replaced by the next, so that its shape stays.
function shifted(text: string): string {
  const at = Math.max(text.length - 20, text.lastIndexOf(" ") + 1);
  return text.slice(0, at) + text.slice(at).replaceAll(/[a-zA-Z0-9]/gu, next);
}

// The next letter or digit. After the last of its kind, also of the hexadecimal ones, comes 0.
function next(character: string): string {
  return /[9zZfF]/u.test(character) ? "0" : String.fromCodePoint((character.codePointAt(0) ?? 0) + 1);
}

interface Served {
  readonly scheme: SchemeDescription;
  readonly credential: ApiCredential | undefined;
}

// The credential for a scheme, and how it is sent; undefined for a scheme that cannot be served.
function serve(
  name: string,
  scheme: SchemeDescription,
  { credentials, headers }: { readonly credentials: SuiteCredentials; readonly headers: Headers },
): Served | undefined {
  const { schemes = {}, apiToken } = credentials;
  const header = headerOf(scheme);
  if (header !== undefined && !headerName.test(header)) return undefined;
  if (Object.hasOwn(schemes, name)) return { scheme, credential: schemes[name] };
  const given = header === undefined ? undefined : inLowerCase(headers)[header];
  if (given !== undefined) return { scheme: { kind: "header", name: header ?? "" }, credential: given };
  if (scheme.kind === "bearer") return { scheme, credential: apiToken };
  if (scheme.kind === "header") return { scheme, credential: valueOf(header ?? "", credentials) };
  return { scheme, credential: undefined };
}

// The header in which a scheme has its credential, in lower case.
function headerOf({ kind, name }: SchemeDescription): string | undefined {
  if (kind === "header") return name?.toLowerCase();
  return kind === "bearer" || kind === "basic" || kind === "authorization" ? "authorization" : undefined;
}

// RFC 9110, 5.1 and 5.6.2.
const headerName = /^[!#$%&'*+.^_`|~0-9a-z-]+$/u;

function valueOf(header: string, { apiToken, email, apiKey }: SuiteCredentials): string | undefined {
  if (header === "x-auth-email") return email;
  return header === "x-auth-key" ? apiKey : apiToken;
}

function inLowerCase(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text]));
}

/** What authenticates a call by a bearer token. */
export function bearer(token: string): Authorization {
  return { ...unauthenticated, headers: { authorization: `Bearer ${token}` } };
}
