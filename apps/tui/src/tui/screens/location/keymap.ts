import type { Binding } from "../../keys/binding.ts";
import type { LocationMessage } from "./message.ts";

/** The keys that lead from one screen to another, and those of the location bar. */
export const locationBindings: readonly Binding[] = [
  screenBinding("1", "tokens", "tokens: all of them in one table"),
  screenBinding("2", "risks", "risks: those of all tokens, the worst first"),
  screenBinding("3", "calendar", "calendar: what expires in the next 90 days"),
  screenBinding("4", "groups", "permission groups, and which tokens hold them"),
  screenBinding("5", "can", "can it? May a token make a call, and why"),
  screenBinding("6", "operations", "the API: every operation of every document"),
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

function screenBinding(
  key: string,
  screen: Extract<LocationMessage, { type: "screen-opened" }>["screen"],
  description: string,
): Binding {
  return {
    scope: "screens",
    keys: [key],
    action: { area: "location", type: "screen-opened", screen },
    description,
    category: "Look",
  };
}
