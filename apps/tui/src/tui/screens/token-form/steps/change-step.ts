import { bodyHeight } from "../../../layout.ts";
import { type ListMove, moveCursor } from "../../../lists/list-cursor.ts";
import { editText, type TextEdit, type TextInput } from "../../../lists/text-input.ts";
import type { FormStep, TokenForm } from "../state.ts";
import type { StepContext } from "./step-module.ts";

/** A step with its cursor moved in a list of `length` lines. */
export function moveInList<S extends Extract<FormStep, { cursor: number }>>(
  { state, step }: StepContext<S>,
  move: ListMove,
  length: number,
): S {
  return { ...step, cursor: moveCursor(step.cursor, move, { length, pageSize: bodyHeight(state.size) }) };
}

/** A step with its text of `length` lines scrolled, to its last line at most. */
export function scrollText<S extends Extract<FormStep, { top: number }>>(
  { state, step }: StepContext<S>,
  move: ListMove,
  length: number,
): S {
  const pageSize = bodyHeight(state.size);
  const tops = Math.max(0, length - pageSize) + 1;
  return { ...step, top: moveCursor(step.top, move, { length: tops, pageSize }) };
}

/** The form with the text of its step edited; the cursor goes to the first suggestion for it. */
export function editInput<S extends Extract<FormStep, { input: TextInput }>>(
  { form, step }: StepContext<S>,
  edit: TextEdit,
): TokenForm {
  return { ...form, step: { ...step, input: editText(step.input, edit), cursor: 0 } };
}
