import fc, { type Arbitrary } from "fast-check";

const lastCharacter = 0x10_ffff;
// Halves of pairs, which are no characters.
const firstSurrogate = 0xd800;
const surrogates = 0x800;

/**
 * Any character of Unicode, control characters and such without a meaning among them: a unit for
 * the texts of fast-check. They are the same texts as of its own unit "binary", which makes a table
 * of all 1.1 million characters in each process, for two seconds.
 */
export const anyCharacter: Arbitrary<string> = fc.nat(lastCharacter - surrogates).map(
  (number) => String.fromCodePoint(number < firstSurrogate ? number : number + surrogates),
  (character) => {
    const [point = -1, ...more] = Array.from(String(character), (one) => one.codePointAt(0) ?? -1);
    const isSurrogate = point >= firstSurrogate && point < firstSurrogate + surrogates;
    if (point < 0 || isSurrogate || more.length > 0) throw new Error("not one character");
    return point < firstSurrogate ? point : point - surrogates;
  },
);
