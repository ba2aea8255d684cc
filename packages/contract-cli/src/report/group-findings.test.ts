import { describe, expect, it } from "vitest";
import { sampleFinding } from "../../test/sample-report.ts";
import { groupFindings } from "./group-findings.ts";

describe("findings are told once for each check, operation and place", () => {
  it("however many items of a list have the fault", () => {
    const groups = groupFindings([
      sampleFinding({ pointer: "/result/0/name", message: "is not a string" }),
      sampleFinding({ pointer: "/result/12/name", message: "is too long", origin: "elsewhere" }),
      sampleFinding({ pointer: "/result/3/name", message: "is not a string" }),
    ]);

    expect(groups).toMatchObject([
      {
        place: "/result/*/name",
        pointer: "/result/0/name",
        times: 3,
        message: "is not a string",
        otherMessages: ["is too long"],
        origin: "documented example plain",
        curl: `curl https://api.cloudflare.com/client/v4/user/tokens -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN"`,
      },
    ]);
  });

  it.each([
    ["another check", { check: "envelope" }],
    ["another operation", { operation: "other" }],
    ["another place", { pointer: "/result/0/id" }],
    ["a member whose name begins with a digit", { pointer: "/result/0x/name" }],
  ] as const)("but %s is another fault", (_what, own) => {
    expect(groupFindings([sampleFinding(), sampleFinding(own)])).toHaveLength(2);
  });

  it("the worst first, and each as bad as its worst finding", () => {
    const groups = groupFindings([
      sampleFinding({ severity: "info", pointer: "/a" }),
      sampleFinding({ severity: "warning", pointer: "/b" }),
      sampleFinding({ severity: "info", pointer: "/c/0" }),
      sampleFinding({ severity: "error", pointer: "/c/1" }),
    ]);

    expect(groups.map(({ place, severity }) => `${severity} ${place}`)).toEqual([
      "error /c/*",
      "warning /b",
      "info /a",
    ]);
  });

  it("without the exchange, which holds credentials", () => {
    expect(JSON.stringify(groupFindings([sampleFinding()]))).not.toContain("made-up-token");
  });
});
