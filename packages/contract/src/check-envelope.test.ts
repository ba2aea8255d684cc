import { describe, expect, it } from "vitest";
import { checkEnvelope } from "./check-envelope.ts";

const success = { success: true, errors: [], result: {} };
const failure = { success: false, errors: [{ code: 1 }], result: null };

describe("status, success, errors and result agree", () => {
  it.each<[string, unknown, number, readonly string[]]>([
    ["in a success", success, 200, []],
    ["in any success", success, 299, []],
    ["in a success that has no errors member", { success: true }, 200, []],
    ["in a failure", failure, 404, []],
    ["in a failure without a result member", { success: false, errors: [{}] }, 500, []],
    ["in a redirection that is none", success, 300, ["/success"]],
    ["in an interim answer that is none", success, 199, ["/success"]],
    ["in a failure with the status of a success", failure, 200, ["/success"]],
    ["in a failure whose errors are no list", { ...failure, errors: "none" }, 400, ["/errors"]],
    ["in a body that is no object", null, 200, []],
    ["in a list", [success], 400, []],
    ["in an object that is no envelope", { success: "yes", errors: [] }, 200, []],
    ["in an object without success", { errors: [1] }, 400, []],
  ])("%s", (_, value, status, expected) =>
    expect(checkEnvelope(value, status).map(({ pointer }) => pointer)).toEqual(expected),
  );

  it("and what is found says both sides", () => {
    expect(checkEnvelope({ ...success, errors: [1] }, 400)).toMatchObject([
      { pointer: "/success", expected: false, got: true },
      { pointer: "/errors", expected: [], got: [1] },
    ]);
    expect(checkEnvelope({ ...failure, errors: [], result: 1 }, 200)).toMatchObject([
      { pointer: "/success", expected: true, got: false },
      { pointer: "/errors", got: [] },
      { pointer: "/result", expected: null, got: 1 },
    ]);
  });
});
