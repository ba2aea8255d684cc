import { describe, expect, it } from "vitest";
import { openerOf, openFile } from "./open-file.ts";

describe("the system's program for a file", () => {
  it("is that of the system, and never a shell", () => {
    expect((["linux", "freebsd", "darwin", "win32"] as const).map(openerOf)).toEqual([
      "xdg-open",
      "xdg-open",
      "open",
      "explorer.exe",
    ]);
  });

  it("is started, or missed", async () => {
    expect(await openFile("/no/such/file", "true")).toBeUndefined();
    expect(await openFile("/no/such/file", "/no/such/opener; true")).toBe(
      'cannot start "/no/such/opener; true"',
    );
  });
});
