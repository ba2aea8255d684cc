import type { ApiTokenRef } from "../changes/token-ref.ts";

/**
 * The safe rotation of an API token, as far as it has come. It holds ids and the step, never a
 * secret.
 */
export interface Rotation {
  readonly old: ApiTokenRef;
  /** The token that takes the place of the old one; undefined until it is known to exist. */
  readonly newId: string | undefined;
  readonly step: RotationStep;
  /** When it was begun, in milliseconds since the epoch. */
  readonly begunAt: number;
}

/**
 * What is done: `creating` (asked for, no answer known), `created` (the new token is there),
 * `handed-over` (its value was taken), `disabled` (the old token is switched off). With the old
 * token deleted the rotation is over.
 */
export type RotationStep = "creating" | "created" | "handed-over" | "disabled";

/** The new token of a rotation. */
export function newTokenOf({ old, newId }: Rotation): ApiTokenRef | undefined {
  return newId === undefined ? undefined : { ...old, id: newId };
}
