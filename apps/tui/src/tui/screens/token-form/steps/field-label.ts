import { fitText } from "@cftokens/workbench/text";
import type { Span } from "../../../text/styled-line.ts";

/** Cells of the labels before the values of a form. */
export const labelWidth = 14;

/** What stands before the value of a field, marked when the cursor is on it. */
export function fieldLabel(text: string, focused: boolean): readonly Span[] {
  return [
    { text: focused ? "› " : "  ", tone: focused ? "accent" : "plain" },
    { text: fitText(text, labelWidth - 2), tone: focused ? "strong" : "dim" },
  ];
}
