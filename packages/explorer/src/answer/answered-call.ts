import {
  type Exchange,
  exchangeCheckIds,
  type RecordedExchange,
  redactExchange,
  toExchangeLine,
} from "@cftokens/contract";
import type { CatalogDocument } from "../catalog/catalog.ts";
import type { OpenedOperation } from "../catalog/opened-operation.ts";
import { type CallRecord, valuesOfRecord } from "../history/call-record.ts";
import type { KeptCall } from "../history/open-history.ts";
import type { Call } from "../request/route-call.ts";
import type { Received } from "../send/send-request.ts";
import type { JudgedCall, Verdict } from "../verdict/judge-call.ts";
import { contractOf } from "../verdict/contract-of.ts";
import { reviewRequest } from "../verdict/review-request.ts";
import type { AnswerMarks } from "./is-secret-value.ts";

/** A call with its answer, as a screen shows it. */
export interface AnsweredCall extends SentCall {
  /** As it may be shown: no credential is in it. */
  readonly request: RecordedExchange["request"];
  readonly received: Received;
  /** Undefined while the answer comes. */
  readonly verdict: Verdict | undefined;
  /** Whether more of the body is on its way. */
  readonly isComing: boolean;
  /** The number of the call in the history; undefined where it is not kept. */
  readonly record: number | undefined;
  /**
   * The exchange without credentials, as a line that `contract check` reads; undefined where a body
   * of it cannot be judged.
   */
  readonly caseLine: () => string | undefined;
  /** What the document marks as a credential in the answer. */
  readonly marks: AnswerMarks;
}

/** What was called, and with what: all that it takes to call it again. */
export interface SentCall extends Omit<Call, "opened"> {
  /** The id of the operation. */
  readonly operation: string;
  /** Undefined where it is not in its document any more, or the document cannot be read. */
  readonly opened: OpenedOperation | undefined;
  /** The name of the document, and its file; a document of the client has none. */
  readonly document: string;
  readonly file: string | undefined;
}

/** A call and the document that its operation is of. */
export interface MadeCall extends Call {
  readonly source: Pick<CatalogDocument, "name" | "file">;
}

/** A call whose answer came to its end and was judged. */
export function answeredCall(
  made: MadeCall,
  {
    received,
    judged,
    record,
  }: {
    readonly received: Received;
    readonly judged: JudgedCall;
    readonly record: number | undefined;
  },
): AnsweredCall {
  const exchange = judged.hidden();
  return {
    ...toSentCall(made),
    request: redactExchange(exchange).request,
    received,
    verdict: judged.verdict,
    isComing: false,
    record,
    caseLine: () => (hasUnread(exchange) ? undefined : toExchangeLine(exchange)),
    marks: judged.marks.response,
  };
}

/**
 * A call whose answer comes still, without its body. `request` is a copy of the one without
 * credentials, whose body nobody has read.
 */
export async function comingCall(
  made: MadeCall,
  {
    head,
    time,
    request,
    baseUrl,
  }: {
    readonly head: Pick<Received, "status" | "statusText" | "headers">;
    /** Milliseconds until the status came. */
    readonly time: number;
    readonly request: Request;
    readonly baseUrl: string;
  },
): Promise<AnsweredCall> {
  const contract = contractOf(made.opened, baseUrl);
  const own = contract.operations.find(({ operation: { id } }) => id === made.opened.operation.id);
  return {
    ...toSentCall(made),
    request: await reviewRequest(made.opened, { request, baseUrl }),
    received: {
      ...head,
      bytes: new Uint8Array(),
      isWhole: false,
      size: 0,
      times: { status: time, end: time },
    },
    verdict: undefined,
    isComing: true,
    record: undefined,
    caseLine: () => undefined,
    marks: contract.marksOf(own?.operation).response,
  };
}

/** A call of the history, with its operation where it is still there. */
export function answeredCallOf(kept: KeptCall, opened: OpenedOperation | undefined): AnsweredCall {
  const { id, document, file, operation, mediaType, server, exchange } = kept;
  return {
    operation,
    opened,
    document,
    file,
    values: valuesOfRecord(kept),
    mediaType,
    server,
    request: exchange.request,
    received: receivedOf(kept),
    verdict: verdictOf(kept),
    isComing: false,
    record: id,
    caseLine: () => (isBodyLost(kept) ? undefined : `${JSON.stringify(exchange)}\n`),
    marks: { names: new Set(), isWhole: false },
  };
}

function hasUnread({ request, response }: Exchange): boolean {
  return [request.body, response.body].some(({ kind }) => kind === "unread");
}

function isBodyLost({ exchange, size, values }: CallRecord): boolean {
  return values.isBodyLost || (exchange.response.body === undefined && size > 0);
}

function toSentCall({ opened, source, values, mediaType, server }: MadeCall): SentCall {
  const { name: document, file } = source;
  return { operation: opened.operation.id, opened, document, file, values, mediaType, server };
}

// An answer as it was kept: credentials are taken out, and JSON has no blanks.
function receivedOf({ exchange: { response }, size, time }: CallRecord): Received {
  const { status, headers, body } = response;
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  return {
    status,
    statusText: "",
    headers: Object.entries(headers),
    bytes: new Uint8Array(new TextEncoder().encode(text)),
    isWhole: body !== undefined || size === 0,
    size,
    times: { status: time, end: time },
  };
}

function verdictOf({ findings, exchange }: CallRecord): Verdict {
  const found = new Set(findings.map(({ check }) => check));
  return {
    findings,
    passed: exchangeCheckIds.filter((check) => !found.has(check)),
    unjudged: exchange.response.body === undefined ? "not kept" : undefined,
    isAsDocumented: findings.every(({ severity }) => severity === "info"),
  };
}
