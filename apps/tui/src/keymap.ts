import { dialogBindings } from "./dialog-bindings.ts";
import type { Key } from "./key.ts";
import type { Message } from "./message.ts";
import { createBindings } from "./screens/create/keymap.ts";
import { secretBindings } from "./screens/secret/keymap.ts";
import { tokensBindings } from "./screens/tokens/keymap.ts";
import type { State } from "./state.ts";
import type { TextEdit } from "./text-input.ts";
import { typingBindings } from "./typing-bindings.ts";

/** What keys do in one part of the program. Routing, help and the hints at the foot are all made from these. */
export interface Binding {
  readonly scope: Scope;
  readonly keys: readonly Key[];
  readonly action: Message | TextEdit;
  readonly description: string;
  readonly category: Category;
  /** A word or two for the foot of the screen; bindings without one are in the help only. */
  readonly hint?: string;
  /** The binding is there only while this holds. */
  readonly when?: (state: State) => boolean;
  /** Why the action is not possible now; the user is told so. */
  readonly disabledReason?: (state: State) => string | undefined;
}

/** The parts of the program that have keys of their own. */
export type Scope =
  | "always"
  | "global"
  | "typing"
  | "help"
  | "confirm"
  | "tokens"
  | "filter"
  | "token"
  | "detail"
  | "create"
  | "create-list"
  | "form"
  | "form-text"
  | "policy"
  | "groups"
  | "groups-failed"
  | "resource-id"
  | "review"
  | "secret";

/** The headings of the help. */
export type Category = "Move" | "Look" | "Change" | "Text" | "Program";

/** Every key of the program. */
export function keymap(): readonly Binding[] {
  return [
    ...tokensBindings,
    ...createBindings,
    ...secretBindings,
    ...dialogBindings,
    ...typingBindings,
    ...appBindings,
  ];
}

const appBindings: readonly Binding[] = [
  {
    scope: "global",
    keys: ["?"],
    action: { area: "app", type: "help-opened" },
    description: "show all keys",
    category: "Program",
    hint: "help",
  },
  {
    scope: "global",
    keys: ["q"],
    action: { area: "app", type: "quit-requested" },
    description: "quit",
    category: "Program",
    hint: "quit",
  },
  {
    scope: "always",
    keys: ["ctrl+c"],
    action: { area: "app", type: "quit-requested" },
    description: "quit from anywhere",
    category: "Program",
  },
  {
    scope: "always",
    keys: ["ctrl+z"],
    action: { area: "app", type: "suspend-requested" },
    description: "to the background; fg brings it back",
    category: "Program",
  },
];
