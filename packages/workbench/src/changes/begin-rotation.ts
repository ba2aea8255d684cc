import type { Client, Token, TokenCreate } from "@cftokens/client";
import type { ErrorReport } from "../text/error-report.ts";
import { reportError } from "../text/report-error.ts";
import type { RotationJournal } from "./rotation-journal.ts";
import { safeText } from "../text/safe-text.ts";
import type { Rotation } from "./rotation.ts";
import type { NewSecret } from "./new-secret.ts";
import { apiTokenSecret } from "./token-secrets.ts";
import { applyPatch } from "./apply-patch.ts";
import { type FailedChange, failedChange, unreadableChange } from "./failed-change.ts";
import { readApiToken } from "./read-token.ts";
import type { ChangeApi } from "./change-api.ts";
import type { ApiTokenRef } from "./token-ref.ts";

/** What beginning a safe rotation needs of the world. */
export interface RotationApi extends ChangeApi {
  readonly now: () => Date;
  readonly journal: RotationJournal;
  /** A client of the same API that works with another token. */
  readonly clientWith: (apiToken: string) => Client;
}

/** What came of beginning a safe rotation. */
export type RotationOutcome =
  /** The new token exists; `problem` says why it could not be verified. */
  | {
      readonly kind: "begun";
      readonly rotation: Rotation;
      readonly secret: NewSecret;
      readonly problem: ErrorReport | undefined;
    }
  | FailedChange;

/**
 * Creates a second token with the rights of the old one and verifies its value. The journal is written before the call and
 * after it, so that a crash in between leaves a trace.
 */
export async function beginRotation(rotation: Rotation, api: RotationApi): Promise<RotationOutcome> {
  const read = await readApiToken(rotation.old, api);
  if (!read.ok) return { kind: "refused", error: read.error };
  if (!api.journal.note(rotation)) return { kind: "refused", error: NO_JOURNAL };
  const answer = await createLike(rotation.old, bodyLike(read.token, api.now()), api);
  if (!answer.ok) return notBegun(rotation, failedChange(answer.error), api);
  const { result } = answer;
  if (!api.isReadable("token with value", result))
    return notBegun(rotation, unreadableChange("A second token was created, but the answer"), api);
  const created: Rotation = { ...rotation, newId: result.id, step: "created" };
  api.journal.note(created);
  const problem = await verify(rotation.old, api.clientWith(result.value), api.signal);
  return { kind: "begun", rotation: created, secret: apiTokenSecret(result.value), problem };
}

// What may have made a token stays in the journal and in the program, to be looked after.
function notBegun(rotation: Rotation, failed: FailedChange, { journal }: RotationApi): FailedChange {
  if (failed.kind === "refused") journal.forget(rotation);
  return failed;
}

/** The body of a token like another one: the same rights, and a life as long as the other one's, from now. */
export function bodyLike(token: Token, now: Date): TokenCreate {
  const { status: _, policies, expires_on, not_before, ...rest } = applyPatch(token, {});
  const [start, end] = [Date.parse(token.not_before ?? token.issued_on), Date.parse(expires_on ?? "")];
  const life = Number.isNaN(start) || Number.isNaN(end) ? undefined : end - start;
  const isAhead = not_before !== undefined && Date.parse(not_before) > now.getTime();
  const from = isAhead ? Date.parse(not_before) : now.getTime();
  return {
    ...rest,
    policies: policies.map(({ id: _id, ...policy }) => policy),
    ...(isAhead ? { not_before } : {}),
    ...(life === undefined ? {} : { expires_on: toSeconds(from + life) }),
  };
}

// A rotation that leaves no trace could lose a token in a crash.
const NO_JOURNAL: ErrorReport = {
  title: safeText("The journal of rotations could not be written; nothing was sent"),
  reasons: [],
  advice: safeText("Make the folder of XDG_STATE_HOME (or ~/.local/state) writable and try again."),
};

async function createLike(old: ApiTokenRef, body: TokenCreate, { client, signal }: ChangeApi) {
  return old.kind === "user"
    ? client.userApiTokensCreateToken({ body, signal })
    : client.accountApiTokensCreateToken({ path: { account_id: old.accountId }, body, signal });
}

async function verify(
  old: ApiTokenRef,
  client: Client,
  signal: AbortSignal,
): Promise<ErrorReport | undefined> {
  const answer =
    old.kind === "user"
      ? await client.userApiTokensVerifyToken({ signal })
      : await client.accountApiTokensVerifyToken({ path: { account_id: old.accountId }, signal });
  return answer.ok ? undefined : reportError(answer.error);
}

function toSeconds(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/u, "Z");
}
