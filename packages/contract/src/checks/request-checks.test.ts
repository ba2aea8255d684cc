import { describe, expect, it } from "vitest";
import { type Exchange, toBody } from "../exchange.ts";
import { requestChecks } from "./request-checks.ts";

function answered(status: number): Exchange {
  const request = { method: "GET", url: "https://api.example.com/", headers: {}, body: toBody("") };
  return { request, response: { status, headers: {}, body: toBody("") } };
}

// The statuses, of those that are tried, that each check finds fault with.
function blamed(id: string): readonly number[] {
  const check = requestChecks.find((one) => one.id === id);
  const statuses = [
    200, 204, 302, 400, 401, 403, 404, 405, 406, 409, 411, 413, 414, 415, 418, 422, 428, 429, 500, 501, 503,
  ];
  return statuses.filter((status) => check?.check(answered(status), "that is special").length === 1);
}

describe("an answer fits the request that was made up", () => {
  const notAuth = [200, 204, 302, 404, 405, 406, 409, 411, 413, 414, 415, 418, 422, 428];
  it.each([
    ["auth-missing", notAuth],
    ["auth-malformed", notAuth],
    ["auth-ignored", notAuth],
    ["wrong-verifier", notAuth.filter((status) => status !== 404)],
    ["unsupported-method", [200, 204, 302, 418]],
    ["negative-data", [200, 204, 302, 418]],
    ["positive-data", [400, 401, 403, 404, 405, 406, 409, 411, 413, 414, 415, 418, 422, 428]],
  ])("%s", (id, statuses) => expect(blamed(id)).toEqual(statuses));

  it("and what is found says what was special", () => {
    const found = requestChecks.map((check) =>
      check.check(answered(check.id === "positive-data" ? 400 : 200), "that is special"),
    );

    expect(found.map(([first]) => first?.message)).toEqual([
      ...Array.from({ length: 6 }, () => "a request that is special is answered with 200"),
      "a request that is special is refused with 400",
    ]);
    expect(found.map(([first]) => first?.pointer)).toEqual(Array.from({ length: 7 }, () => ""));
    expect(found[0]?.[0]).toMatchObject({ expected: [400, 401, 403], got: 200 });
    expect(found[6]?.[0]).toMatchObject({ got: 400 });
  });
});
