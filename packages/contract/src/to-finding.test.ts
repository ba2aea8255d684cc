import { describe, expect, it } from "vitest";
import { schema } from "./checks/exchange/schema.ts";
import { toFinding } from "./to-finding.ts";

const observation = { pointer: "/result", message: "is wrong" };

describe("the operation of a finding", () => {
  it("keeps its id, also one of 40 characters", () => {
    const operation = "permission-groups-list-permission-groups";

    expect(toFinding(observation, { check: schema, operation }).operation).toBe(operation);
  });

  it("loses what looks like a credential in the path of an unknown one", () => {
    const operation = `GET /user/tokens/cfut_${"a".repeat(40)}00000000`;

    expect(toFinding(observation, { check: schema, operation }).operation).toBe(
      "GET /user/tokens/[redacted]",
    );
  });
});
