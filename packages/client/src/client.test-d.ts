/* Checked by tsc, never run: each line after an expectation must not compile. */
import {
  type BuildToken,
  type Client,
  createClient,
  type Policy,
  type Schema,
  type SchemaInput,
  type Token,
} from "./index.ts";

const client = createClient({ credentials: { apiToken: "made-up" } });
const policy = {
  effect: "allow",
  resources: { "com.cloudflare.api.account.*": "*" },
  permission_groups: [{ id: "c8fed203ed3043cba015a93ad1616f1f" }],
} as const;
const path = { account_id: "023e105f4ecef8ad9ca31a8372d0c353" };

export async function whatCompiles(signal: AbortSignal): Promise<readonly unknown[]> {
  const created = await client.userApiTokensCreateToken({
    body: {
      name: "ci",
      policies: [policy],
      expires_on: "2030-12-31T00:00:00Z",
      condition: { request_ip: { in: ["192.0.2.0/24"] } },
    },
    signal,
  });
  if (!created.ok) return [created.error.kind, created.error.errors[0]?.code satisfies number | undefined];
  created.status satisfies 200;
  created.result.value satisfies string;
  created.result.id satisfies string;
  created.result.policies[0]?.id satisfies string | undefined;
  created.messages[0]?.message satisfies string | undefined;

  created.result satisfies Schema<"user-tokens", "Token">;
  ({ name: "ci", policies: [policy] }) satisfies SchemaInput<"user-tokens", "TokenCreate">;
  // @ts-expect-error -- no document has such a schema
  null satisfies Schema<"user-tokens", "Tokn">;

  const listed = await client.userApiTokensListTokens();
  if (listed.ok) listed.result satisfies readonly Token[];
  if (listed.ok) listed.resultInfo?.total_count satisfies number | undefined;
  const builds = await client.listBuildTokens({ path, query: { page: 1 } });
  if (builds.ok) builds.result satisfies readonly BuildToken[];
  if (builds.ok) builds.messages satisfies readonly string[];
  const service = await client.accessServiceTokensCreateAServiceToken({ path, body: { name: "bot" } });
  if (service.ok) service.status satisfies 201;
  if (service.ok) service.result.client_secret satisfies string;
  const groups = await client.permissionGroupsListPermissionGroups({
    query: { scope: "com.cloudflare.api.user" },
  });
  return [listed, builds, service, groups, client satisfies Client];
}

export async function whatCannotBeSent(read: Policy): Promise<void> {
  const { userApiTokensCreateToken: create } = client;
  const name = "ci";
  // @ts-expect-error -- misspelled at the top of the body: would make a token that never expires
  await create({ body: { name, policies: [policy], expires_onn: "2030-12-31T00:00:00Z" } });
  // @ts-expect-error -- misspelled inside a policy
  await create({ body: { name, policies: [{ ...policy, efect: "deny" }] } });
  // @ts-expect-error -- misspelled inside the condition
  await create({ body: { name, policies: [], condition: { requestIp: {} } } });
  // @ts-expect-error -- misspelled two levels down
  await create({ body: { name, policies: [], condition: { request_ip: { inn: [] } } } });
  // @ts-expect-error -- the server gives a policy its id
  await create({ body: { name, policies: [{ ...policy, id: "f267e341f3dd4697bd3b9f71dd96247f" }] } });
  // @ts-expect-error -- also when the policy was read before
  await create({ body: { name, policies: [read] } });
  // @ts-expect-error -- not one of the effects
  await create({ body: { name, policies: [{ ...policy, effect: "alow" }] } });
  // @ts-expect-error -- a resource value is "*" or an object
  await create({ body: { name, policies: [{ ...policy, resources: { a: "all" } }] } });
  // @ts-expect-error -- a permission group needs its id
  await create({ body: { name, policies: [{ ...policy, permission_groups: [{ name: "DNS Read" }] }] } });
  // @ts-expect-error -- wrong type
  await create({ body: { name: 1, policies: [policy] } });
  // @ts-expect-error -- name is missing
  await create({ body: { policies: [policy] } });
  // @ts-expect-error -- the body is missing
  await create({});
  // @ts-expect-error -- the input is missing
  await create();
}

export async function whatCannotBeAddressed(): Promise<void> {
  // @ts-expect-error -- misspelled path name
  await client.listBuildTokens({ path: { acount_id: path.account_id } });
  // @ts-expect-error -- a path name too many
  await client.listBuildTokens({ path: { ...path, zone_id: "x" } });
  // @ts-expect-error -- the path is missing
  await client.listBuildTokens({ query: { page: 1 } });
  // @ts-expect-error -- misspelled query name
  await client.listBuildTokens({ path, query: { perpage: 50 } });
  // @ts-expect-error -- wrong query type
  await client.listBuildTokens({ path, query: { page: "1" } });
  // @ts-expect-error -- not one of the directions
  await client.userApiTokensListTokens({ query: { direction: "up" } });
  // @ts-expect-error -- misspelled input
  await client.userApiTokensListTokens({ qwery: { page: 1 } });
  // @ts-expect-error -- this operation has no body
  await client.userApiTokensListTokens({ body: {} });
  // @ts-expect-error -- no such operation
  await client.userApiTokensCreateTokens();
  // @ts-expect-error -- half of the credentials
  createClient({ credentials: { email: "ada@example.com" } });
}

export async function whatCannotBeRead(): Promise<readonly unknown[]> {
  const created = await client.createBuildToken({
    path,
    body: { build_token_name: "ci", build_token_secret: "made-up", cloudflare_token_id: "made-up" },
  });
  // @ts-expect-error -- success was not checked
  const early: unknown = created.result;
  // @ts-expect-error -- a failure has to be told from a success first
  const error: unknown = created.error;
  if (!created.ok) return [early, error];
  // @ts-expect-error -- the secret is only sent
  const secret: unknown = created.result.build_token_secret;
  // @ts-expect-error -- this operation answers 200
  const isCreated = created.status === 201;
  const listed = await client.userApiTokensListTokens();
  // @ts-expect-error -- a list never holds values
  return listed.ok ? [secret, isCreated, listed.result[0]?.value] : [];
}
