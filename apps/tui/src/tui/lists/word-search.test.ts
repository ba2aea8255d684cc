import { expect, it } from "vitest";
import { fuzzyMatch, fuzzyScore } from "./fuzzy-match.ts";
import { createWordSearch } from "./word-search.ts";

const texts = ["GET /accounts List accounts", "POST /accounts/tokens", "", "Zażółć", "ΣΑΣ aaa", "İstanbul"];

function found(scores: ArrayLike<number>): readonly number[] {
  return Array.from(scores, (score, index) => (Number.isNaN(score) ? -1 : index)).filter((at) => at >= 0);
}

it("finds texts by their letters, in any case", () => {
  const search = createWordSearch(texts, fuzzyScore);
  expect(found(search("ACC"))).toEqual([0, 1]);
  expect(found(search("tok"))).toEqual([1]);
  expect(found(search("żó"))).toEqual([3]);
  expect(found(search("xyz"))).toEqual([]);
});

it("finds the same however the word was typed", () => {
  const parts = ["a", "co", "st", "Σ", "A/", "c", "s o", "t"];
  const many = parts.flatMap((one) => parts.flatMap((two) => parts.map((three) => one + two + three)));
  const typed = createWordSearch(many, fuzzyScore);
  for (const word of [...many.slice(0, 200), "ast", "as", "astΣ", "st", "c"]) {
    for (let length = 0; length < word.length; length += 1) typed(word.slice(0, length));
    expect(Array.from(typed(word))).toEqual(Array.from(createWordSearch(many, fuzzyScore)(word)));
  }
});

it("scores as a match with positions does", () => {
  for (const text of texts.slice(0, 4))
    for (const word of ["acc", "gtl", "post", "zaż", "", "q"])
      expect(fuzzyScore(text.toLowerCase(), word)).toBe(fuzzyMatch(text, word)?.score);
});

// Counts texts that are scored: time would say something of the machine only.
it("does not look again at texts that lack a letter, nor at words that stay", () => {
  let asked = 0;
  const many = Array.from({ length: 1000 }, (_, index) => `member ${index}`);
  const search = createWordSearch(many, (text, word) => {
    asked += 1;
    return fuzzyScore(text, word);
  });
  search("7");
  const afterSeven = asked;
  search("77");
  expect(asked - afterSeven).toBeLessThan(afterSeven / 3);
  const before = asked;
  search("7");
  search("77");
  expect(asked).toBe(before);
});
