import { anyCharacter } from "@cftokens/workspace/any-character";
import fc, { type Arbitrary } from "fast-check";

/** A change of some characters of a text; `at` is a share of the whole in thousandths. */
export interface TextChange {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Changes of texts; most often none. */
export const textChanges: Arbitrary<readonly TextChange[]> = fc.oneof(
  { weight: 9, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.array(
      fc.record({
        at: fc.nat(1000),
        length: fc.nat(20),
        text: fc.oneof(fc.string({ unit: anyCharacter, maxLength: 8 }), fc.constantFrom(...textParts())),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  },
);

/** A text with changes. */
export function changeText(text: string, changes: readonly TextChange[]): string {
  return changes.reduce((changed, { at, length, text: inserted }) => {
    const begin = Math.floor((changed.length * at) / 1000);
    return changed.slice(0, begin) + inserted + changed.slice(begin + length);
  }, text);
}

function textParts(): readonly string[] {
  return [
    "\uFEFF",
    "\u0000",
    "\n",
    "\r\n",
    "\t",
    "{",
    "}",
    "[".repeat(20_000),
    '"',
    "&a [*a, *a]",
    "!!js/function 'x'",
    "<<: *x",
    "---\n",
    "%YAML 9.9\n",
    "1e9999",
    "\\u0000",
    "\\ud800",
  ];
}
