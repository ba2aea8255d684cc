export { applyPatch } from "./apply-patch.ts";
export { beginRotation, bodyLike, type RotationApi, type RotationOutcome } from "./begin-rotation.ts";
export { type CreatedToken, type CreateOutcome, createToken } from "./create-token.ts";
export type { CreateRequest, DraftRequest } from "./draft-request.ts";
export { failedChange } from "./failed-change.ts";
export type { NewSecret } from "./new-secret.ts";
export { parseGrace } from "./parse-grace.ts";
export { createSecretPipe, type SecretPipe } from "./pipe-secret.ts";
export { createRotationJournal, journalFolder } from "./rotation-journal.ts";
export { newTokenOf, type Rotation } from "./rotation.ts";
export { runChange } from "./run-change.ts";
export { createSecret, type Secret } from "./secret.ts";
export {
  callOf,
  type ChangeOutcome,
  type ServiceTokenUpdate,
  type TokenChange,
  type TokenPatch,
  type TokenUpdate,
} from "./token-change.ts";
export { type ApiTokenRef, pathOfToken, refOf, type ServiceTokenRef } from "./token-ref.ts";
export { toGoDuration } from "./to-go-duration.ts";
export { type Delivery, writeSecret } from "./write-secret.ts";
