import type { Operation } from "../operations/operation.ts";
import { preferredMediaType } from "./preferred-media-type.ts";

/**
 * The media type in which the body of an operation is sent; undefined where none is. A body of GET
 * or HEAD, to which HTTP gives no meaning (RFC 9110, 9.3.1), is not: `fetch` sends none.
 */
export function sentMediaType({
  method,
  requestBody,
}: Pick<Operation, "method" | "requestBody">): string | undefined {
  if (requestBody === undefined || method === "GET" || method === "HEAD") return undefined;
  return preferredMediaType(Object.keys(requestBody.content));
}
