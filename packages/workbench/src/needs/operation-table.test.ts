import { describe, expect, it } from "vitest";
import { documentedOperations, loadOperationTable, writeCall } from "./operation-table.ts";

const table = await loadOperationTable();
const zone = "a".repeat(32);

describe("the table of operations", () => {
  it("has each operation once, as its document states it", () => {
    const shapes = table.operations.map(
      ({ method, path }) => `${method} ${path.replaceAll(/\{[^}]*\}/gu, "{}")}`,
    );
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(shapes.length).toBeGreaterThan(2100);
    expect(table.find("GET /user/tokens")).toEqual(documentedOperations.find("GET /user/tokens"));
    expect(table.find("GET /user/tokens")?.operation.summary).toBe("List Tokens");
  });

  it("finds an operation by the name that it has in the client", () => {
    expect(table.find("userApiTokensListTokens")?.operation.path).toBe("/user/tokens");
  });

  it.each([
    [
      `https://api.cloudflare.com/client/v4/zones/${zone}/dns_records?name=made.up`,
      `GET /zones/${zone}/dns_records`,
    ],
    ["GET /user/tokens?page=2", "user-api-tokens-list-tokens"],
    [
      `delete /zones/${zone}/dns_records/${"b".repeat(32)}`,
      `DELETE /zones/${zone}/dns_records/{dns_record_id}`,
    ],
  ])("writes %s in short, so that it is found again", (call, short) => {
    const found = table.find(call);
    if (found === undefined) throw new Error(`nothing is found for ${call}`);
    expect(writeCall(found)).toBe(short);
    expect(table.find(short)).toEqual(found);
  });

  it("writes every operation so that it is found again", () => {
    const lost = table.operations.filter((operation) => {
      const call = writeCall({ operation, accountId: undefined, zoneId: undefined });
      return table.find(call)?.operation !== operation;
    });
    expect(lost).toEqual([]);
  });
});
