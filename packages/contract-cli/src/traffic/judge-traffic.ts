import { checkRecorded, type Contract, type Exchange, createHider } from "@cftokens/contract";
import { childOf, parsePointer } from "@cftokens/openapi/json";
import type { TracedFinding } from "../report/finding-group.ts";
import { checkTogether } from "./check-together.ts";
import { countUnjudged, listUnread, type Unjudged } from "../report/unjudged.ts";
import { distinguishMarks, isMark } from "./redaction-mark.ts";
import type { RecordedExchange, Traffic } from "./traffic.ts";

/** The findings in recorded traffic. */
export interface TrafficVerdict {
  readonly judged: readonly RecordedExchange[];
  readonly findings: readonly TracedFinding[];
  /** Entries for others or with nothing to judge, bodies that are binary or were not kept. */
  readonly unjudged: readonly Unjudged[];
}

export interface JudgingOptions {
  /** Judges each exchange by itself: the recording is not one story. */
  readonly each: boolean;
}

/**
 * Judges every exchange of a recording that is for a documented API, by itself and together with
 * the others.
 */
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
  const origins = new Map(judged.map(({ exchange, where }) => [exchange, where]));
  const exchanges = each ? [] : judged.map(({ exchange }) => exchange);
  const together = checkTogether(exchanges, contract).map(({ finding, exchange }): TracedFinding => ({
    ...finding,
    origin: `${origins.get(exchange) ?? "the recording"}, compared with what was before`,
    exchange,
  }));
  const hide = createHider(contract);
  const unjudged = countUnjudged();
  for (const reason of traffic.leftOut) unjudged.add("entry", reason);
  for (let others = traffic.recorded.length - judged.length; others > 0; others -= 1)
    unjudged.add("entry", "for other APIs");
  for (const { exchange } of judged) for (const reason of listUnread(exchange)) unjudged.add("body", reason);
  return {
    judged,
    findings: [...alone, ...together]
      .filter((finding) => !isAboutMark(finding))
      .map(({ exchange, ...finding }) =>
        exchange === undefined ? finding : { ...finding, exchange: hide(exchange) },
      ),
    unjudged: unjudged.read(),
  };
}

// Leaves out exchanges of an HTTP archive that are for no documented API: a browser fetches much
// else. An archive without any other exchange is judged whole, so that it does not look clean.
function chooseExchanges({ format, recorded }: Traffic, contract: Contract): readonly RecordedExchange[] {
  if (format === "lines") return recorded;
  const own = recorded.filter(({ exchange: { request } }) => contract.isOwn(request.method, request.url));
  return own.length === 0 ? recorded : own;
}

// Whether a recorder kept headers. Some keep only those of the content; then no header is missing.
function keepsHeaders({ response: { headers } }: Exchange): boolean {
  return Object.keys(headers).some((name) => !name.startsWith("content-"));
}

// Whether a finding is about the mark that stands for a credential.
function isAboutMark({ exchange, pointer }: TracedFinding): boolean {
  const body = exchange?.response.body;
  if (body?.kind !== "json") return false;
  return isMark(parsePointer(pointer).reduce<unknown>(childOf, body.value));
}
