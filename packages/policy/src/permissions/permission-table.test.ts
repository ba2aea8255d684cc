import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { operationPermissions } from "./operation-permissions.ts";
import { formatPermissionTable, readPermissionTable, writePermissionTable } from "./permission-table.ts";
import { permissionsInDocument } from "./permissions-in-document.ts";

const file = readFileSync(new URL("operation-permissions.json", import.meta.url), "utf8");

describe("the table of permissions", () => {
  it("has 2,191 operations, each once and with a group", () => {
    const calls = new Set(operationPermissions.map(({ method, path }) => `${method} ${path}`));

    expect([operationPermissions.length, calls.size]).toEqual([2191, 2191]);
    expect(
      operationPermissions.filter(({ acceptedPermissions }) => acceptedPermissions.length === 0),
    ).toEqual([]);
  });

  it("takes at most 150 kB compressed", () => {
    expect(gzipSync(file).length).toBeLessThan(150_000);
  });

  it("is written the same way again, whatever the order", () => {
    expect(formatPermissionTable(writePermissionTable(operationPermissions.toReversed()))).toBe(file);
    expect(readPermissionTable(JSON.parse(file))).toEqual(operationPermissions);
  });
});

describe("the permissions of a document", () => {
  it("are those of its operations that state some", () => {
    const document = {
      paths: {
        "/a": {
          parameters: [],
          get: { operationId: "a", "x-api-token-group": ["A Read", "A Write"] },
          post: { operationId: "b", "x-api-token-group": [] },
          put: { operationId: "c", "x-api-token-group": null },
          delete: { "x-api-token-group": ["Zone Zone Edit"] },
        },
      },
    };

    expect(permissionsInDocument(document)).toEqual([
      {
        method: "GET",
        path: "/a",
        id: "a",
        acceptedPermissions: ["A Read", "A Write"],
        evidence: "document",
      },
      {
        method: "DELETE",
        path: "/a",
        id: undefined,
        acceptedPermissions: ["Zone Write"],
        evidence: "document",
      },
    ]);
  });

  it.each([null, "text", {}, { paths: [] }, { paths: { "/a": null } }])("of %j are none", (document) => {
    expect(permissionsInDocument(document)).toEqual([]);
  });
});
