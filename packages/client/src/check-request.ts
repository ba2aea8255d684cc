import { areSendable, type Credentials } from "./credentials.ts";
import { isLoopback } from "./is-loopback.ts";
import type { CallDescription, PathParameterDescription } from "./operation-description.ts";
import type { Refusal } from "./refusal.ts";
import type { RequestWriter } from "./request-writer.ts";

/**
 * Checks a client's target: an http(s) address without user info, and encryption of credentials
 * unless it is this machine.
 */
export function checkTarget(baseUrl: string, hasCredentials: boolean): Refusal | undefined {
  const url = URL.parse(baseUrl);
  const detail = faultOfUrl(baseUrl, url);
  if (detail !== undefined) return misconfigured(detail);
  if (hasCredentials && url?.protocol === "http:" && !isLoopback(url.hostname))
    return { kind: "insecure", detail: `credentials would go to ${url.hostname} unencrypted` };
  return undefined;
}

function faultOfUrl(written: string, url: URL | null): string | undefined {
  if (url === null || !/^https?:$/u.test(url.protocol)) return "the base URL is not an http or https address";
  if (url.username + url.password + url.search + url.hash !== "")
    return "the base URL holds a user name, a password, a query or a fragment";
  return written.length > longestBaseUrl ? `the base URL has over ${longestBaseUrl} characters` : undefined;
}

function misconfigured(detail: string): Refusal {
  return { kind: "misconfigured", detail };
}

/** Checks whether credentials can be sent. */
export function checkCredentials(credentials: Credentials): Refusal | undefined {
  if (areSendable(credentials)) return undefined;
  return misconfigured("a credential is empty, or has a space, a line break or a non-ASCII character");
}

// What writes a request may take the square of its time. No server takes an address of that length.
const longestBaseUrl = 2000;

/**
 * Checks the values for a path template. An empty value, `.` and `..` (also percent-encoded) would
 * address another operation: `DELETE /user/tokens/..` is `DELETE /user/`.
 */
export function checkPathValues(
  operation: CallDescription,
  values: Readonly<Record<string, unknown>> = {},
  writer?: Pick<RequestWriter, "whyNoPathValue">,
): Refusal | undefined {
  for (const form of operation.pathParameters) {
    const value = Object.hasOwn(values, form.name) ? values[form.name] : undefined;
    const detail = problemOf(value, form) ?? writer?.whyNoPathValue?.(form, value);
    if (detail !== undefined) return { kind: "invalid-path", detail: `path value "${form.name}" ${detail}` };
  }
  return undefined;
}

function problemOf(value: unknown, { type }: PathParameterDescription): string | undefined {
  if (typeof value === "string") return whyNoPathText(value);
  const isRight =
    type === "any" ? value !== undefined && value !== null : type === "number" && Number.isFinite(value);
  return isRight ? undefined : `is not a ${type === "any" ? "value" : type}`;
}

/**
 * Why a text cannot stand for a parameter of a path, to be read after its name; undefined when it
 * can.
 */
export function whyNoPathText(value: string): string | undefined {
  if (value.trim() === "") return "is empty";
  if (!value.isWellFormed()) return "is not valid Unicode";
  return /^(?:\.|%2e){1,2}$/iu.test(value) ? "is a step in the path, not a value" : undefined;
}
