import { dialogBindings } from "./input/dialog-bindings.ts";
import { equivalentsBindings } from "./equivalents/keymap.ts";
import type { Key } from "./input/key.ts";
import type { Message } from "./message.ts";
import { paletteBindings } from "./palette/keymap.ts";
import { profilesBindings } from "./profiles/keymap.ts";
import { bulkBindings } from "./screens/bulk/keymap.ts";
import { changeBindings } from "./screens/confirm/change-bindings.ts";
import { confirmBindings } from "./screens/confirm/keymap.ts";
import { createBindings } from "./screens/create/keymap.ts";
import { doubtBindings } from "./screens/doubt/keymap.ts";
import { rotateBindings } from "./screens/rotate/keymap.ts";
import { secretBindings } from "./screens/secret/keymap.ts";
import { canBindings } from "./screens/can/keymap.ts";
import { operationsBindings } from "./screens/operations/keymap.ts";
import { exportBindings } from "./screens/export/keymap.ts";
import { locationBindings } from "./screens/location/keymap.ts";
import { seeBindings } from "./screens/see/keymap.ts";
import { tokensBindings } from "./screens/tokens/keymap.ts";
import type { State } from "./state.ts";
import type { TextEdit } from "./input/text-input.ts";
import { typingBindings } from "./input/typing-bindings.ts";

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
  | "screens"
  | "location"
  | "see"
  | "see-filter"
  | "risks"
  | "group-list"
  | "calendar"
  | "can"
  | "can-text"
  | "can-picker"
  | "operation-list"
  | "operation"
  | "operation-value"
  | "export"
  | "detail"
  | "create"
  | "create-list"
  | "form"
  | "form-text"
  | "policy"
  | "groups"
  | "groups-failed"
  | "resource-id"
  | "pick-token"
  | "review"
  | "template"
  | "conflict"
  | "change"
  | "ask-yes"
  | "ask-name"
  | "rotate"
  | "grace"
  | "bulk-yes"
  | "bulk-phrase"
  | "bulk-running"
  | "bulk-finished"
  | "sending"
  | "doubt"
  | "secret-prompt"
  | "secret"
  | "palette"
  | "equivalents"
  | "profiles";

/** The headings of the help. */
export type Category = "Move" | "Look" | "Change" | "Text" | "Program";

/** Every key of the program. */
export function keymap(): readonly Binding[] {
  return [
    ...tokensBindings,
    ...locationBindings,
    ...seeBindings,
    ...canBindings,
    ...operationsBindings,
    ...exportBindings,
    ...changeBindings,
    ...createBindings,
    ...confirmBindings,
    ...rotateBindings,
    ...bulkBindings,
    ...doubtBindings,
    ...secretBindings,
    ...dialogBindings,
    ...paletteBindings,
    ...equivalentsBindings,
    ...profilesBindings,
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
