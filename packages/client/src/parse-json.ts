import { isDeeperThan } from "@cftokens/openapi/json";
import type { ParseJson, Unreadable } from "./raw-answer.ts";

/** Parses JSON of any depth. */
export const parseJson: ParseJson = (text, what = "the body") => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return unreadable("broken-json", `${what} is JSON that is malformed or breaks off`, text);
  }
};

/** Parses JSON of up to 100 levels. */
export const parseBounded: ParseJson = (text, what = "the body") =>
  isDeeperThan(deepestAnswer, text)
    ? unreadable("unexpected-shape", `${what} is JSON nested deeper than ${deepestAnswer} levels`)
    : parseJson(text, what);

// The documented answers need 8 levels; whoever takes an answer apart calls itself at each.
const deepestAnswer = 100;

/** An answer that is not a success. */
export function unreadable(kind: Unreadable["kind"], detail?: string, quoted?: string): Unreadable {
  return { ok: false, kind, errors: [], detail, quoted };
}
