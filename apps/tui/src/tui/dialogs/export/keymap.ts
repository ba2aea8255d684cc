import type { Binding } from "../../keys/binding.ts";

/** The keys of the question for the name of a file. */
export const exportBindings: readonly Binding[] = [
  {
    scope: "export",
    keys: ["enter"],
    action: { area: "export", type: "confirmed" },
    description: "write the file",
    category: "Look",
    hint: "write",
  },
  {
    scope: "export",
    keys: ["esc"],
    action: { area: "app", type: "dialog-closed" },
    description: "write nothing",
    category: "Look",
    hint: "write nothing",
  },
];
