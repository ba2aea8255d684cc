import type { EquivalentSource } from "@cftokens/workbench/equivalents";
import type { ErrorReport } from "@cftokens/workbench/text";
import type { Binding, Scope } from "../keys/binding.ts";
import type { ScreenList } from "../lists/screen-list.ts";
import type { SeenList } from "../lists/seen-list.ts";
import type { TextEdit } from "../lists/text-input.ts";
import type { Message } from "../message.ts";
import type { Screen, State } from "../state.ts";
import type { Step } from "../step.ts";
import type { StyledLine } from "../text/styled-line.ts";
import type { Work } from "../slow-work.ts";
import type { Loss } from "./loss.ts";

/** The name of a screen. */
export type ScreenName = Screen["name"];

/** The state of one screen while it is shown. */
export type ScreenNamed<N extends ScreenName> = Extract<Screen, { readonly name: N }>;

/** What is under the cursor, by names of variables; what is not known is left out. */
export type Focused = Readonly<Record<string, string | undefined>>;

/**
 * What one screen answers to the rest of the program, besides how it looks. Nothing else asks which
 * screen is shown.
 */
export interface ScreenModule<N extends ScreenName> {
  /** Every key of the screen. */
  readonly keys: readonly Binding[];
  /** Where the user is, for the head of the window. */
  readonly title: (screen: ScreenNamed<N>, state: State) => readonly string[];
  /** The status line. */
  readonly status: (screen: ScreenNamed<N>, state: State) => StyledLine;
  /**
   * The scopes that take keys now, nearest first. `typing` among them means that characters are
   * text.
   */
  readonly scopes: (screen: ScreenNamed<N>, state: State) => readonly Scope[];
  /** What typing or pasting means; needed where `typing` is one of the scopes. */
  readonly edited?: (edit: TextEdit, screen: ScreenNamed<N>, state: State) => Message;
  /** What is lost when the program ends now; undefined when nothing is. */
  readonly loss?: (screen: ScreenNamed<N>, state: State) => Loss | undefined;
  /**
   * What there may be, and what puts it right, when the program ends now: a change without an
   * answer, a secret that nobody took.
   */
  readonly leftBehind?: (screen: ScreenNamed<N>, state: State) => readonly ErrorReport[];
  /** What the screen waits for. */
  readonly waitsFor?: (screen: ScreenNamed<N>) => Work | undefined;
  /** Whether the screen needs the permissions of all operations that are known. */
  readonly asksForOperations?: (screen: ScreenNamed<N>, state: State) => boolean;
  /** What the screen has computed beside the keys, once what it needs is there. */
  readonly computes?: (screen: ScreenNamed<N>, state: State) => Step;
  /** Whether something on the screen counts seconds, so that the clock has to tick. */
  readonly isCounting?: (screen: ScreenNamed<N>, state: State) => boolean;
  /** Whether the screen wants to know when the terminal loses the focus. */
  readonly watchesFocus?: boolean;
  /** Whether the screen shows what the lists of tokens say, and nothing that is being filled in. */
  readonly showsTokens?: boolean;
  /** The list that the screen consists of. */
  readonly list?: ScreenList;
  /** The list that can be clicked; undefined while it is not shown. */
  readonly seen?: (screen: ScreenNamed<N>, state: State) => SeenList | undefined;
  /** What is under the cursor, for the user's own commands: names in capitals; never a secret. */
  readonly focused?: (screen: ScreenNamed<N>, state: State) => Focused | undefined;
  /** The call behind the screen, for "copy as"; undefined when there is none. */
  readonly equivalent?: (screen: ScreenNamed<N>, state: State) => EquivalentSource | undefined;
}
