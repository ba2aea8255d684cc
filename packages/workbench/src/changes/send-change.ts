import type { Token } from "@cftokens/client";
import type { AnswerSchema, IsReadable } from "../inventory/is-readable.ts";
import type { TokenKind } from "../inventory/token-kinds.ts";
import { type Safe, safeValue } from "../text/safe-value.ts";
import { sendCall } from "./api-call.ts";
import { callFor } from "./call-for.ts";
import type { Change } from "./change.ts";
import { type AnswerDifference, compareAnswer } from "./compare-answer.ts";
import type { ChangeApi } from "./change-api.ts";
import { type FailedChange, failedChange, unreadableChange } from "./failed-change.ts";
import { type NewSecret, takeSecret } from "../secrets/new-secret.ts";
import { readToken } from "./read-token.ts";

/** What came of a change. */
export type ChangeOutcome =
  | Made
  | (Omit<Made, "kind"> & { readonly kind: "secret"; readonly secret: NewSecret })
  | Conflict
  | FailedChange;

interface Made {
  readonly kind: "done";
  /** What the API answered, without the secret. */
  readonly result: unknown;
  /** Where the API token that came back is not the one that was asked for. */
  readonly differences: readonly AnswerDifference[];
}

// Somebody else changed the token since the user saw it; nothing was sent.
interface Conflict {
  readonly kind: "conflict";
  readonly current: Safe<Token>;
}

/**
 * Carries out one change. What replaces a token as a whole, or counts on from its version, is
 * written on top of the token as it is now, which is read first. A new secret leaves this function
 * wrapped.
 */
export async function sendChange(
  change: Exclude<Change, { type: "patch" }>,
  api: ChangeApi,
): Promise<Exclude<ChangeOutcome, Conflict>>;
export async function sendChange(change: Change, api: ChangeApi): Promise<ChangeOutcome>;
export async function sendChange(change: Change, api: ChangeApi): Promise<ChangeOutcome> {
  const ready = await onCurrentToken(change, api);
  if (!("change" in ready)) return ready;
  const answer = await sendCall(callFor(ready.change), api);
  return answer.ok ? toOutcome(ready.change, answer.result, api) : failedChange(answer.error);
}

/** Whether the answer to a change shows a secret, once and never again. */
export function makesSecret(change: Change): boolean {
  switch (change.type) {
    case "create":
      // A build token's secret is one that the caller has already.
      return change.kind !== "builds";
    case "rotate":
    case "roll":
      return true;
    case "patch":
    case "patch-service":
    case "refresh":
    case "delete":
      return false;
  }
}

async function onCurrentToken(
  change: Change,
  api: ChangeApi,
): Promise<{ readonly change: Change } | Conflict | FailedChange> {
  if (change.type === "patch") {
    const read = await readToken(change.ref, api);
    if (read.kind !== "read") return read;
    return read.token.modified_on === change.base.modified_on
      ? { change: { ...change, base: read.token } }
      : { kind: "conflict", current: safeValue(read.token) };
  }
  if (change.type === "rotate" && change.ref.place.kind === "zone") {
    const read = await readToken(change.ref, api);
    return read.kind === "read" ? { change: { ...change, base: read.token } } : read;
  }
  return { change };
}

function toOutcome(change: Change, result: unknown, { isReadable }: ChangeApi): ChangeOutcome {
  const unreadable = unreadableAnswer(change, result, isReadable);
  if (unreadable !== undefined) return unreadableChange(unreadable);
  const taken = makesSecret(change) ? takeSecret(result) : undefined;
  const differences = differencesIn(change, result, isReadable);
  return taken === undefined
    ? { kind: "done", result, differences }
    : { kind: "secret", result: taken.rest, differences, secret: taken.secret };
}

// Tokens of the other kinds have no policies.
function differencesIn(change: Change, result: unknown, isReadable: IsReadable): readonly AnswerDifference[] {
  const isApiToken =
    change.type === "patch" ||
    (change.type === "create" && (change.kind === "user" || change.kind === "account"));
  if (!isApiToken) return [];
  const isToken = change.type === "create" || isReadable("token", result);
  return compareAnswer(callFor(change).body, isToken ? result : undefined);
}

function unreadableAnswer(change: Change, result: unknown, isReadable: IsReadable): string | undefined {
  switch (change.type) {
    case "create":
      return isReadable(createdSchemas[change.kind], result)
        ? undefined
        : "The token was created, but the answer";
    case "rotate":
      return isReadable("service token with secret", result)
        ? undefined
        : "The token has a new secret, but the answer";
    case "roll":
      return typeof result === "string" ? undefined : "The token has a new value, but the answer";
    case "patch":
    case "patch-service":
    case "refresh":
    case "delete":
      return undefined;
  }
}

const createdSchemas = {
  user: "token with value",
  account: "token with value",
  access: "service token with secret",
  builds: "build token",
} as const satisfies Readonly<Record<TokenKind, AnswerSchema>>;
