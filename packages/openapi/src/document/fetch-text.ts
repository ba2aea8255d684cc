import { lookup } from "node:dns";
import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { decodeText, largestFile, tooLarge } from "./read-file-text.ts";
import type { ReadPermissions } from "./read-permissions.ts";

/** Says why a document may not refer to an address. Undefined when it may. */
export function whyNotFetched(url: URL, { allowedHosts = [] }: ReadPermissions): string | undefined {
  // Not quoted: what a document says is printed and logged.
  if (url.username !== "" || url.password !== "") return `an address of ${url.host} contains credentials`;
  if (!["http:", "https:"].includes(url.protocol)) return `${url.href} is no address of HTTP`;
  const isAllowed = allowedHosts.some((host) => host === url.host || host === url.hostname);
  return isAllowed
    ? undefined
    : `${url.href} is not in the document's folder, and may be fetched with --allow-host ${url.host}`;
}

/**
 * Fetches a text that a document refers to. It follows no redirects, sends no credentials, and
 * connects to no private address under a public name: only an address that is written as such may
 * be one. Throws Error with what is wrong in one sentence, also after `longestFetch` milliseconds.
 */
export async function fetchText(url: URL): Promise<{ readonly text: string; readonly mimeType: string }> {
  const isNamedAddress = url.hostname === "localhost" || isIP(url.hostname.replace(/^\[|\]$/gu, "")) !== 0;
  const answer = await send(url, isNamedAddress ? undefined : lookupPublic);
  if (answer.statusCode !== 200) {
    answer.destroy();
    throw new Error(`${url.href} answers ${answer.statusCode}; redirects are not followed`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestFile) throw tooLarge(url.href);
    chunks.push(bytes);
  }
  const text = decodeText(Buffer.concat(chunks), url.href);
  return { text, mimeType: answer.headers["content-type"] ?? "" };
}

// How long fetching one text may take, in milliseconds.
const longestFetch = 30_000;

async function send(url: URL, look: LookupFunction | undefined): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  const signal = AbortSignal.timeout(longestFetch);
  request(url, { signal, ...(look !== undefined && { lookup: look }) })
    .on("response", resolve)
    .on("error", reject)
    .end();
  return await promise;
}

// Resolves the name as the connection is made, so that no other answer can come in between.
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, "", 0);
    const hidden = addresses.find(({ address }) => ipaddr.process(address).range() !== "unicast");
    const [first] = addresses;
    if (hidden !== undefined || first === undefined) {
      const reason = hidden === undefined ? "has no address" : `has the private address ${hidden.address}`;
      return callback(new Error(`${hostname} ${reason}`), "", 0);
    }
    if (options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};
