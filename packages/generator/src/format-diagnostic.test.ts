import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "./format-diagnostic.ts";

const place = {
  readText: () => '// 𝒳 ä\nconst size: number = "𝒳";\n',
  nameFile: (file: string) => file.replace("/home/", ""),
};

describe("formatDiagnostic", () => {
  it("names the place as editors count it", () => {
    const diagnostic = { fileName: "/home/a.ts", pos: 14, code: 2322, text: "It is wrong." };

    expect(formatDiagnostic(diagnostic, place)).toBe("a.ts(2,7): error TS2322: It is wrong.");
  });

  it("puts each reason below what it is the reason of", () => {
    const at = { fileName: "/home/a.ts", pos: 0, code: 1 };
    const inner = { ...at, text: "A string is no number." };
    const diagnostic = {
      ...at,
      text: "No.",
      messageChain: [{ ...at, text: "`a.b` differs.", messageChain: [inner] }],
    };

    expect(formatDiagnostic(diagnostic, place)).toBe(
      "a.ts(1,1): error TS1: No.\n  `a.b` differs.\n    A string is no number.",
    );
  });

  it("shows what concerns no file", () => {
    expect(formatDiagnostic({ pos: 0, code: 5024, text: "An option is wrong." }, place)).toBe(
      "error TS5024: An option is wrong.",
    );
  });
});
