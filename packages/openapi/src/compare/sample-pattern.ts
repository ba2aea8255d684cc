/**
 * Makes up a few texts that a regular expression may match: each alternative once, what may be left
 * out left out or once. They are guesses: look-arounds and references back are not read.
 */
export function samplePattern(pattern: string): readonly string[] {
  const reader = { text: pattern, at: 0, depth: 0 };
  const texts = readAlternatives(reader);
  return reader.at < pattern.length ? [] : texts.slice(0, mostTexts);
}

const mostTexts = 8;

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

function readAlternatives(reader: Reader): readonly string[] {
  const texts: string[] = [];
  for (;;) {
    texts.push(...readSequence(reader));
    if (reader.text[reader.at] !== "|") return texts.slice(0, mostTexts);
    reader.at += 1;
  }
}

function readSequence(reader: Reader): readonly string[] {
  let texts: readonly string[] = [""];
  while (reader.at < reader.text.length && !/^[|)]$/u.test(reader.text[reader.at] ?? "")) {
    const atoms = readAtom(reader);
    const [least, most] = readTimes(reader);
    const repeated = [least, Math.min(most, Math.max(least, 1))].map((times) =>
      atoms.map((atom) => atom.repeat(Math.min(times, 200))),
    );
    const next = [...new Set(repeated.toReversed().flat())].slice(0, mostTexts);
    texts = texts.flatMap((text) => next.map((one) => text + one)).slice(0, mostTexts);
  }
  return texts;
}

function readAtom(reader: Reader): readonly string[] {
  const char = reader.text[reader.at] ?? "";
  reader.at += 1;
  if (char === "^" || char === "$") return [""];
  if (char === ".") return ["a"];
  if (char === "[") return readClass(reader);
  if (char === "\\") return [readEscape(reader)];
  if (char !== "(") return [char];
  const group = /^\?(?::|<[A-Za-z]\w*>)/u.exec(reader.text.slice(reader.at));
  reader.at += group?.[0].length ?? 0;
  const inner = readAlternatives(reader);
  reader.at += 1;
  return inner;
}

function readEscape(reader: Reader): string {
  const char = reader.text[reader.at] ?? "";
  reader.at += 1;
  return (
    { d: "0", w: "a", s: " ", D: "a", W: "-", S: "a", n: "\n", t: "\t", r: "\r", b: "", B: "" }[char] ?? char
  );
}

function readClass(reader: Reader): readonly string[] {
  const end = /^\^?(?:\\.|[^\]\\])*/u.exec(reader.text.slice(reader.at))?.[0] ?? "";
  reader.at += end.length + 1;
  if (end.startsWith("^")) return ["a", "0", "-", " "].filter((one) => !end.includes(one)).slice(0, 1);
  const firsts = end.startsWith("\\") ? [readEscape({ text: end, at: 1, depth: 0 })] : [end.slice(0, 1)];
  return firsts;
}

function readTimes(reader: Reader): readonly [number, number] {
  const [all, sign, least = "0", comma, most] =
    /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/u.exec(reader.text.slice(reader.at)) ?? [];
  if (all === undefined) return [1, 1];
  reader.at += all.length;
  if (sign !== undefined) return sign === "*" ? [0, Infinity] : sign === "+" ? [1, Infinity] : [0, 1];
  if (comma === undefined) return [Number(least), Number(least)];
  return [Number(least), most === "" || most === undefined ? Infinity : Number(most)];
}
