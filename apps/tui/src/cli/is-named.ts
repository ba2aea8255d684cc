import { type SafeText, safeText } from "@cftokens/workbench/text";

/**
 * Whether a thing with a name is the one that the user means by a text. Names are shown without
 * what cannot be seen, such as the selector in some emoji, and the text may have it.
 */
export function isNamed(name: SafeText | undefined, text: string): boolean {
  return name !== undefined && (name === text || name === safeText(text));
}
