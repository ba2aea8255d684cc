import {
  type Body,
  type CheckId,
  checkRecorded,
  type Contract,
  createHider,
  type Exchange,
  exchangeCheckIds,
  type Finding,
  toBody,
  unread,
  whyUnread,
} from "@cftokens/contract";
import type { Operation } from "@cftokens/openapi";
import type { OpenedOperation } from "../catalog/opened-operation.ts";
import type { Received } from "../send/send-request.ts";
import { contractOf, recordRequest } from "./contract-of.ts";

/** How an answer honours its document. */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** The checks that found nothing. */
  readonly passed: readonly CheckId[];
  /** Why the body was not judged; undefined where it was. */
  readonly unjudged: string | undefined;
  /** Whether nothing was found, or what is merely worth knowing. */
  readonly isAsDocumented: boolean;
}

/** A call with its answer, and what the contract says of it. */
export interface JudgedCall {
  /** As it was on the wire, credentials included. */
  readonly exchange: Exchange;
  readonly verdict: Verdict;
  /** The exchange without what the document marks as a credential; other credentials are in it. */
  readonly hidden: () => Exchange;
  /** What the document marks as a credential in the messages of the operation. */
  readonly marks: ReturnType<Contract["marksOf"]>;
}

/**
 * Has the contract judge the answer to a call, by the operation that was called: not by another one
 * that its path may stand for as well. `request` is a copy whose body nobody has read.
 */
export async function judgeCall(
  opened: OpenedOperation,
  {
    request,
    received,
    baseUrl,
  }: { readonly request: Request; readonly received: Received; readonly baseUrl: string },
): Promise<JudgedCall> {
  const contract = contractOf(opened, baseUrl);
  const exchange: Exchange = {
    request: await recordRequest(request),
    response: {
      status: received.status,
      headers: Object.fromEntries(new Headers(received.headers.map(([name, value]) => [name, value]))),
      body: receivedBody(received),
    },
  };
  const findings = checkRecorded(exchange, contract);
  const found = new Set(findings.map(({ check }) => check));
  const { body } = exchange.response;
  return {
    exchange,
    hidden: () => createHider(contract)(exchange),
    marks: contract.marksOf(ownOperation(contract, opened)),
    verdict: {
      findings,
      passed: exchangeCheckIds.filter((check) => !found.has(check)),
      unjudged: body.kind === "unread" ? body.reason : undefined,
      isAsDocumented: findings.every(({ severity }) => severity === "info"),
    },
  };
}

// The contract lists the operations anew.
function ownOperation({ operations }: Contract, { operation }: OpenedOperation): Operation | undefined {
  return operations.find(({ operation: { id } }) => id === operation.id)?.operation;
}

function receivedBody({ bytes, isWhole, headers }: Received): Body {
  if (bytes.length === 0 && isWhole) return { kind: "empty" };
  const [, contentType = ""] = headers.find(([name]) => name === "content-type") ?? [];
  const reason = whyUnread(contentType);
  if (reason !== undefined) return unread(reason);
  return isWhole ? toBody(new TextDecoder().decode(bytes)) : unread("not received as a whole");
}
