import {
  type Body,
  type Contract,
  createContract,
  type Exchange,
  toBody,
  unread,
  whyUnread,
} from "@cftokens/contract";
import type { OpenApiDocument } from "@cftokens/openapi";
import type { OpenedOperation } from "../catalog/opened-operation.ts";

/**
 * The contract of the path of one operation, at the server where it is called: no other path is
 * looked up, and of a large document little is read.
 */
export function contractOf(opened: OpenedOperation, baseUrl: string): Contract {
  return createContract([onlyPath(opened)], { basePath: new URL(baseUrl).pathname });
}

function onlyPath({ document, operation }: OpenedOperation): OpenApiDocument {
  const item = document.paths?.[operation.path];
  return { ...document, paths: item === undefined ? {} : { [operation.path]: item } };
}

/** The part of an exchange that was sent. `request` is a copy whose body nobody has read. */
export async function recordRequest(request: Request): Promise<Exchange["request"]> {
  const { method, url, headers } = request;
  return { method, url, headers: Object.fromEntries(headers), body: await sentBody(request) };
}

async function sentBody(request: Request): Promise<Body> {
  if (request.body === null) return { kind: "empty" };
  const contentType = request.headers.get("content-type") ?? "";
  const reason = /^application\/x-www-form-urlencoded/iu.test(contentType)
    ? undefined
    : whyUnread(contentType);
  return reason === undefined ? toBody(await request.text()) : unread(reason);
}
