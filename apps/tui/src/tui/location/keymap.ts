import type { Binding } from "../keys/binding.ts";
import { isReachable, locationNames, locations } from "./locations.ts";

/** The keys that lead from one screen to another, and those of the location bar. */
export const locationBindings: readonly Binding[] = [
  ...locationNames.map((screen, index): Binding => ({
    scope: "screens",
    keys: [String(index + 1)],
    action: { area: "location", type: "screen-opened", screen },
    description: locations[screen].about,
    category: "Look" as const,
    when: (state) => isReachable(state, screen),
  })),
  {
    scope: "screens",
    keys: ["ctrl+l", "L"],
    action: { area: "location", type: "typing-started" },
    description: "type where to go, such as tokens?kind=user&sort=expires",
    category: "Look",
    hint: "go to",
  },
  {
    scope: "location",
    keys: ["enter"],
    action: { area: "location", type: "confirmed" },
    description: "go there",
    category: "Look",
    hint: "go",
  },
  {
    scope: "location",
    keys: ["tab"],
    action: { area: "location", type: "completed" },
    description: "complete what is typed",
    category: "Text",
    hint: "complete",
  },
  {
    scope: "location",
    keys: ["esc"],
    action: { area: "location", type: "cancelled" },
    description: "stay here",
    category: "Look",
    hint: "stay",
  },
];
