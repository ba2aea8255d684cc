import { checkRecorded, type Contract, type Exchange } from "@cftokens/contract";
import { isJsonObject, parsePointer } from "@cftokens/openapi/json";
import type { TracedFinding } from "../report/finding-group.ts";
import { checkTogether } from "./check-together.ts";
import { countUnjudged, type UnjudgedBodies } from "../report/unjudged.ts";
import { isBinary } from "./read-har.ts";
import { distinguishMarks, isMark } from "./redaction-mark.ts";
import type { RecordedExchange, Traffic } from "./traffic.ts";

/** What was found in recorded traffic. */
export interface TrafficVerdict {
  readonly judged: readonly RecordedExchange[];
  readonly findings: readonly TracedFinding[];
  /** Bodies of what was judged that the recording does not have, or that are binary. */
  readonly unjudged: readonly UnjudgedBodies[];
}

export interface JudgingOptions {
  /** Each exchange is judged by itself, as in a collection of samples that are no one story. */
  readonly each: boolean;
}

/** Judges every exchange of a recording that is for the documented API, alone and by what the others say. */
export function judgeTraffic(
  traffic: Traffic,
  contract: Contract,
  { each }: JudgingOptions = { each: false },
): TrafficVerdict {
  const judged = chooseExchanges(traffic, contract).map(({ exchange, where }, index) => ({
    where,
    exchange: distinguishMarks(exchange, index),
  }));
  const alone = judged.flatMap(({ exchange, where }) =>
    checkRecorded(exchange, contract)
      .filter(({ check }) => check !== "headers" || keepsHeaders(exchange))
      .map((finding): TracedFinding => ({ ...finding, origin: where, exchange })),
  );
  const places = new Map(judged.map(({ exchange, where }) => [exchange, where]));
  const exchanges = each ? [] : judged.map(({ exchange }) => exchange);
  const together = checkTogether(exchanges, contract).map(({ finding, exchange }): TracedFinding => ({
    ...finding,
    origin: `${places.get(exchange) ?? "the recording"}, compared with what was before`,
    exchange,
  }));
  return {
    judged,
    findings: [...alone, ...together].filter((finding) => !isAboutMark(finding)),
    unjudged: countUnjudged(judged.flatMap(({ exchange }) => whyUnread(exchange))),
  };
}

function whyUnread({ response: { body, headers } }: Exchange): readonly string[] {
  if (body.kind !== "unread") return [];
  return [isBinary(headers["content-type"] ?? "") ? "binary" : "not kept by the recorder"];
}

/**
 * An archive of a browser has much that is for others. What is for no documented API is left out of it, unless that is all
 * there is: then nothing may look clean.
 */
function chooseExchanges({ format, recorded }: Traffic, contract: Contract): readonly RecordedExchange[] {
  if (format === "lines") return recorded;
  const own = recorded.filter(({ exchange: { request } }) => contract.isOwn(request.method, request.url));
  return own.length === 0 ? recorded : own;
}

/** Some recorders keep nothing but what the body is; then no header can be called missing. */
function keepsHeaders({ response: { headers } }: Exchange): boolean {
  return Object.keys(headers).some((name) => !name.startsWith("content-"));
}

/** What stands in the place of a credential is nothing to find fault with. */
function isAboutMark({ exchange, pointer }: TracedFinding): boolean {
  const body = exchange?.response.body;
  if (body?.kind !== "json") return false;
  const value = parsePointer(pointer).reduce<unknown>(
    (inner, key) => (isJsonObject(inner) || Array.isArray(inner) ? Reflect.get(inner, key) : undefined),
    body.value,
  );
  return isMark(value);
}
