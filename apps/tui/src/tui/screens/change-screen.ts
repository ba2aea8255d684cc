import type { ConfirmState } from "./confirm/state.ts";
import type { CreateState } from "./token-form/state.ts";
import type { RotateState } from "./rotate/state.ts";

/** The screens that a change of one token is sent from. */
export type ChangeScreen =
  | { readonly name: "create"; readonly create: CreateState }
  | { readonly name: "confirm"; readonly confirm: ConfirmState }
  | { readonly name: "rotate"; readonly rotate: RotateState };
