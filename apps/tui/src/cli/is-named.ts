import { safeText } from "@cftokens/workbench/text";

/**
 * The things that the user means by a name: those of exactly this name, or else those whose name
 * is shown alike. What is shown and copied is a name without what cannot be seen, such as the
 * selector in some emoji, in normal form.
 */
export function findNamed<Thing>(
  things: readonly Thing[],
  text: string,
  nameOf: (thing: Thing) => string | undefined,
): readonly Thing[] {
  const exact = things.filter((thing) => nameOf(thing) === text);
  return exact.length > 0 ? exact : things.filter((thing) => isNamed(nameOf(thing), text));
}

/** Whether a name, as it is stored, is the one that the user means by a text. */
export function isNamed(name: string | undefined, text: string): boolean {
  return name !== undefined && safeText(name) === safeText(text);
}
