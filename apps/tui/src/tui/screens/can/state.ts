import { bodyHeight, type WindowSize } from "../../layout.ts";
import { type TextInput, textInput } from "../../lists/text-input.ts";

/** A question: may this token call this operation on this, from this address, at this time? */
export interface CanState {
  /** Key of a row; undefined is the token under the cursor of the table. */
  readonly token: string | undefined;
  /** A call: the id of an operation, or its method and path with or without ids. */
  readonly operation: string;
  /** Key of a target; undefined, or one that the call does not have, is the first one. */
  readonly on: string | undefined;
  readonly ip: TextInput;
  readonly at: TextInput;
  readonly field: CanField;
  /** What a choice is made from, while it is made. */
  readonly picker: Picker | undefined;
  /** The first line of the answer that is seen. */
  readonly top: number;
}

/** A question in words, as a location writes it: names, or ids where there is no name. */
export interface CanQuestionText {
  readonly token: string;
  readonly operation: string;
  readonly on: string;
  readonly ip: string;
  readonly at: string;
}

/** The parts of a question in their order on the screen. */
export type CanField = (typeof canFields)[number];

export const canFields = ["token", "operation", "on", "ip", "at"] as const;

/** The parts that are chosen; the others are typed. */
export type ChoiceField = "token" | "operation" | "on";

/** A list to choose from, filtered as one types. */
export interface Picker {
  readonly filter: TextInput;
  readonly cursor: number;
  readonly top: number;
}

/** The first question. */
export function initialCan(): CanState {
  return {
    token: undefined,
    operation: "user-api-tokens-list-tokens",
    on: undefined,
    ip: textInput(),
    at: textInput(),
    field: "token",
    picker: undefined,
    top: 0,
  };
}

/** Whether a part of a question is chosen from a list. */
export function isChoice(field: CanField): field is ChoiceField {
  return field === "token" || field === "operation" || field === "on";
}

/** Whether letters are text now, and no keys. */
export function isCanTyping({ field, picker }: CanState): boolean {
  return picker !== undefined || !isChoice(field);
}

/**
 * Lines of the answer that are seen at once: the location, the question and a rule stand above it.
 */
export function answerHeight(size: WindowSize): number {
  return Math.max(1, bodyHeight(size) - canFields.length - 2);
}

/** Choices that are seen at once: the location and the search stand above them. */
export function pickerHeight(size: WindowSize): number {
  return Math.max(1, bodyHeight(size) - 2);
}
