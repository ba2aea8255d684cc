import { describe, expect, it } from "vitest";
import { currentNotes, notesOf } from "./release-notes.ts";

const changelog = "# made-up\n\n## 1.10.0\n\nMore.\n\n### Minor Changes\n\n- Speed\n\n## 1.1.0\n\nFirst.\n";

describe("the notes of a release", () => {
  it.each([
    ["1.10.0", "More.\n\n### Minor Changes\n\n- Speed\n"],
    ["1.1.0", "First.\n"],
  ])("of %s are its part of the changelog", (version, notes) => {
    expect(notesOf(changelog, version)).toBe(notes);
  });

  it("are missing where the changelog is behind", () => {
    expect(() => notesOf(changelog, "1.2.0")).toThrow("says nothing about 1.2.0");
  });

  it("are there for the version that the program has", () => {
    expect(currentNotes()).toContain("- ");
  });
});
