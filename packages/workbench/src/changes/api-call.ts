import {
  type Answer,
  type Client,
  operations,
  type OperationDescription,
  type Success,
} from "@cftokens/client";
import { redacted, redactValue } from "@cftokens/credentials";

/**
 * One call of the API as data: what is sent, what a dry run prints, and what every equivalent is
 * made from.
 */
export interface ApiCall {
  /** The name of the client function. */
  readonly operation: keyof Client;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Undefined when the call has no body. */
  readonly body: unknown;
}

/** A call of a client function with the input that it takes. */
export function apiCall<Name extends keyof Client>(
  operation: Name,
  input: Omit<NonNullable<Parameters<Client[Name]>[0]>, "signal"> & CallParts,
): ApiCall {
  return { operation, path: input.path ?? {}, query: input.query ?? {}, body: input.body };
}

/** Sends a call. */
export async function sendCall(
  { operation, path, query, body }: ApiCall,
  { client, signal }: { readonly client: Client; readonly signal: AbortSignal },
): Promise<CallAnswer> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `apiCall` made sure that this function takes this input
  const call = client[operation] as unknown as (input: CallParts & CallSignal) => Promise<CallAnswer>;
  return call({ path, query, ...(body !== undefined && { body }), signal });
}

/** The operation that a call is of. */
export function operationOf({ operation }: ApiCall): OperationDescription {
  const found = Object.values<OperationDescription>(operations).find(({ name }) => name === operation);
  if (found === undefined) throw new Error(`There is no operation ${operation}.`);
  return found;
}

/** The address of a call below the base URL: `/user/tokens?page=1`. */
export function pathOf(call: ApiCall): string {
  const path = operationOf(call).path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    encodeURIComponent(call.path[name] ?? ""),
  );
  const query = new URLSearchParams(Object.entries(call.query).map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** The first line of a call's request: `DELETE /user/tokens/…`. */
export function requestLine(call: ApiCall): string {
  return `${operationOf(call).method} ${pathOf(call)}`;
}

/** The same body with everything masked that is a secret by its name or its look. */
export function maskedBody(value: unknown): unknown {
  return redactValue(value);
}

/** What stands for a secret wherever a call is shown. */
export const mask = redacted;

type CallAnswer = Answer<Success<number, unknown, unknown, unknown>>;

interface CallParts {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

interface CallSignal {
  readonly signal: AbortSignal;
}
