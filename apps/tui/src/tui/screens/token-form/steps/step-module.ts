import type { Scope } from "../../../keys/binding.ts";
import type { ListMove } from "../../../lists/list-cursor.ts";
import type { TextEdit } from "../../../lists/text-input.ts";
import type { State } from "../../../state.ts";
import type { Step } from "../../../step.ts";
import type { StyledLine } from "../../../text/styled-line.ts";
import type { FormStep, TokenForm } from "../state.ts";

/** What one step of the form shows, and what the keys do in it. */
export interface StepModule<S extends FormStep> {
  /** Where the user is, for the head of the screen. */
  readonly title: (context: StepContext<S>) => readonly string[];
  /** The status line; empty where there is nothing to say. */
  readonly status?: (context: StepContext<S>) => StyledLine;
  /**
   * The scopes of the keys that hold, nearest first. `typing` among them means that characters are
   * text.
   */
  readonly scopes: (context: StepContext<S>) => readonly Scope[];
  readonly lines: (context: StepContext<S>) => StepLines;
  /** Moves the cursor, or scrolls the text. */
  readonly move: (context: StepContext<S>, move: ListMove) => S;
  /** What Enter does. */
  readonly choose?: (context: StepContext<S>) => Step;
  /** What typing does; needed where `typing` is one of the scopes. */
  readonly edit?: (context: StepContext<S>, edit: TextEdit) => TokenForm;
  /** Turns the choice under the cursor to another value. */
  readonly cycle?: (context: StepContext<S>, count: number) => TokenForm;
  /** Takes away what the cursor is on. */
  readonly remove?: (context: StepContext<S>) => TokenForm;
  /** What Esc does. */
  readonly back: (context: StepContext<S>) => State;
}

/** The step that the user is in, the form around it, and what the program knows. */
export interface StepContext<S extends FormStep> {
  readonly state: State;
  readonly form: TokenForm;
  readonly step: S;
}

/** What a step shows. */
export type StepLines =
  /** Lines of which one has the cursor; it is shown in reverse where it is a line of a list. */
  | (FocusedLines & { readonly reverse: boolean })
  /** A text that is read from the line `top` on. */
  | { readonly lines: readonly StyledLine[]; readonly top: number };

/** Lines of which one has the cursor; -1 when none has. */
export interface FocusedLines {
  readonly lines: readonly StyledLine[];
  readonly focus: number;
}
