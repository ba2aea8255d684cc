import { dialogBindings } from "./dialog-bindings.ts";
import { equivalentsBindings } from "../dialogs/equivalents/keymap.ts";
import type { Binding } from "./binding.ts";
import { paletteBindings } from "../dialogs/palette/keymap.ts";
import { profilesBindings } from "../dialogs/profiles/keymap.ts";
import { bulkBindings } from "../screens/bulk/keymap.ts";
import { changeBindings } from "../screens/confirm/change-bindings.ts";
import { confirmBindings } from "../screens/confirm/keymap.ts";
import { formBindings } from "../screens/token-form/keymap.ts";
import { doubtBindings } from "../screens/doubt/keymap.ts";
import { rotateBindings } from "../screens/rotate/keymap.ts";
import { secretBindings } from "../screens/secret/keymap.ts";
import { canBindings } from "../screens/can/keymap.ts";
import { operationsBindings } from "../screens/operations/keymap.ts";
import { exportBindings } from "../dialogs/export/keymap.ts";
import { locationBindings } from "../screens/location/keymap.ts";
import { seeBindings } from "../screens/see/keymap.ts";
import { tokensBindings } from "../screens/tokens/keymap.ts";
import { typingBindings } from "./typing-bindings.ts";

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
    ...formBindings,
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
