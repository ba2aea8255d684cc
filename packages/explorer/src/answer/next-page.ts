import { type Operation, readPathTemplate } from "@cftokens/openapi";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import type { OpenedOperation } from "../catalog/opened-operation.ts";
import type { CallValues } from "../request/call-values.ts";
import { headerOf } from "./answer-form.ts";
import type { AnsweredCall } from "./answered-call.ts";

/** The values of the call that answers with the next page, or why there is none. */
export type NextPage =
  | { readonly ok: true; readonly values: CallValues }
  | { readonly ok: false; readonly reason: string };

/**
 * The next page of a list. What the answer itself names goes first: `Link` with `rel=next` (RFC
 * 8288) to the same address, then a cursor. Then parameters of the document count on: `page` up to
 * the totals, as Cloudflare's `result_info` has them, or `offset` by the items that came.
 */
export function nextPage({
  opened,
  values,
  request,
  received,
}: Pick<AnsweredCall, "opened" | "values" | "request" | "received">): NextPage {
  if (opened === undefined) return none("its operation is not in its document any more");
  if (received.status >= 400) return none("the answer is an error");
  const { operation } = opened;
  const linked = linkedPage(operation, request.url, headerOf(received.headers, "link"));
  if (linked !== undefined) return linked.ok ? withQuery(values, linked.query) : linked;
  const body = parse(received.bytes);
  const named = cursorPage(operation, body);
  if (named !== undefined) return named.ok ? withQuery(values, named.query) : named;
  const counted = countedPage(operation, values, body);
  return counted.ok ? withQuery(values, counted.query) : counted;
}

/** Whether an operation answers page by page, as far as its document says. */
export function hasPages({ operation }: OpenedOperation): boolean {
  const known = queryNames(operation);
  return ["page", ...cursorParameters, ...offsetParameters].some((name) => known.has(name));
}

type NextQuery =
  | { readonly ok: true; readonly query: Readonly<Record<string, unknown>> }
  | Extract<NextPage, { ok: false }>;

function none(reason: string): Extract<NextPage, { ok: false }> {
  return { ok: false, reason };
}

function withQuery(values: CallValues, query: Readonly<Record<string, unknown>>): NextPage {
  return { ok: true, values: { ...values, query: { ...values.query, ...query } } };
}

// A link to another host would get what the call is signed with, and one to another path is another
// operation.
function linkedPage(operation: Operation, url: string, header: string): NextQuery | undefined {
  const target = nextLink(header);
  if (target === undefined) return undefined;
  if (!URL.canParse(target, url)) return none("the link to the next page is no address");
  const [from, to] = [new URL(url), new URL(target, url)];
  if (to.origin !== from.origin || to.pathname !== from.pathname)
    return none(`the next page is at another address: ${to.origin}${to.pathname}`);
  const known = queryNames(operation);
  const inTemplate = new Set(readPathTemplate(operation).pairs.map(({ name }) => name));
  const names = [...new Set(to.searchParams.keys())].filter((name) => !inTemplate.has(name));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined)
    return none(`the next page needs "${unknown}", which the document does not have`);
  const pairs = names.map((name) => {
    const all = to.searchParams.getAll(name);
    return [name, all.length === 1 ? readText(operation, name, all[0] ?? "") : all] as const;
  });
  return { ok: true, query: Object.fromEntries(pairs) };
}

function nextLink(header: string): string | undefined {
  for (const [, target = "", parameters = ""] of header.matchAll(
    /<([^<>]*)>((?:\s*;\s*[^;,<>"]+(?:"[^"]*")?)*)/gu,
  ))
    if (/;\s*rel\s*=\s*(?:next(?:\s*;|\s*$)|"[^"]*\bnext\b[^"]*")/iu.test(parameters)) return target;
  return undefined;
}

// A cursor in the answer, for the parameter that takes it.
function cursorPage(operation: Operation, body: unknown): NextQuery | undefined {
  const known = queryNames(operation);
  const parameter = cursorParameters.find((name) => known.has(name));
  if (parameter === undefined) return undefined;
  const cursor = findCursor(body);
  if (cursor === undefined) return known.has("page") ? undefined : none("the answer names no next page");
  return cursor === "" ? none("this is the last page") : { ok: true, query: { [parameter]: cursor } };
}

// Empty where the answer says that there is none.
function findCursor(body: unknown): string | number | undefined {
  for (const path of cursorMembers) {
    const value = path.reduce<unknown>(
      (around, name) => (isJsonObject(around) ? around[name] : undefined),
      body,
    );
    if (typeof value === "string" || typeof value === "number") return value;
    if (value === null) return "";
  }
  return undefined;
}

function countedPage(operation: Operation, { query }: CallValues, body: unknown): NextQuery {
  const known = queryNames(operation);
  const count = itemsOf(body)?.length;
  if (known.has("page")) {
    const page =
      numberOf(query["page"]) ?? numberOf(totalsOf(body)["page"]) ?? defaultOf(operation, "page") ?? 1;
    const last = lastPage(body);
    if (last === undefined ? count === 0 : page >= last) return none("this is the last page");
    return { ok: true, query: { page: page + 1 } };
  }
  const name = offsetParameters.find((one) => known.has(one));
  if (name === undefined) return none("the document has no parameter for pages");
  if (count === undefined) return none("the answer has no list");
  if (count === 0) return none("this is the last page");
  const offset = (numberOf(query[name]) ?? defaultOf(operation, name) ?? 0) + count;
  const total = firstNumber(totalsOf(body), totalMembers);
  return total !== undefined && offset >= total
    ? none("this is the last page")
    : { ok: true, query: { [name]: offset } };
}

// The later one where pages and items are counted, as in the client's own paging.
function lastPage(body: unknown): number | undefined {
  const totals = totalsOf(body);
  const pages = firstNumber(totals, ["total_pages", "totalPages", "pages"]);
  const count = firstNumber(totals, totalMembers);
  const size = firstNumber(totals, ["per_page", "perPage", "page_size", "pageSize"]);
  const byCount = count !== undefined && size !== undefined && size > 0 ? Math.ceil(count / size) : undefined;
  const all = [pages, byCount].filter((one) => one !== undefined);
  return all.length === 0 ? undefined : Math.max(...all);
}

// The object that tells of all pages: one of its own, or the answer.
function totalsOf(body: unknown): JsonObject {
  if (!isJsonObject(body)) return {};
  const own = ["result_info", "meta", "pagination", "paging", "page_info"].map((name) => body[name]);
  return own.find((one) => isJsonObject(one)) ?? body;
}

function itemsOf(body: unknown): readonly unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (!isJsonObject(body)) return undefined;
  const named = ["result", "results", "items", "data", "values"].map((name) => body[name]);
  return [...named, ...Object.values(body)].find((one) => Array.isArray(one));
}

function firstNumber(object: JsonObject, names: readonly string[]): number | undefined {
  return names.map((name) => numberOf(object[name])).find((one) => one !== undefined);
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  return typeof value === "string" && /^\d{1,15}$/u.test(value) ? Number(value) : undefined;
}

function defaultOf(operation: Operation, name: string): number | undefined {
  const schema = operation.parameters.find((one) => one.in === "query" && one.name === name)?.schema;
  return isJsonObject(schema) ? numberOf(schema["default"]) : undefined;
}

// A number where the document asks for one: values are judged before they are sent.
function readText(operation: Operation, name: string, text: string): unknown {
  const schema = operation.parameters.find((one) => one.in === "query" && one.name === name)?.schema;
  const type = isJsonObject(schema) ? schema["type"] : undefined;
  return type === "integer" || type === "number" ? (numberOf(text) ?? text) : text;
}

function queryNames({ parameters }: Operation): ReadonlySet<string> {
  return new Set(parameters.flatMap(({ in: place, name }) => (place === "query" ? [name] : [])));
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

const cursorParameters = [
  "cursor",
  "page_token",
  "pageToken",
  "after",
  "starting_after",
  "next_token",
  "continuation_token",
];
const cursorMembers = [
  ["result_info", "cursors", "after"],
  ["result_info", "cursor"],
  ["result_info", "next_cursor"],
  ["meta", "next_cursor"],
  ["paging", "cursors", "after"],
  ["pagination", "next_cursor"],
  ["next_cursor"],
  ["nextCursor"],
  ["next_page_token"],
  ["nextPageToken"],
  ["next_token"],
  ["cursor"],
];
const offsetParameters = ["offset", "start", "skip", "start_index", "startIndex"];
const totalMembers = ["total_count", "total", "totalCount", "count_total", "total_results"];
