import type { Answer, Client, Failure, Success } from "@cftokens/client";
import type { ErrorReport } from "../text/error-report.ts";
import type { AnswerSchema, IsReadable } from "../knowledge/is-readable.ts";
import type { Message } from "../message.ts";
import { reportError, reportUnreadable } from "../text/report-error.ts";
import { safeValue } from "../text/safe-value.ts";
import type { PartSource } from "../screens/tokens/state.ts";
import { type ListedToken, toTokenRow } from "../knowledge/token-row.ts";

/** One list of the API that is to be read, for a numbered load. */
export interface PartRequest {
  readonly id: string;
  readonly load: number;
  readonly source: PartSource;
  /** Ends the reading when the user does not want to wait for it. */
  readonly signal: AbortSignal;
}

/** What reading a list needs. */
export interface ListReader {
  readonly client: Client;
  readonly now: () => Date;
  readonly isReadable: IsReadable;
}

/** Reads every page of a list; each page is sent on as soon as it is there. Tokens that cannot be read are counted, and said at the end. */
export async function loadPart(
  { id, load, source, signal }: PartRequest,
  reader: ListReader,
  send: (message: Message) => void,
): Promise<void> {
  const fail = (error: ErrorReport): void =>
    send({ area: "tokens", type: "part-failed", load, part: id, error });
  let unreadable = 0;
  for (let page: number | undefined = 1; page !== undefined;) {
    const outcome: Page = await readPage(reader, { source, signal }, page);
    if (signal.aborted) return;
    if (!outcome.ok) return fail(reportError(outcome.error));
    const now = reader.now();
    const rows = outcome.listed.map((token) => toTokenRow(token, now));
    send({ area: "tokens", type: "page-loaded", load, part: id, isFirst: page === 1, rows, now });
    unreadable += outcome.unreadable;
    page = outcome.next;
  }
  if (unreadable > 0) return fail(reportUnreadable(`${unreadable} of the list`));
  send({ area: "tokens", type: "part-loaded", load, part: id });
}

type Page =
  | {
      readonly ok: true;
      readonly listed: readonly ListedToken[];
      readonly unreadable: number;
      readonly next: number | undefined;
    }
  | Failure;

async function readPage(
  { client, isReadable }: ListReader,
  { source, signal }: Pick<PartRequest, "source" | "signal">,
  page: number,
): Promise<Page> {
  switch (source.kind) {
    case "user": {
      const query = { page, per_page: 50, include_expired: true };
      const answer = await client.userApiTokensListTokens({ query, signal });
      return toPage(
        answer,
        page,
        reading("token", isReadable, (token) => ({ kind: "user", token: safeValue(token) })),
      );
    }
    case "account": {
      const { place } = source;
      const answer = await client.accountApiTokensListTokens({
        path: { account_id: place.id },
        query: { page, per_page: 50, include_expired: true },
        signal,
      });
      return toPage(
        answer,
        page,
        reading("account token", isReadable, (token) => ({
          kind: "account",
          place,
          token: safeValue(token),
        })),
      );
    }
    case "access": {
      const { place } = source;
      const answer =
        place.kind === "account"
          ? await client.accessServiceTokensListServiceTokens({
              path: { account_id: place.id },
              query: { page, per_page: 1000 },
              signal,
            })
          : await client.zoneLevelAccessServiceTokensListServiceTokens({
              path: { zone_id: place.id },
              signal,
            });
      const read = toPage(
        answer,
        page,
        reading("service token", isReadable, (token) => ({ kind: "access", place, token: safeValue(token) })),
      );
      // The list of a zone takes no page number: what comes is all there is.
      return read.ok && place.kind === "zone" ? { ...read, next: undefined } : read;
    }
    case "builds": {
      const { place } = source;
      const answer = await client.listBuildTokens({
        path: { account_id: place.id },
        query: { page, per_page: 200 },
        signal,
      });
      return toPage(
        answer,
        page,
        reading("build token", isReadable, (token) => ({ kind: "builds", place, token: safeValue(token) })),
      );
    }
  }
}

interface Paging {
  readonly page?: number;
  readonly per_page?: number;
  readonly total_count?: number;
  readonly total_pages?: number;
}

function toPage<Token>(
  answer: Answer<Success<number, readonly Token[] | null, Paging | undefined, unknown>>,
  page: number,
  read: (token: Token) => ListedToken | undefined,
): Page {
  if (!answer.ok) return answer;
  const tokens: readonly Token[] = Array.isArray(answer.result) ? answer.result : [];
  const isList = answer.result === null || Array.isArray(answer.result);
  const listed = tokens.map(read).filter((token) => token !== undefined);
  const isLast = tokens.length === 0 || page >= lastPage(answer.resultInfo);
  return {
    ok: true,
    listed,
    unreadable: isList ? tokens.length - listed.length : 1,
    next: isLast ? undefined : page + 1,
  };
}

function reading<Token>(
  schema: AnswerSchema,
  isReadable: IsReadable,
  toListed: (token: Token) => ListedToken,
): (token: Token) => ListedToken | undefined {
  return (token) => (isReadable(schema, token) ? toListed(token) : undefined);
}

// Older families do not send total_pages.
function lastPage(paging: Paging | undefined): number {
  if (paging?.total_pages !== undefined) return paging.total_pages;
  const { total_count = 0, per_page = 0 } = paging ?? {};
  return per_page > 0 ? Math.ceil(total_count / per_page) : 1;
}
