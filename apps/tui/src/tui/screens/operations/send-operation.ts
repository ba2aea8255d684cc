import {
  type Answer,
  type Client,
  type Fetch,
  type OperationDescription,
  operations,
  type Success,
} from "@cftokens/client";
import { redactText, redactValue } from "@cftokens/credentials";
import { createValidator, matchResponse } from "@cftokens/openapi";
import { reportError, type SafeText, safeText } from "@cftokens/workbench/text";
import { documentNamed, readOperation } from "./find-operations.ts";
import type { ShownAnswer } from "./state.ts";

/** Makes clients of the same API whose answers can be read as they came. */
export interface OperationSender {
  readonly clientThrough: (wrap: (fetch: Fetch) => Fetch) => Client;
}

/**
 * Sends an operation that only reads, and judges its answer by its document. Secrets are taken out
 * of what is shown.
 */
export async function sendOperation(
  { id, path }: { readonly id: string; readonly path: Readonly<Record<string, string>> },
  { clientThrough }: OperationSender,
): Promise<ShownAnswer> {
  const known: Readonly<Record<string, OperationDescription>> = operations;
  const described = known[id];
  if (described === undefined) return failed("There is no such operation.", []);
  const received: { readonly status: number; readonly mediaType: string; readonly text: string }[] = [];
  const client = clientThrough((fetch) => async (request) => {
    const response = await fetch(request);
    const mediaType = response.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
    received.push({ status: response.status, mediaType, text: await response.clone().text() });
    return response;
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table of operations and the functions come from the same documents
  const call = client[described.name as keyof Client] as unknown as (input: object) => Promise<CallAnswer>;
  const answer = await call({ path });
  // The last one, where it was sent again.
  const last = received.at(-1);
  if (last === undefined) {
    return answer.ok
      ? failed("No answer came.", [])
      : failed(reportError(answer.error).title, [reportError(answer.error).advice]);
  }
  const body = parse(last.text);
  const faults = faultsOf(described, { ...last, body });
  const advice = answer.ok ? [] : [`→ ${reportError(answer.error).advice}`];
  return {
    title: safeText(
      `${last.status}, ${faults.length === 0 ? "as its document says" : "not as its document says"}`,
    ),
    isGood: answer.ok && faults.length === 0,
    notes: [...faults, ...advice].map(safeText),
    body: shownBody(body),
  };
}

type CallAnswer = Answer<Success<number, unknown, unknown, unknown>>;

interface Received {
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
}

function faultsOf(described: OperationDescription, { status, mediaType, body }: Received): readonly string[] {
  const document = documentNamed(described.document);
  const operation = readOperation(described);
  if (document === undefined || operation === undefined) return [];
  const response = matchResponse(operation, status);
  if (response === undefined) return [`Status ${status} is not documented.`];
  const content = response.content[mediaType];
  if (content === undefined)
    return Object.keys(response.content).length === 0 ? [] : [`A body of ${mediaType} is not documented.`];
  return createValidator(document)
    .violations(content.schema, body, "response")
    .map(({ pointer, message }) => `${pointer === "" ? "The body" : pointer} ${message}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function shownBody(body: unknown): readonly SafeText[] {
  const text = typeof body === "string" ? redactText(body) : JSON.stringify(redactValue(body), undefined, 2);
  return text === "" ? [] : text.split("\n").slice(0, mostLines).map(safeText);
}

function failed(title: string, notes: readonly string[]): ShownAnswer {
  return { title: safeText(title), isGood: false, notes: notes.map(safeText), body: [] };
}

const mostLines = 2000;
