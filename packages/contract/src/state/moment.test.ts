import { describe, expect, it } from "vitest";
import { momentOf } from "./moment.ts";

const moment = Date.UTC(2026, 0, 1);

describe("a moment", () => {
  it.each<[unknown, number]>([
    ["2026-01-01T00:00:00Z", moment],
    ["2026-01-01t00:00:00z", moment],
    ["2026-01-01T01:00:00.000+01:00", moment],
    ["2026-01-01", moment],
    ["2026-01-01T99:00:00Z", NaN],
    ["on 2026-01-01T00:00:00Z", NaN],
    ["2026-01-01 00:00", NaN],
    ["2026", NaN],
    ["7", NaN],
    [7, NaN],
    [["2026-01-01"], NaN],
    [null, NaN],
  ])("%j", (value, expected) => expect(momentOf(value)).toBe(expected));
});
