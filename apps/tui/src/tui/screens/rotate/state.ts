import type { TokenRow } from "@cftokens/workbench/inventory";
import type { Rotation } from "@cftokens/workbench/rotation";
import type { ErrorReport } from "@cftokens/workbench/text";
import type { TextInput } from "../../lists/text-input.ts";
import type { TokensState } from "../tokens/state.ts";

/** The ways to give a token a new secret. */
export interface RotateState {
  /** The key of the token's row. */
  readonly key: string;
  readonly cursor: number;
  /** How long the old secret is to work, as it is typed; undefined while nothing is typed. */
  readonly custom: TextInput | undefined;
  /** Whether the API is at work. */
  readonly isWorking: boolean;
  readonly failure: ErrorReport | undefined;
}

/** The start: the first way under the cursor. */
export function initialRotate(key: string): RotateState {
  return { key, cursor: 0, custom: undefined, isWorking: false, failure: undefined };
}

/** The token that is rotated; undefined when it is gone. */
export function rotatedRow(
  { tokens }: { readonly tokens: Pick<TokensState, "rows"> },
  { key }: RotateState,
): TokenRow | undefined {
  return tokens.rows.find((row) => row.key === key);
}

/** The unfinished rotation that a token is the old or the new one of. */
export function rotationOf(
  { rotations }: { readonly rotations: readonly Rotation[] },
  row: TokenRow,
): Rotation | undefined {
  return rotations.find(
    ({ old, newId }) => row.key === `${old.kind}:${old.id}` || row.key === `${old.kind}:${newId ?? ""}`,
  );
}
