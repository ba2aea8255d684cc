import { documents } from "@cftokens/client/documents";
import { createValidator } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { permissionGroups } from "../src/world/permission-groups.ts";
import { openEmulator, today } from "./open-emulator.ts";

async function everyList(now = today) {
  const { call, credentials, close } = openEmulator({ now: () => now });
  const paths = [
    "/user/tokens?per_page=50&include_expired=true",
    `/accounts/${credentials.accountId}/access/service_tokens`,
    `/zones/${credentials.zoneId}/access/service_tokens`,
    `/accounts/${credentials.accountId}/builds/tokens`,
  ];
  const headers = { "x-auth-email": credentials.email, "x-auth-key": credentials.apiKey };
  const lists = await Promise.all(
    paths.map(async (path) => (await call(`GET ${path}`, { headers })).body.result),
  );
  close();
  return lists;
}

describe("the seeded world", () => {
  it("is the same on every start", async () => {
    expect(await everyList()).toEqual(await everyList());
  });

  it("is the same all day", async () => {
    expect(await everyList(new Date("2026-11-22T00:00:00Z"))).toEqual(
      await everyList(new Date("2026-11-22T23:59:59Z")),
    );
  });

  it("holds tokens of every kind and status", async () => {
    const [userTokens, ofAccount, ofZone, builds] = await everyList();
    expect(new Set(userTokens.map((token: { status: string }) => token.status))).toEqual(
      new Set(["active", "disabled", "expired"]),
    );
    expect([userTokens.length, ofAccount.length, ofZone.length, builds.length]).toEqual([13, 3, 1, 2]);
  });

  it("offers the 319 permission groups, each as the document describes them", async () => {
    const { call } = openEmulator();

    const { body } = await call("GET /user/tokens/permission_groups");

    expect(body.result).toHaveLength(319);
    expect(new Set(permissionGroups.map(({ id }) => id)).size).toBe(319);
    const document = documents["user-tokens"];
    const validator = createValidator(document);
    const schema = { $ref: "#/components/schemas/PermissionGroup" };
    expect(permissionGroups.flatMap((group) => validator.violations(schema, group, "response"))).toEqual([]);
  });
});
