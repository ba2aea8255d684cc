import type { Binding, Scope } from "../keys/binding.ts";
import type { TextEdit } from "../lists/text-input.ts";
import type { Message } from "../message.ts";
import type { Dialog, State } from "../state.ts";

/** The name of a dialog. */
export type DialogKind = Dialog["kind"];

// The state of one dialog while it is open.
type DialogOf<K extends DialogKind> = Extract<Dialog, { readonly kind: K }>;

/** What a dialog is drawn from. */
export interface DialogViewProps<K extends DialogKind> {
  readonly dialog: DialogOf<K>;
  readonly state: State;
}

/** What one dialog answers to the rest of the program, besides how it looks. */
export interface DialogModule {
  /** Its keys, and those that open it. */
  readonly keys: readonly Binding[];
  /**
   * The scopes that take keys, nearest first. `typing` among them means that characters are text.
   */
  readonly scopes: readonly Scope[];
  /** What the head of the window says; undefined leaves the title of the screen behind it. */
  readonly title?: string;
  /** What typing or pasting means; needed where `typing` is one of the scopes. */
  readonly edited?: (edit: TextEdit) => Message;
}
