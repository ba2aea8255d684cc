import fc from "fast-check";
import { type Bench, documentOf, openWithBoth } from "./bench.ts";
import { formatTexts } from "./format-texts.ts";
import { compareVerdicts, joinOutcomes, type Outcome } from "./outcome.ts";

/**
 * Judges texts of every format, right ones and the same with a character changed, added or taken
 * away.
 */
export async function judgeFormats(bench: Bench): Promise<Outcome> {
  const schemas = Object.fromEntries(
    Object.keys(formatTexts).map((format) => [format, { type: "string", format }]),
  );
  // For 3.1 the other validator judges host names as internationalized ones (RFC 5890), for 3.0 as
  // plain ones (RFC 1123), as we do.
  const { hostname, ...others } = schemas;
  const plain = await openWithBoth(documentOf("3.0.3", { hostname }), "hostnames", bench);
  const modern = await openWithBoth(documentOf("3.1.0", others), "formats", bench);
  const outcomes = Object.entries(formatTexts).map(async ([format, texts], seed) => {
    const { ours, theirs } = format === "hostname" ? plain : modern;
    const schema = ours.document.components?.schemas?.[format] ?? true;
    return compareVerdicts(`format ${format}`, listTexts(texts, seed), {
      ours: (value) => ours.accepts(schema, value, "response"),
      theirs: await theirs(`/components/schemas/${format}`),
    });
  });
  return joinOutcomes(await Promise.all(outcomes));
}

function listTexts(texts: readonly string[], seed: number): readonly string[] {
  const changed = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.constantFrom(...characters), fc.constantFrom(0, 1))
    .map(([text, at, character, width]) => changeAt(text, at % (text.length + 1), { character, width }));
  return [...new Set([...texts, "", ...fc.sample(changed, { numRuns: 400, seed })])];
}

const characters = [
  "",
  "0",
  "1",
  "9",
  "a",
  "f",
  "g",
  "Z",
  ".",
  ":",
  "-",
  "+",
  "/",
  "@",
  " ",
  "T",
  "P",
  "%",
  "ä",
  "[",
  "~",
];

function changeAt(
  text: string,
  at: number,
  { character, width }: { readonly character: string; readonly width: number },
): string {
  return text.slice(0, at) + character + text.slice(at + width);
}
