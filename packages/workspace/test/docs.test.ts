import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const docs = new URL("../../../docs/", import.meta.url);
const decisions = new URL("decisions/", docs);

describe("each page of docs", () => {
  it.each(listPages(docs))("is in its index: %s", (file) => {
    expect(readPage(docs, "README.md")).toMatch(new RegExp(`^\\| \\[${file}\\]\\(${file}\\) +\\| \\S`, "mu"));
  });
});

describe("each decision", () => {
  it.each(listPages(decisions))("says when, why, at what cost and what would change it: %s", (file) => {
    const page = readPage(decisions, file);
    const [, title, date] = /^# (.+)\n\nDecided (\d{4}-\d{2}-\d{2})\.\n/u.exec(page) ?? [];

    expect(page).toMatch(
      /\n\n\*\*Context\.\*\* \S[^]*\n\n\*\*Choice\.\*\* \S[^]*\n\n\*\*Cost\.\*\* \S[^]*\n\n\*\*Would change our mind:\*\* \S/u,
    );
    expect(readPage(decisions, "README.md")).toMatch(
      new RegExp(`^\\| ${date} +\\| \\[${title}\\]\\(${file}\\) +\\|$`, "mu"),
    );
  });
});

function listPages(folder: URL): readonly string[] {
  return readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md");
}

function readPage(folder: URL, file: string): string {
  return readFileSync(new URL(file, folder), "utf8");
}
