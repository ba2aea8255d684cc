import {
  type Answer,
  type Client,
  type Fetch,
  type OperationDescription,
  type Success,
} from "@cftokens/client";
import { cloudflareApi } from "@cftokens/client/apis";
import type { Finding } from "@cftokens/contract";
import { redactText, redactValue } from "@cftokens/credentials";
import { pathOf } from "@cftokens/workbench/equivalents";
import { reportError, type SafeText, safeText } from "@cftokens/workbench/text";
import { documentNamed } from "./find-operations.ts";
import { sensitiveInAnswer } from "./sensitive-names.ts";
import type { ShownAnswer } from "./state.ts";

/** Makes clients of the same API whose answers can be read as they came. */
export interface OperationSender {
  readonly clientThrough: (wrap: (fetch: Fetch) => Fetch) => Client;
}

/**
 * Sends an operation that only reads, and has packages/contract judge its answer. Secrets are taken
 * out of what is shown.
 */
export async function sendOperation(
  { id, path }: { readonly id: string; readonly path: Readonly<Record<string, string>> },
  { clientThrough }: OperationSender,
): Promise<ShownAnswer> {
  const { [id]: described } = cloudflareApi.operations;
  if (described === undefined) return failed("There is no such operation.", []);
  const received: Received[] = [];
  const judge = await createJudge(described, path);
  const client = clientThrough((fetch) =>
    judge(
      async (request) => {
        const response = await fetch(request);
        received.push({ status: response.status, text: await response.clone().text(), findings: [] });
        return response;
      },
      (findings) => received.at(-1)?.findings.push(...findings),
    ),
  );
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
  const { status, text, findings } = last;
  const isAsDocumented = findings.every(({ severity }) => severity === "info");
  const advice = answer.ok ? [] : [`→ ${reportError(answer.error).advice}`];
  return {
    title: safeText(`${status}, ${isAsDocumented ? "as its document says" : "not as its document says"}`),
    isGood: answer.ok && isAsDocumented,
    notes: [...findings.map(noteOf), ...advice].map(safeText),
    body: shownBody(parse(text), sensitiveInAnswer(described)),
  };
}

type CallAnswer = Answer<Success<number, unknown, unknown, unknown>>;

interface Received {
  readonly status: number;
  readonly text: string;
  readonly findings: Finding[];
}

type Judge = (fetch: Fetch, onFindings: (findings: readonly Finding[]) => void) => Fetch;

// The contract is loaded when the first operation is sent: the start of the program does not wait
// for it.
async function createJudge(
  described: OperationDescription,
  path: Readonly<Record<string, string>>,
): Promise<Judge> {
  const { checkedFetch, createContract } = await import("@cftokens/contract");
  const document = documentNamed(described.document);
  if (document === undefined) return (fetch) => fetch;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table of operations and the functions come from the same documents
  const operation = described.name as keyof Client;
  const filled = pathOf({ operation, path, query: {}, body: undefined });
  return (fetch, onFindings) => async (request) => {
    const { pathname } = new URL(request.url);
    // The base URL is the profile's, which need not be one that the document names.
    const basePath = pathname.endsWith(filled) && { basePath: pathname.slice(0, -filled.length) };
    return checkedFetch(fetch, createContract([document], { ...basePath }), onFindings)(request);
  };
}

function noteOf({ check, severity, pointer, message }: Finding): string {
  return `${severity} ${check}: ${pointer === "" ? "" : `${pointer} `}${message}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function shownBody(body: unknown, sensitive: readonly string[]): readonly SafeText[] {
  const text =
    typeof body === "string"
      ? redactText(body)
      : JSON.stringify(redactValue(body, [], sensitive), undefined, 2);
  return text === "" ? [] : text.split("\n").slice(0, mostLines).map(safeText);
}

function failed(title: string, notes: readonly string[]): ShownAnswer {
  return { title: safeText(title), isGood: false, notes: notes.map(safeText), body: [] };
}

const mostLines = 2000;
