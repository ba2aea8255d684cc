import { childOf } from "@cftokens/openapi/json";
import { itemsOf } from "./json-values.ts";

/** The calls of a deployment by wrangler, or why the configuration has none. */
export type WranglerCalls =
  | {
      readonly ok: true;
      /** Each call of the API, and the same with what it is for. */
      readonly calls: readonly { readonly text: string; readonly call: string }[];
      /** Keys of which it is not known what wrangler calls for them. */
      readonly unknown: readonly string[];
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Whether a JSON value looks like a configuration of wrangler: it has a key that nothing else has,
 * or what is deployed with the account, or beside it no key that is not wrangler's. Other files
 * have a `name` and a `main` too, such as package.json.
 */
export function isWranglerConfig(value: object): boolean {
  const keys = Object.keys(value);
  const deploys = keys.some((key) => ["name", "main", "assets"].includes(key));
  return (
    keys.some((key) => wranglersAlone.has(key)) ||
    (deploys && (keys.includes("account_id") || keys.every(isWranglerKey)))
  );
}

function isWranglerKey(key: string): boolean {
  return callsOfKey.has(key) || keysWithoutCalls.has(key) || ownOfEnvironment.has(key);
}

/**
 * Finds the documented calls by which `wrangler deploy`, or `wrangler pages deploy`, carries out a
 * configuration or an environment of it (D48 in spec/decisions.md). What it binds needs no
 * permission of its own (D42), and is taken to exist where the configuration names it.
 */
export function wranglerCalls(config: object, environment?: string): WranglerCalls {
  const chosen = environment === undefined ? { ...config } : configOf(config, environment);
  if (chosen === undefined) return { ok: false, reason: noEnvironment(config, environment ?? "") };
  const isPages = typeof childOf(chosen, "pages_build_output_dir") === "string";
  const deployment = deploymentOf(chosen);
  const keys = Object.keys(chosen);
  const calls = [
    ...(isPages ? pagesDeployment(deployment) : workerDeployment(deployment)).map((call) => ["deploy", call]),
    ...(isPages ? [] : keys).flatMap((key) =>
      (callsOfKey.get(key)?.(childOf(chosen, key), deployment) ?? []).map((call) => [key, call]),
    ),
  ];
  return {
    ok: true,
    calls: [...new Map(calls.map(([why = "", call = ""]) => [`${why}: ${call}`, call]))].map(
      ([text, call]) => ({ text, call }),
    ),
    unknown: keys.filter((key) => !callsOfKey.has(key) && !keysWithoutCalls.has(key)),
    notes: notesOf(chosen, isPages),
  };
}

// What the calls of a deployment have in common.
interface Deployment {
  /** The path of the account, with a parameter where the configuration does not name it. */
  readonly account: string;
  readonly name: string;
  readonly script: string;
}

function deploymentOf(config: object): Deployment {
  const account = `/accounts/${segment(childOf(config, "account_id"), "account_id")}`;
  const name = segment(childOf(config, "name"), "name");
  return { account, name, script: `${account}/workers/scripts/${name}` };
}

function segment(value: unknown, parameter: string): string {
  return typeof value === "string" && value !== "" ? encodeURIComponent(value) : `{${parameter}}`;
}

function workerDeployment({ account, script }: Deployment): readonly string[] {
  return [
    `PUT ${script}`,
    `POST ${script}/versions`,
    `GET ${script}/deployments`,
    `POST ${script}/deployments`,
    `PATCH ${script}/script-settings`,
    `GET ${account}/workers/subdomain`,
    `POST ${script}/subdomain`,
  ];
}

function pagesDeployment({ account, name }: Deployment): readonly string[] {
  const project = `${account}/pages/projects/${name}`;
  return [`GET ${project}`, `GET ${project}/upload-token`, `POST ${project}/deployments`];
}

type CallsOfKey = (value: unknown, deployment: Deployment) => readonly string[];

const callsOfKey: ReadonlyMap<string, CallsOfKey> = new Map<string, CallsOfKey>([
  ["route", (value, deployment) => routeCalls([value], deployment)],
  ["routes", (value, deployment) => routeCalls(itemsOf(value), deployment)],
  ["triggers", (value, { script }) => (isGiven(value, "crons") ? [`PUT ${script}/schedules`] : [])],
  ["assets", (_value, { script }) => [`POST ${script}/assets-upload-session`]],
  [
    "site",
    (_value, { account }) => [
      `GET ${account}/storage/kv/namespaces`,
      `POST ${account}/storage/kv/namespaces`,
      `GET ${account}/storage/kv/namespaces/{namespace_id}/keys`,
      `PUT ${account}/storage/kv/namespaces/{namespace_id}/bulk`,
      `DELETE ${account}/storage/kv/namespaces/{namespace_id}/bulk`,
    ],
  ],
  [
    "kv_namespaces",
    (value, { account }) => (lacks(value, "id") ? [`POST ${account}/storage/kv/namespaces`] : []),
  ],
  [
    "d1_databases",
    (value, { account }) =>
      lacks(value, "database_id")
        ? [`GET ${account}/d1/database/{database_id}`, `POST ${account}/d1/database`]
        : [],
  ],
  [
    "r2_buckets",
    (value, { account }) => [
      ...itemsOf(value).map(
        (bucket) => `GET ${account}/r2/buckets/${segment(childOf(bucket, "bucket_name"), "bucket_name")}`,
      ),
      ...(lacks(value, "bucket_name") ? [`POST ${account}/r2/buckets`] : []),
    ],
  ],
  [
    "queues",
    (value, { account }) => [
      ...(isGiven(value, "producers") || isGiven(value, "consumers") ? [`GET ${account}/queues`] : []),
      ...(isGiven(value, "consumers")
        ? [
            `GET ${account}/queues/{queue_id}/consumers`,
            `POST ${account}/queues/{queue_id}/consumers`,
            `PUT ${account}/queues/{queue_id}/consumers/{consumer_id}`,
          ]
        : []),
    ],
  ],
  [
    "workflows",
    (value, { account }) =>
      itemsOf(value).map(
        (workflow) => `PUT ${account}/workflows/${segment(childOf(workflow, "name"), "workflow_name")}`,
      ),
  ],
  [
    "dispatch_namespaces",
    (value, { account }) => (itemsOf(value).length > 0 ? [`GET ${account}/workers/dispatch/namespaces`] : []),
  ],
]);

// What goes up with the Worker, or stays on this machine: its bindings (D42), settings and sources.
const keysWithoutCalls = keySet(`
  $schema account_id ai alias analytics_engine_datasets base_dir browser build
  compatibility_date compatibility_flags compliance_region data_blobs define dev durable_objects
  env exports find_additional_modules first_party_worker hyperdrive images jsx_factory
  jsx_fragment keep_names keep_vars limits logfwdr logpush main media migrations minify
  mtls_certificates name no_bundle observability pages_build_output_dir pipelines placement
  preserve_file_names preview_urls python_modules ratelimits rules secrets secrets_store_secrets
  send_email send_metrics services stream streaming_tail_consumers tail_consumers text_blobs
  tsconfig unsafe upload_source_maps vars vectorize version_metadata wasm_modules worker_loaders
  workers_dev
`);

const wranglersAlone = keySet(`
  compatibility_date compatibility_flags d1_databases dispatch_namespaces durable_objects
  kv_namespaces pages_build_output_dir r2_buckets workers_dev
`);

function routeCalls(routes: readonly unknown[], { account }: Deployment): readonly string[] {
  return routes.flatMap((route) => {
    if (childOf(route, "custom_domain") === true) return [`PUT ${account}/workers/domains`];
    const zone = segment(childOf(route, "zone_id"), "zone_id");
    const ofZone = [`GET /zones/${zone}/workers/routes`, `POST /zones/${zone}/workers/routes`];
    return namesZone(route) ? ofZone : ["GET /zones", ...ofZone];
  });
}

function namesZone(route: unknown): boolean {
  return typeof childOf(route, "zone_id") === "string";
}

function isGiven(value: unknown, key: string): boolean {
  return itemsOf(childOf(value, key)).length > 0;
}

function lacks(bindings: unknown, key: string): boolean {
  return itemsOf(bindings).some((binding) => typeof childOf(binding, key) !== "string");
}

function notesOf(config: object, isPages: boolean): readonly string[] {
  const routes = [...itemsOf(childOf(config, "routes")), childOf(config, "route") ?? []].flat();
  const isWide = routes.some((route) => childOf(route, "custom_domain") !== true && !namesZone(route));
  return [
    ...(typeof childOf(config, "account_id") === "string"
      ? []
      : [
          "no account_id: the permissions are for every account, and wrangler asks which there are unless CLOUDFLARE_ACCOUNT_ID is set",
        ]),
    ...(isWide && !isPages
      ? ["a route without zone_id: its permissions are for every zone; add zone_id to narrow them"]
      : []),
  ];
}

// The settings of an environment: its own, and those that wrangler inherits.
function configOf(config: object, environment: string): object | undefined {
  const own = childOf(childOf(config, "env"), environment);
  if (typeof own !== "object" || own === null) return undefined;
  const inherited = Object.entries(config).filter(([key]) => !ownOfEnvironment.has(key));
  const name = childOf(config, "name");
  const routes = Object.hasOwn(own, "route") || Object.hasOwn(own, "routes") ? routeKeys : [];
  return {
    ...Object.fromEntries(inherited.filter(([key]) => !routes.includes(key))),
    ...(typeof name === "string" && { name: `${name}-${environment}` }),
    ...own,
  };
}

const routeKeys: readonly string[] = ["route", "routes"];

// What an environment does not inherit, as the schema of wrangler's configuration says.
const ownOfEnvironment = keySet(`
  agent_memory ai ai_search ai_search_namespaces analytics_engine_datasets artifacts browser
  cloudchamber connect containers d1_databases define dispatch_namespaces durable_objects env
  flagship hyperdrive images k2 kv_namespaces logfwdr media mtls_certificates pipelines queues
  r2_buckets ratelimits secrets secrets_store_secrets send_email services stream
  streaming_tail_consumers tail_consumers unsafe vars vectorize version_metadata vpc_networks
  vpc_services worker_loaders workflows
`);

function keySet(keys: string): ReadonlySet<string> {
  return new Set(keys.trim().split(/\s+/u));
}

function noEnvironment(config: object, environment: string): string {
  const names = Object.keys(Object(childOf(config, "env"))).map((name) => JSON.stringify(name));
  return names.length === 0
    ? `the configuration has no environments; leave out --env`
    : `no environment named ${JSON.stringify(environment)}; give one of ${names.join(", ")}`;
}
