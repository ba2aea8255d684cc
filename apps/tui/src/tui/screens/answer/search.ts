import { type AnswerBody, valueAtOffset } from "@cftokens/explorer/answer";

/**
 * Where a text stands in a body, in any case of letters: the places of the first 10,000 in the text
 * of the body.
 */
export function findInBody(body: AnswerBody, words: string): readonly number[] {
  const text = textOf(body);
  if (words === "" || text === undefined) return [];
  const pattern = new RegExp(words.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`), "giu");
  const found: number[] = [];
  for (const { index } of text.matchAll(pattern)) {
    found.push(index);
    if (found.length === mostFound) break;
  }
  return found;
}

/** The place of a row of the body for a place in its text. */
export function placeOfOffset(body: AnswerBody, offset: number): { value: number } | { offset: number } {
  return body.kind === "json" ? { value: valueAtOffset(body.outline, offset) } : { offset };
}

function textOf(body: AnswerBody): string | undefined {
  if (body.kind === "json") return body.outline.text;
  return body.kind === "text" ? body.text : undefined;
}

const mostFound = 10_000;
