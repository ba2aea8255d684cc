import type { Binding } from "./binding.ts";

/**
 * The name of what a binding does, as the config file writes it: `tokens.moved-line-back`. Bindings
 * that do the same in one scope share it.
 */
export function actionName({ scope, action }: Pick<Binding, "scope" | "action">): string {
  const words = Object.entries(action).flatMap(([name, value]) => (name === "area" ? [] : wordsOf(value)));
  // Only the area says what is opened: a scope may have keys that open several things.
  if ("area" in action && words[0] === "opened") words.unshift(action.area);
  return `${scope}.${words.join("-")}`;
}

function wordsOf(value: unknown): readonly string[] {
  switch (typeof value) {
    case "string":
      return [value.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)];
    case "number":
      return [...(value < 0 ? ["back"] : []), ...(Math.abs(value) === 1 ? [] : [String(Math.abs(value))])];
    case "object":
      return Object.values(value ?? {}).flatMap(wordsOf);
    default:
      return [];
  }
}
