import { expect, it } from "vitest";
import { permissionGroups } from "../src/world/permission-groups.ts";
import { openEmulator } from "./open-emulator.ts";

const editor = permissionGroups.find(({ name }) => name === "Individual Workers Editor")?.id ?? "";
const workerKey = "com.cloudflare.edge.worker.script.38d6bfc75445412ab02149c1d30fbf3a";

function bodyWith(resources: unknown): unknown {
  return { name: "ci", policies: [{ effect: "allow", resources, permission_groups: [{ id: editor }] }] };
}

it("an account's token can be made for one Worker of the account", async () => {
  const { call, credentials } = openEmulator();
  const resources = { [`com.cloudflare.api.account.${credentials.accountId}`]: { [workerKey]: "*" } };

  const made = await call(`POST /accounts/${credentials.accountId}/tokens`, { json: bodyWith(resources) });

  expect(made.status).toBe(200);
  expect(made.body.result.policies[0]).toMatchObject({
    resources,
    permission_groups: [{ id: editor, name: "Individual Workers Editor" }],
  });
});

it.each(["account", "user"])("the flat form of a Worker is refused for the token of a %s", async (owner) => {
  const { call, credentials } = openEmulator();
  const path = owner === "user" ? "/user" : `/accounts/${credentials.accountId}`;

  const made = await call(`POST ${path}/tokens`, { json: bodyWith({ [workerKey]: "*" }) });

  expect(made.status).toBe(400);
  expect(made.body.errors).toEqual([
    { code: 1001, message: `${workerKey} is not a supported resource type` },
  ]);
});

it("a user's token cannot be made for a Worker", async () => {
  const { call, credentials } = openEmulator();
  const resources = { [`com.cloudflare.api.account.${credentials.accountId}`]: { [workerKey]: "*" } };

  const made = await call("POST /user/tokens", { json: bodyWith(resources) });

  expect([made.status, made.body.errors[0].code]).toEqual([400, 1001]);
});

it("the roles for Workers can be found by their kind of resource", async () => {
  const { call, credentials } = openEmulator();

  const { body } = await call(
    `GET /accounts/${credentials.accountId}/tokens/permission_groups?scope=com.cloudflare.edge.worker.script`,
  );

  expect(body.result.map(({ name }: { name: string }) => name)).toEqual([
    "Individual Workers Metadata Read-Only",
    "Individual Workers Content Read-Only",
    "Individual Workers Editor",
    "Individual Workers Admin",
  ]);
});
