import type { Binding } from "../../keys/binding.ts";
import { isDelivering } from "./state.ts";
import { apiTokenId } from "./to-build-token.ts";

/** The keys of the screen that shows a new secret. */
export const secretBindings: readonly Binding[] = [
  {
    scope: "secret",
    keys: ["c"],
    action: { area: "secret", type: "copied" },
    description: "send the secret to the terminal's clipboard",
    category: "Look",
    hint: "copy",
  },
  {
    scope: "secret",
    keys: ["v"],
    action: { area: "secret", type: "reveal-toggled" },
    description: "show or mask the secret",
    category: "Look",
    hint: "reveal",
  },
  {
    scope: "secret",
    keys: ["w"],
    action: { area: "secret", type: "prompt-opened", kind: "file" },
    description: "write the secret to a file that only you can read",
    category: "Look",
    hint: "write",
  },
  {
    scope: "secret",
    keys: ["p", "|"],
    action: { area: "secret", type: "prompt-opened", kind: "command" },
    description: "hand the secret to a command on its standard input",
    category: "Look",
    hint: "pipe",
  },
  {
    scope: "secret",
    keys: ["b"],
    action: { area: "secret", type: "build-token-opened" },
    description: "hand the value to Workers Builds, as a build token",
    category: "Change",
    hint: "builds",
    when: ({ screen }) => screen.name === "secret" && apiTokenId(screen.secret) !== undefined,
  },
  {
    scope: "secret",
    keys: ["esc", "enter"],
    action: { area: "secret", type: "leave-requested" },
    description: "go on; the secret is gone then",
    category: "Look",
    hint: "done",
  },
  {
    scope: "secret-prompt",
    keys: ["enter"],
    action: { area: "secret", type: "prompt-entered" },
    description: "write it, or run the command",
    category: "Look",
    hint: "do it",
    when: ({ screen }) => screen.name === "secret" && !isDelivering(screen.secret),
  },
  {
    scope: "secret-prompt",
    keys: ["esc"],
    action: { area: "secret", type: "prompt-closed" },
    description: "back to the secret; a command that still runs is stopped",
    category: "Look",
    hint: "cancel",
  },
];
