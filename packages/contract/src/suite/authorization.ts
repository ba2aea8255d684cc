import type { OpenApiDocument, Operation } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import { resolveRef } from "@cftokens/openapi/schema";
import type { ContractOperation } from "../contract-operation.ts";
import { apiKnowledge } from "../state/api-knowledge.ts";
import type { SuiteCredentials, SuiteOptions } from "./options.ts";

export type Headers = Readonly<Record<string, string>>;

/** A set of headers for each documented way to sign in that the credentials can serve. */
export function authorizations(
  operation: Operation,
  document: OpenApiDocument,
  credentials: SuiteCredentials,
): readonly Headers[] {
  const usual = withTokenFor(operation, credentials);
  return operation.security.flatMap((schemes) => {
    const headers = schemes.map((name) => headerFor(document, name, usual));
    return headers.includes(undefined) ? [] : [Object.assign({}, ...headers)];
  });
}

/**
 * The headers of the first documented way to sign in that the credentials can serve; none for a
 * public operation.
 */
export function usualHeaders(
  { operation, validator }: ContractOperation,
  { credentials }: Pick<SuiteOptions, "credentials">,
): Headers {
  return authorizations(operation, validator.document, credentials)[0] ?? {};
}

/** Whether an operation may be called without any credential. */
export function isPublic({ security }: Operation): boolean {
  return security.length === 0 || security.some((schemes) => schemes.length === 0);
}

// Each verifier takes tokens of one kind; every other operation takes `apiToken`.
function withTokenFor(operation: Operation, credentials: SuiteCredentials): SuiteCredentials {
  const takes = apiKnowledge.verifiers.find(({ path }) => path === operation.path)?.takes;
  if (takes !== "account" || credentials.accountToken === undefined) return credentials;
  return { ...credentials, apiToken: credentials.accountToken };
}

/** The same headers with a credential of the right shape that was never issued. */
export function withUnknownCredential(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, text]) => [name, name === "x-auth-email" ? text : shifted(text)]),
  );
}

/** The same headers with a value that cannot be a credential. */
export function withMalformedCredential(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, text]) => [name, text.startsWith("Bearer ") ? "Bearer x" : "x"]),
  );
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

function headerFor(
  document: OpenApiDocument,
  name: string,
  credentials: SuiteCredentials,
): Headers | undefined {
  const scheme = schemeOf(document, name);
  if (!isJsonObject(scheme)) return undefined;
  if (scheme.type === "http" && scheme.scheme?.toLowerCase() === "bearer")
    return bearer(credentials.apiToken);
  if (scheme.type === "oauth2" || scheme.type === "openIdConnect") return bearer(credentials.apiToken);
  const header = scheme.in === "header" ? scheme.name?.toLowerCase() : undefined;
  const text = header === undefined ? undefined : valueOf(header, credentials);
  return header === undefined || text === undefined ? undefined : { [header]: text };
}

function schemeOf(document: OpenApiDocument, name: string) {
  const schemes = document.components?.securitySchemes ?? {};
  const written = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
  return written === undefined ? undefined : resolveRef(document, written);
}

// RFC 9110, 5.1 and 5.6.2.
const headerName = /^[!#$%&'*+.^_`|~0-9a-z-]+$/u;

function valueOf(header: string, { apiToken, email, apiKey }: SuiteCredentials): string | undefined {
  if (!headerName.test(header)) return undefined;
  if (header === "x-auth-email") return email;
  return header === "x-auth-key" ? apiKey : apiToken;
}

/** The header for a bearer token. */
export function bearer(token: string | undefined): Headers | undefined {
  return token === undefined ? undefined : { authorization: `Bearer ${token}` };
}
