import type { Theme } from "@cftokens/workbench/config";

/**
 * Asks a terminal for the colour of its background (xterm's control sequence OSC 11). Terminals
 * that do not know it ignore it.
 */
export const askBackground = "\u001B]11;?\u001B\\";

/** What of the terminal's answer has come in so far; undefined while none comes in. */
export type PartialAnswer = string | undefined;

/** One input event, with what distinguishes an answer from keys. */
export interface InputEvent {
  readonly input: string;
  /** An escape stood before it. */
  readonly meta: boolean;
  /** It is a control character, named by its letter: a bell that comes alone is a `g`. */
  readonly ctrl: boolean;
}

/**
 * What an input event is: a part of the answer, its end, or something else, of which `rest` are
 * keys.
 */
export interface AnswerStep {
  readonly partial: PartialAnswer;
  /** The background, when the answer ended and could be read. */
  readonly theme: Theme | undefined;
  /** What the user typed: everything that is no part of the answer. */
  readonly rest: string;
}

/**
 * Takes the terminal's answer out of its input. Ink knows no such sequence: it hands out its start
 * as an escaped `]`, its body as if it were typed, in any number of pieces, and its end as a bell
 * in the text or an escaped `\`.
 */
export function takeAnswer(partial: PartialAnswer, { input, meta, ctrl }: InputEvent): AnswerStep {
  if (meta && input === "]") return { partial: "", theme: undefined, rest: "" };
  if (partial === undefined) return { partial, theme: undefined, rest: input };
  if (ctrl) return { partial: undefined, theme: toTheme(partial), rest: input === "g" ? "" : input };
  if (meta) return { partial: undefined, theme: toTheme(partial), rest: input === "\\" ? "" : input };
  const [body = "", ...after] = input.split("\u0007");
  const answer = partial + body;
  if (!isAnswer(answer)) return { partial: undefined, theme: undefined, rest: answer };
  return after.length > 0
    ? { partial: undefined, theme: toTheme(answer), rest: after.join("\u0007") }
    : { partial: answer, theme: undefined, rest: "" };
}

/**
 * The background in the variable COLORFGBG: its last part is the number of a colour. Undefined
 * without one.
 */
export function backgroundOf(colorFgBg: string | undefined): Theme | undefined {
  const [number] = /\d+$/u.exec(colorFgBg ?? "") ?? [];
  if (number === undefined) return undefined;
  // White and the bright colours; bright black is still dark.
  return Number(number) === 7 || (Number(number) > 8 && Number(number) < 16) ? "light" : "dark";
}

// The longest answer has an alpha channel and four digits each.
function isAnswer(text: string): boolean {
  return text.length <= 28 && ("11;rgba:".startsWith(text) || /^11;rgba?:[0-9a-f/]*$/iu.test(text));
}

function toTheme(answer: string): Theme | undefined {
  const channels = /^11;rgba?:([0-9a-f]{1,4})\/([0-9a-f]{1,4})\/([0-9a-f]{1,4})/iu.exec(answer)?.slice(1);
  if (channels === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.map(
    (digits) => Number.parseInt(digits, 16) / (16 ** digits.length - 1),
  );
  // How bright a colour looks (ITU-R BT.601).
  return 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? "light" : "dark";
}
