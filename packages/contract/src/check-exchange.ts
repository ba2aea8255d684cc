import { parsePointer } from "@cftokens/openapi";
import type { CheckDescription, Observation } from "./check.ts";
import { unknownOperation } from "./checks/unknown-operation.ts";
import { checks } from "./checks.ts";
import type { Contract } from "./create-contract.ts";
import { type Exchange, recordExchange } from "./exchange.ts";
import type { Finding } from "./finding.ts";
import { redact, redactText } from "./redact.ts";
import { shorten } from "./shorten.ts";
import { toSubject } from "./subject.ts";

/**
 * Everything in which an answer does not honour the documents; nothing when it does. Neither message is consumed
 * or changed, and the response must not have been read yet.
 */
export async function checkExchange(
  request: Request,
  response: Response,
  contract: Contract,
): Promise<readonly Finding[]> {
  return checkRecorded(await recordExchange(request, response), contract);
}

/** As checkExchange, for an exchange that was recorded before. */
export function checkRecorded(exchange: Exchange, contract: Contract): readonly Finding[] {
  const { method, url } = exchange.request;
  const status = exchange.response.status;
  const match = contract.findOperation(method, url);
  if (match === undefined) {
    const operation = `${method} ${new URL(url).pathname}`;
    const observation = { pointer: "", message: `${operation} is in no document` };
    return [toFinding(observation, { check: unknownOperation, operation, status })];
  }
  const { operation, validator } = match;
  const subject = toSubject(operation, validator, exchange);
  return checks.flatMap((check) =>
    check
      .check(exchange, subject)
      .map((observation) => toFinding(observation, { check, operation: operation.id, status })),
  );
}

interface Origin {
  readonly check: CheckDescription;
  readonly operation: string;
  readonly status: number;
}

/** The one way into a finding, and so the one place where credentials are taken out. */
function toFinding(observation: Observation, { check, operation, status }: Origin): Finding {
  const { pointer, message, severity, expected, got } = observation;
  const member = parsePointer(pointer).at(-1) ?? "";
  return {
    check: check.id,
    severity: severity ?? check.severity,
    operation: redactText(operation),
    status,
    pointer: redactText(pointer),
    message: redactText(message),
    ...(expected !== undefined && { expected }),
    ...(got !== undefined && { got: shorten(redact(got, member)) }),
  };
}
