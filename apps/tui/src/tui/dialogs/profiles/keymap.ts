import type { Binding } from "../../keys/binding.ts";

/** The keys of the list of profiles, and the one that opens it. */
export const profilesBindings: readonly Binding[] = [
  {
    scope: "global",
    keys: ["P"],
    action: { area: "profiles", type: "opened" },
    description: "work with another profile",
    category: "Program",
    when: ({ settings }) => settings.profiles.length > 0,
  },
  {
    scope: "profiles",
    keys: ["down", "j"],
    action: { area: "profiles", type: "moved", count: 1 },
    description: "the next profile",
    category: "Move",
  },
  {
    scope: "profiles",
    keys: ["up", "k"],
    action: { area: "profiles", type: "moved", count: -1 },
    description: "the profile before",
    category: "Move",
  },
  {
    scope: "profiles",
    keys: ["enter"],
    action: { area: "profiles", type: "chosen" },
    description: "work with this profile",
    category: "Program",
    hint: "work with it",
  },
  {
    scope: "profiles",
    keys: ["esc", "q"],
    action: { area: "app", type: "dialog-closed" },
    description: "stay with the profile in use",
    category: "Program",
    hint: "back",
  },
];
