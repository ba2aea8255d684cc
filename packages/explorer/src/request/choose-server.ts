import { isLoopback, toBaseUrl } from "@cftokens/client";
import { serverAddress } from "@cftokens/client/apis";
import type { OpenedOperation } from "../catalog/opened-operation.ts";
import type { Values } from "./call-values.ts";

/** Where a call goes, or why it goes nowhere. */
export type ChosenServer =
  | { readonly ok: true; readonly baseUrl: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Where the calls of an operation go: the first server of the operation, its path or its document,
 * or another one of them by its place, with its variables at the given values or their defaults.
 */
export function serverOf(
  { document, operation }: Pick<OpenedOperation, "document" | "operation">,
  variables: Values,
  index = 0,
): ChosenServer {
  const texts = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]));
  const addressOf = (servers: OpenedOperation["document"]["servers"] = [], server?: string) =>
    serverAddress({ servers }, { ...(server !== undefined && { server }) }, texts);
  const address =
    operation.servers === undefined
      ? addressOf(document.servers?.slice(index))
      : addressOf(document.servers, addressOf(operation.servers.slice(index)));
  if (/^https?:\/\//iu.test(address)) return readServer(address, "the server of the document");
  return {
    ok: false,
    reason: `the document names no host${address === "" ? "" : ` for ${address}`}`,
  };
}

/** Reads the address of a server. `what` names it in the reason. */
export function readServer(text: string, what: string): ChosenServer {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/u.test(url.protocol))
    return { ok: false, reason: `${what} is no http or https address: ${JSON.stringify(text)}` };
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    return {
      ok: false,
      reason: `${what} holds a user name, a password, a query or a fragment; leave it out`,
    };
  return { ok: true, baseUrl: toBaseUrl(text) };
}

/** Whether what is sent there can be read on its way. */
export function isUnencrypted(baseUrl: string): boolean {
  const url = URL.parse(baseUrl);
  return url !== null && url.protocol === "http:" && !isLoopback(url.hostname);
}
