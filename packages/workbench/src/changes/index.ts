export { applyPatch } from "./apply-patch.ts";
export { callFor } from "./call-for.ts";
export { createCheckCall } from "./check-call.ts";
export type { Change, ServiceTokenUpdate, TokenChange, TokenPatch, TokenUpdate } from "./change.ts";
export { createdToken, type CreateRequest, createRequest } from "./create-request.ts";
export { parseGrace } from "./parse-grace.ts";
export { type ChangeOutcome, makesSecret, sendChange } from "./send-change.ts";
export { toGoDuration } from "./to-go-duration.ts";
export { type ApiTokenRef, refOf } from "./token-ref.ts";
