import { expect, it } from "vitest";
import type { ChangeGroup } from "./diff-report.ts";
import { fitComment, mostCommentCharacters } from "./fit-comment.ts";
import { formatMarkdown } from "./format-markdown.ts";

it("leaves a report that fits as it is", () => {
  expect(fitComment(["## a", "", "b", ""])).toBe("## a\n\nb\n");
});

it("fits the longest report into a comment: whole lines go, folds are closed, and the rest is counted", () => {
  const group: ChangeGroup = {
    rule: "operation-removed",
    breaking: true,
    document: "long.yaml",
    pointer: "/x".repeat(3000),
    side: "before",
    at: { file: "long.yaml" },
    message: "m".repeat(5000),
    because: "b",
    verdict: "breaking",
    operations: [],
  };
  const groups = [
    ...Array.from({ length: 60 }, () => group),
    { ...group, message: "short", pointer: "/short" },
    ...Array.from({ length: 60 }, () => ({ ...group, verdict: "harmless" as const })),
  ];
  const impact = Array.from({ length: 400 }, () => ({
    changed: "c".repeat(400),
    breaking: false,
    names: [],
    places: [],
  }));

  const text = formatMarkdown({
    base: "a",
    head: "b",
    groups: groups.slice(1),
    breaking: 60,
    unproven: 0,
    unusedReasons: [],
    impact,
  });

  expect(text.length).toBeLessThanOrEqual(mostCommentCharacters);
  expect(text).toContain("`/short`");
  expect(text.match(/<details>/gu)).toHaveLength(2);
  expect(text.match(/<\/details>/gu)).toHaveLength(2);
  expect(text).toMatch(
    /\d+ lines are left out: a comment holds 65536 characters\. `--format text` prints them all\.\n$/u,
  );
});
