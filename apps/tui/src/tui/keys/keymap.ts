import { dialogs } from "../dialogs/dialogs.ts";
import type { Binding } from "./binding.ts";
import { screenListBindings } from "../lists/keymap.ts";
import { locationBindings } from "../location/keymap.ts";
import { screens } from "../screens/screens.ts";
import { typingBindings } from "./typing-bindings.ts";

const appBindings: readonly Binding[] = [
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

/** Every key of the program. */
export const keymap: readonly Binding[] = [
  ...Object.values(screens).flatMap(({ keys }) => keys),
  ...screenListBindings,
  ...locationBindings,
  ...Object.values(dialogs).flatMap(({ keys }) => keys),
  ...typingBindings,
  ...appBindings,
];
