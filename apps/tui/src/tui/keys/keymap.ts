import { dialogBindings } from "./dialog-bindings.ts";
import { equivalentsBindings } from "../dialogs/equivalents/keymap.ts";
import type { Binding } from "./binding.ts";
import { paletteBindings } from "../dialogs/palette/keymap.ts";
import { profilesBindings } from "../dialogs/profiles/keymap.ts";
import { exportBindings } from "../dialogs/export/keymap.ts";
import { screenListBindings } from "../lists/keymap.ts";
import { locationBindings } from "../location/keymap.ts";
import { screens } from "../screens/screens.ts";
import { typingBindings } from "./typing-bindings.ts";

/** Every key of the program. */
export function keymap(): readonly Binding[] {
  return [
    ...Object.values(screens).flatMap(({ keys }) => keys),
    ...screenListBindings,
    ...locationBindings,
    ...dialogBindings,
    ...paletteBindings,
    ...equivalentsBindings,
    ...profilesBindings,
    ...exportBindings,
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
