import { describe, expect, it } from "vitest";
import { describeIpConditions, readIpConditions, toCondition } from "../index.ts";

const ranges = { in: ["192.0.2.0/24", "2001:db8::/32"], not_in: ["192.0.2.7/32"] };

describe("a client IP condition", () => {
  it.each([
    [undefined, []],
    [{}, []],
    [{ request_ip: ranges }, [ranges]],
    [{ "request.ip": ranges }, [ranges]],
    [{ "request.ip": { in: ["192.0.2.0/24"] }, request_ip: ranges }, [{ in: ["192.0.2.0/24"] }, ranges]],
  ])("of %j is read in either spelling", (condition, conditions) => {
    expect(readIpConditions(condition)).toEqual(conditions);
  });

  it("is written with an underscore", () => {
    expect(toCondition(ranges)).toEqual({ request_ip: ranges });
  });

  it("keeps the spelling of the condition that it replaces", () => {
    expect(toCondition(ranges, { "request.ip": { in: ["198.51.100.0/24"] } })).toEqual({
      "request.ip": ranges,
    });
    expect(toCondition(ranges, { request_ip: {} })).toEqual({ request_ip: ranges });
  });

  it("is none without ranges", () => {
    expect(toCondition({ in: [], not_in: [] })).toBeUndefined();
    expect(toCondition({ in: [], not_in: ["192.0.2.7/32"] })).toEqual({
      request_ip: { not_in: ["192.0.2.7/32"] },
    });
  });

  it.each([
    [undefined, "any address", undefined],
    [{}, "any address", undefined],
    [{ request_ip: { in: [] } }, "no address", undefined],
    [{ "request.ip": {} }, "no address", undefined],
    [{ request_ip: { in: [], not_in: ["192.0.2.7/32"] } }, "any address", "192.0.2.7/32"],
    [{ "request.ip": { not_in: ["192.0.2.7/32"] } }, "any address", "192.0.2.7/32"],
    [{ request_ip: ranges }, "192.0.2.0/24, 2001:db8::/32", "192.0.2.7/32"],
    [
      { "request.ip": { in: ["192.0.2.0/25"] }, request_ip: { in: ["192.0.2.0/24"] } },
      "192.0.2.0/25, and of these 192.0.2.0/24",
      undefined,
    ],
  ])("of %j reads: only from %s, not from %s", (condition, onlyFrom, notFrom) => {
    expect(describeIpConditions(condition)).toEqual({ onlyFrom, notFrom });
  });
});
