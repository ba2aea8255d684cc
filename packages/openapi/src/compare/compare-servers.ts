import { canonicalJson } from "../json/canonical-json.ts";
import type { ServerObject } from "../document/openapi-document.ts";
import { toPointer } from "../json/json-pointer.ts";
import type { Pointers } from "./operation-sides.ts";
import type { Difference } from "./spec-change.ts";

/**
 * Compares the addresses of a document, or those of one operation. No servers means one at `/`
 * (OpenAPI 3.1, OpenAPI Object). A variable counts by its default and its listed values.
 */
export function compareServers(
  old: readonly ServerObject[] | undefined,
  now: readonly ServerObject[] | undefined,
  pointers: Pointers,
): readonly Difference[] {
  const [was, is] = [serversOf(old), serversOf(now)];
  const gone = (server: ServerObject) => ({
    place: "servers",
    pointer: pointers.before + toPointer([was.indexOf(server)]),
  });
  const at = { place: "servers", pointer: pointers.after, side: "after" } as const;
  const here = (server: ServerObject) => ({
    ...at,
    pointer: pointers.after + toPointer([is.indexOf(server)]),
  });
  const removed = was.filter(({ url }) => !is.some((one) => one.url === url));
  const added = is.filter(({ url }) => !was.some((one) => one.url === url));
  const kept = was.flatMap((one) =>
    is.filter(({ url }) => url === one.url).map((other) => [one, other] as const),
  );
  return [
    ...removed.map(
      (one) => ({ ...gone(one), rule: "server-removed", message: `${one.url} was removed` }) as const,
    ),
    ...added.map((one) => ({ ...here(one), rule: "server-added", message: `${one.url} was added` }) as const),
    ...kept.flatMap(([one, other]) => compareVariables(one, other, here(other))),
    ...(removed.length + added.length === 0 && was[0]?.url !== is[0]?.url
      ? [{ ...at, rule: "server-order-changed", message: `${is[0]?.url} is the first now` } as const]
      : []),
  ];
}

function serversOf(servers: readonly ServerObject[] | undefined): readonly ServerObject[] {
  return servers === undefined || servers.length === 0 ? [{ url: "/" }] : servers;
}

function compareVariables(
  { url, variables: was = {} }: ServerObject,
  { variables: is = {} }: ServerObject,
  at: Pick<Difference, "place" | "pointer" | "side">,
): readonly Difference[] {
  return Object.keys({ ...was, ...is }).flatMap((name): readonly Difference[] => {
    const [old, now] = [was[name], is[name]];
    if (old === undefined || now === undefined || !url.includes(`{${name}}`)) return [];
    const gone = (old.enum ?? []).filter((value) => now.enum?.includes(value) === false);
    const isOther = canonicalJson(old.default) !== canonicalJson(now.default);
    const changes = [
      ...(isOther ? [`{${name}} of ${url} is ${now.default} now if nothing is said`] : []),
      ...gone.map((value) => `{${name}} of ${url} may no longer be ${value}`),
    ];
    return changes.map((message) => ({ ...at, rule: "server-variable-changed", message }));
  });
}
