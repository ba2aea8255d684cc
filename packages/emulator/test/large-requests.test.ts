import { describe, expect, it } from "vitest";
import { openEmulator } from "./open-emulator.ts";

const { call } = openEmulator();

// The processor time of a refused call, in microseconds, and how many errors it names.
async function refusal(json: object): Promise<{ readonly errors: number; readonly time: number }> {
  const before = process.cpuUsage();
  const { status, body } = await call("POST /user/tokens", { json });
  const { user, system } = process.cpuUsage(before);
  expect(status).toBe(400);
  return { errors: body.errors.length, time: user + system };
}

describe("a body of nearly 1 MiB that is wrong everywhere", () => {
  it.each<[string, (count: number) => object, number]>([
    [
      "policies",
      (count) => ({ name: 1, policies: Array.from({ length: count }, () => ({ effect: 1 })) }),
      70_000,
    ],
    [
      "ranges without an address",
      (count) => ({
        name: "a",
        policies: [],
        condition: { request_ip: { in: Array.from({ length: count }, () => "999.0.0.0/8") } },
      }),
      70_000,
    ],
    [
      "colons of one range",
      (count) => ({ name: "a", policies: [], condition: { request_ip: { in: [":".repeat(count)] } } }),
      1_000_000,
    ],
  ])(
    "is refused in a time like that of a tenth of it, with some hundred errors: %s",
    async (_what, make, count) => {
      await refusal(make(10));
      const [tenth, whole] = [await refusal(make(count / 10)), await refusal(make(count))];

      expect(whole.errors).toBeLessThanOrEqual(500);
      expect(whole.time).toBeLessThan(40 * Math.max(tenth.time, 5000));
    },
  );
});
