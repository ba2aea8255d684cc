import type { ValueProblem } from "@cftokens/explorer";
import {
  absent,
  type FieldPlace,
  type FormField,
  type FormPath,
  type FormState,
  stateAt,
} from "@cftokens/explorer/form";
import type { CallState } from "./state.ts";

/** Where a field of the form is: a parameter, a variable of the server, or in the body. */
export interface FieldAt {
  readonly place: FieldPlace | "body";
  /** The way from the body, or from the parameter of this name. */
  readonly path: FormPath;
}

/** A row of the form, from top to bottom. */
export type FormRow =
  | FieldRow
  | OptionRow
  /** One more item or member. */
  | (PlacedRow & { readonly kind: "add"; readonly of: "item" | "member" })
  /** The fields that may be left out. */
  | (RowFacts & { readonly kind: "more"; readonly count: number; readonly isOpen: boolean })
  | (RowFacts & { readonly kind: "server" | "media-type"; readonly choices: readonly string[] })
  | (RowFacts & { readonly kind: "address" })
  | (RowFacts & { readonly kind: "send" });

/** What every row has. */
export interface RowFacts {
  /** No other row has it, and the row keeps it. */
  readonly key: string;
  readonly depth: number;
}

interface PlacedRow extends RowFacts {
  readonly at: FieldAt;
  readonly field: FormField;
}

/** A field that is filled in. */
export interface FieldRow extends PlacedRow {
  readonly kind: "field";
  readonly label: string;
  readonly state: FormState;
  readonly input: FieldInput;
  /** Whether something is below it, and whether that is seen. */
  readonly below: "none" | "open" | "folded";
  /** What is wrong with it. */
  readonly problems: readonly ValueProblem[];
  /** How much is wrong below it. */
  readonly wrongBelow: number;
}

/** How a field is filled in: typed, chosen, or by what is below it. */
export type FieldInput = "text" | "json" | "path" | "choice" | "below";

/** One of the values, or one of the forms, that can be chosen. */
export interface OptionRow extends PlacedRow {
  readonly kind: "option";
  readonly label: string;
  readonly isChosen: boolean;
  readonly state: FormState;
}

/** Whether the row is one whose text is typed. */
export function isTyped(row: FormRow | undefined): boolean {
  if (row === undefined) return false;
  return row.kind === "address" || (row.kind === "field" && ["text", "json", "path"].includes(row.input));
}

/** What is wrong with a field, the worst first; a file that cannot be sent is not missing. */
export function wrongWith(
  { key, problems, state }: Pick<FieldRow, "key" | "problems" | "state">,
  { paths }: Pick<CallState, "paths">,
): readonly { readonly message: string; readonly isMissing: boolean }[] {
  const unread = paths[key]?.problem;
  if (unread !== undefined) return [{ message: unread, isMissing: false }];
  // What is only not there yet is asked for, and not complained of.
  return problems.map(({ message, isFatal }) => ({
    message,
    isMissing: state.kind === "absent" && !isFatal,
  }));
}

/** The key of the row of a place. */
export function keyOf({ place, path }: FieldAt, suffix = ""): string {
  return `${JSON.stringify([place, ...path])}${suffix}`;
}

/** The state of the field at a place. */
export function fieldState({ filled }: Pick<CallState, "filled">, { place, path }: FieldAt): FormState {
  if (place === "body") return stateAt(filled.body, path);
  const [first, ...rest] = path;
  if (first === undefined || first === "variant" || "item" in first) return absent;
  const known = filled.places[place];
  return stateAt((Object.hasOwn(known, first.member) ? known[first.member] : undefined) ?? absent, rest);
}

/** Whether a place is that of an item of a list. */
export function isItem({ path }: FieldAt): boolean {
  const last = path.at(-1);
  return last !== undefined && last !== "variant" && "item" in last;
}
