declare const safeTextBrand: unique symbol;

/**
 * Text that can be written to a terminal: it has no control characters and nothing that reorders or
 * hides text.
 */
export type SafeText = string & { readonly [safeTextBrand]: true };

/**
 * Makes any text harmless for one line of a terminal: escape sequences (with the bodies of OSC,
 * DCS, SOS, PM and APC), C0, C1 and DEL are removed, and so are bidirectional controls and
 * zero-width characters; line breaks and tabs become visible glyphs; the rest is normalised to NFC.
 */
export function safeText(text: string): SafeText {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the brand is given
  return replaceHarmful(text, "").normalize("NFC") as SafeText;
}

/**
 * As safeText, but with the mark U+FFFD in place of everything that it removes: for reports, whose
 * readers must see that something was there.
 */
export function markHarmful(text: string): string {
  return replaceHarmful(text, "\uFFFD");
}

function replaceHarmful(text: string, mark: string): string {
  // Most texts, and every piece of a screen that is drawn again.
  if (isPlain.test(text)) return text;
  return text
    .replaceAll(stringSequence, mark)
    .replaceAll(controlSequence, mark)
    .replaceAll(shortEscape, mark)
    .replaceAll("\r\n", "⏎")
    .replaceAll(/[\n\r\u2028\u2029]/gu, "⏎")
    .replaceAll("\t", "⇥")
    .replaceAll(controlCharacter, mark)
    .replaceAll(invisible, mark)
    .replaceAll(loneSurrogate, "\uFFFD");
}

const isPlain = /^[\u0020-\u007E]*$/u;
/* oxlint-disable no-control-regex -- these patterns exist to find control characters */
const stringSequence =
  /(?:\u001B[\]PX^_]|[\u0090\u0098\u009D-\u009F])[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C|$)?/gu;
const controlSequence = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?/gu;
const shortEscape = /\u001B[ -/]*[0-~]?/gu;
const controlCharacter = /[\u0000-\u001F\u007F-\u009F]/gu;
/* oxlint-enable no-control-regex */
// Bidirectional controls, zero-width characters, variation selectors and tags, as Unicode itself
// lists them.
const invisible = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
const loneSurrogate = /\p{Surrogate}/gu;
