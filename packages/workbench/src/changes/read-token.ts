import type { ServiceToken, Token } from "@cftokens/client";
import { reportUnreadable } from "../text/report-error.ts";
import { sendCall } from "./api-call.ts";
import { getCall } from "./call-for.ts";
import type { ChangeApi } from "./change-api.ts";
import { type FailedChange, failedChange } from "./failed-change.ts";
import type { ApiTokenRef, ServiceTokenRef } from "./token-ref.ts";

/** The token as the API has it now, or why it could not be read. */
export type ReadToken<T> = { readonly kind: "read"; readonly token: T } | FailedChange;

/** Reads one token anew, before a change that is written on top of it. */
export async function readToken(ref: ApiTokenRef, api: ChangeApi): Promise<ReadToken<Token>>;
export async function readToken(ref: ServiceTokenRef, api: ChangeApi): Promise<ReadToken<ServiceToken>>;
export async function readToken(
  ref: ApiTokenRef | ServiceTokenRef,
  api: ChangeApi,
): Promise<ReadToken<unknown>> {
  const answer = await sendCall(getCall(ref), api);
  if (!answer.ok) return failedChange(answer.error);
  return api.isReadable(ref.kind === "access" ? "service token" : "token", answer.result)
    ? { kind: "read", token: answer.result }
    : { kind: "refused", error: reportUnreadable("The token") };
}
