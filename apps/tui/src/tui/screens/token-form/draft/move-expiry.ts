import { textInput } from "../../../lists/text-input.ts";
import type { Draft } from "./draft.ts";

/** Moves the end of a draft by so many days; from now when there is no end, or when it is over. */
export function moveExpiry(draft: Draft, days: number, now: Date): Draft {
  const end = Date.parse(draft.texts.expiresOn.text);
  const from = Number.isNaN(end) || end < now.getTime() ? now.getTime() : end;
  const moved = new Date(from + days * DAY).toISOString().replace(/\.\d+Z$/u, "Z");
  return { ...draft, texts: { ...draft.texts, expiresOn: textInput(moved) } };
}

const DAY = 24 * 60 * 60 * 1000;
