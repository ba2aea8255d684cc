import { expect, it } from "vitest";
import { openEmulator } from "./open-emulator.ts";

const zoneRead = "c8fed203ed3043cba015a93ad1616f1f";
const dnsWrite = "4755a26eedb94da69e1066d98aa820be";
const zones = { "com.cloudflare.api.account.zone.*": "*" };

it("policies and their groups come back by id, not as they were sent", async () => {
  const { call } = openEmulator();
  const policies = Array.from({ length: 4 }, () => ({
    effect: "allow",
    resources: zones,
    permission_groups: [{ id: zoneRead }, { id: dnsWrite }],
  }));

  const { body } = await call("POST /user/tokens", { json: { name: "a", policies } });
  const ids: readonly string[] = body.result.policies.map(({ id }: { id: string }) => id);

  expect(body.result.policies[0].permission_groups.map(({ id }: { id: string }) => id)).toEqual([
    dnsWrite,
    zoneRead,
  ]);
  expect(ids).toEqual(ids.toSorted());
  expect((await call(`GET /user/tokens/${body.result.id}`)).body.result.policies).toEqual(
    body.result.policies,
  );
});
