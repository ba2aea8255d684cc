import type { ConfirmState } from "./confirm/state.ts";
import type { TokenForm } from "./token-form/state.ts";
import type { RotateState } from "./rotate/state.ts";

/** The screens that a change of one token is sent from. */
export type ChangeScreen =
  | { readonly name: "token-form"; readonly form: TokenForm }
  | { readonly name: "confirm"; readonly confirm: ConfirmState }
  | { readonly name: "rotate"; readonly rotate: RotateState };
