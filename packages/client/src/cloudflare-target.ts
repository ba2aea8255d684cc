import { checkCredentials, checkTarget } from "./check-request.ts";
import { type Credentials, credentialHeaders, credentialTexts } from "./credentials.ts";
import { defaultBaseUrl } from "./generated/default-base-url.ts";
import type { ConnectionTarget } from "./open-connection.ts";
import { readFailure } from "./read-answer.ts";
import type { Refusal } from "./refusal.ts";
import { toBaseUrl } from "./to-base-url.ts";
import { plainWriter } from "./write-plain-request.ts";

/** An address, and why nothing may be sent to it. */
export interface CheckedAddress {
  readonly baseUrl: string;
  readonly refusal?: Refusal | undefined;
}

/** Cloudflare's API for some credentials, at its own address unless another one is given. */
export function cloudflareTarget(
  credentials: Credentials,
  { baseUrl, refusal }: CheckedAddress = { baseUrl: defaultBaseUrl },
): ConnectionTarget {
  const refused = refusal ?? checkCredentials(credentials);
  return {
    baseUrl,
    refusal: refused,
    secrets: credentialTexts(credentials),
    headers: refused === undefined ? credentialHeaders(credentials) : {},
    writer: plainWriter,
    readFailure,
    readers: {},
  };
}

/** An address that a user gives for Cloudflare's API, up to and including its version. */
export function checkAddress(written: string): CheckedAddress {
  const baseUrl = toBaseUrl(written);
  return { baseUrl, refusal: checkTarget(baseUrl, true) };
}
