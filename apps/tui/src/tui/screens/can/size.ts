import { bodyHeight } from "../../layout.ts";
import type { WindowSize } from "../../layout.ts";
import { CAN_FIELDS } from "./state.ts";

/** Lines of the answer that are seen at once: the location, the question and a rule stand above it. */
export function answerHeight(size: WindowSize): number {
  return Math.max(1, bodyHeight(size) - CAN_FIELDS.length - 2);
}

/** Choices that are seen at once: the location and the search stand above them. */
export function pickerHeight(size: WindowSize): number {
  return Math.max(1, bodyHeight(size) - 2);
}
