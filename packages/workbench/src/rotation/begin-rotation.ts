import type { Client, Token } from "@cftokens/client";
import { verifyToken } from "../connection/verify-token.ts";
import { describeTime } from "../text/describe-time.ts";
import type { ErrorReport } from "../text/error-report.ts";
import { safeText } from "../text/safe-text.ts";
import { applyPatch } from "../changes/apply-patch.ts";
import type { ChangeApi } from "../changes/change-api.ts";
import { type CreateRequest, createdToken } from "../changes/create-request.ts";
import type { AnswerDifference } from "../changes/compare-answer.ts";
import { type FailedChange, unreadableChange } from "../changes/failed-change.ts";
import type { NewSecret } from "../secrets/new-secret.ts";
import { readToken } from "../changes/read-token.ts";
import type { RotationJournal } from "./rotation-journal.ts";
import type { Rotation } from "./rotation.ts";
import { sendChange } from "../changes/send-change.ts";
import type { ApiTokenRef } from "../changes/token-ref.ts";

/** What beginning a safe rotation needs of the world. */
export interface RotationApi extends ChangeApi {
  readonly now: () => Date;
  readonly journal: RotationJournal;
  /** A client of the same API that works with another token. */
  readonly clientWith: (apiToken: string) => Client;
}

/** What came of beginning a safe rotation. */
export type RotationOutcome =
  /**
   * The new token exists; `problem` says why it could not be verified, `differences` where it is
   * not as it was asked for.
   */
  | {
      readonly kind: "begun";
      readonly rotation: Rotation;
      readonly secret: NewSecret;
      readonly problem: ErrorReport | undefined;
      readonly differences: readonly AnswerDifference[];
    }
  | FailedChange;

/**
 * Creates a second token with the rights of the old one and verifies its value. The journal is
 * written before the call and after it, so that a crash in between leaves a trace.
 */
export async function beginRotation(rotation: Rotation, api: RotationApi): Promise<RotationOutcome> {
  const { old } = rotation;
  const read = await readToken(old, api);
  if (read.kind !== "read") return read;
  if (!api.journal.note(rotation)) return { kind: "refused", error: noJournal };
  const outcome = await sendChange(secondToken(old, read.token, api.now()), api);
  if (outcome.kind === "refused") api.journal.forget(rotation);
  // What may have made a token stays in the journal and in the program, to be looked after.
  if (outcome.kind === "done") return unreadableChange("The token was created, but the answer");
  if (outcome.kind !== "secret") return outcome;
  const begun: Rotation = { ...rotation, newId: createdToken(old.kind, outcome.result).id, step: "created" };
  api.journal.note(begun);
  const { secret } = outcome;
  const verified = await verifyToken(old, { ...api, client: api.clientWith(secret.secret.reveal()) });
  const problem = verified.ok ? undefined : verified.error;
  return { kind: "begun", rotation: begun, secret, problem, differences: outcome.differences };
}

/**
 * A token like another one: the same owner and rights, and a life as long as the other one's, from
 * now.
 */
export function secondToken(old: ApiTokenRef, token: Token, now: Date): CreateRequest {
  const { status: _, policies, expires_on, not_before, ...rest } = applyPatch(token, {});
  const [start, end] = [Date.parse(token.not_before ?? token.issued_on), Date.parse(expires_on ?? "")];
  const life = Number.isNaN(start) || Number.isNaN(end) ? undefined : end - start;
  const isAhead = not_before !== undefined && Date.parse(not_before) > now.getTime();
  const from = isAhead ? Date.parse(not_before) : now.getTime();
  const body = {
    ...rest,
    policies: policies.map(({ id: _id, ...policy }) => policy),
    ...(isAhead && { not_before }),
    ...(life !== undefined && { expires_on: describeTime(from + life) }),
  };
  return old.kind === "user"
    ? { type: "create", kind: "user", body }
    : { type: "create", kind: "account", place: { kind: "account", id: old.accountId }, body };
}

// A rotation that leaves no trace could lose a token in a crash.
const noJournal: ErrorReport = {
  title: safeText("The journal of rotations could not be written; nothing was sent"),
  reasons: [],
  advice: safeText("Make the folder of XDG_STATE_HOME (or ~/.local/state) writable and try again."),
};
