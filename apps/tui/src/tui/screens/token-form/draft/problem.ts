import type { TextFieldName } from "./draft.ts";

/** Something in a request that the specification forbids or that cannot work, and the line of the form it is about. */
export interface Problem {
  readonly field: TextFieldName | undefined;
  readonly policy: number | undefined;
  readonly text: string;
}
