import { canonicalJson } from "../json/canonical-json.ts";
import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import type { OpenApiDocument, SecurityRequirement } from "../document/openapi-document.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import { placeOfMethod } from "../document/path-item-methods.ts";
import type { Operation } from "../operations/operation.ts";
import { childOf, toPointer } from "../json/json-pointer.ts";
import { truePointer } from "./true-pointer.ts";
import { operationPointer, type OperationSides } from "./operation-sides.ts";
import type { Difference } from "./spec-change.ts";

/** Compares the credentials and permissions that an operation accepts. */
export function compareSecurity(
  old: Operation,
  now: Operation,
  sides: OperationSides,
): readonly Difference[] {
  const { renamed } = sides;
  return [
    ...compareRequirements(old, now, sides),
    ...compareSchemes(old, sides),
    ...[...renamed].flatMap(([is, was]) =>
      now.security.flat().includes(is) ? [renamedScheme(was, is)] : [],
    ),
    ...comparePermissions(old, now),
  ];
}

/** The old names of schemes that are only called otherwise now, by the new ones. */
export function renamedSchemes(before: OpenApiDocument, after: OpenApiDocument): ReadonlyMap<string, string> {
  const [was, is] = [before, after].map((document) =>
    Object.keys(document.components?.securitySchemes ?? {}),
  );
  const gone = was?.filter((name) => is?.includes(name) === false) ?? [];
  const renamed = new Map<string, string>();
  for (const name of is ?? []) {
    if (was?.includes(name) === true) continue;
    const index = gone.findIndex(
      (one) =>
        schemeText(before, one) === schemeText(after, name) &&
        !refusedFlows(flowsOf(before, one), flowsOf(after, name)),
    );
    const [old] = index === -1 ? [] : gone.splice(index, 1);
    if (old !== undefined) renamed.set(name, old);
  }
  return renamed;
}

function renamedScheme(was: string, is: string): Difference {
  return {
    rule: "security-scheme-renamed",
    place: "security",
    pointer: toPointer(["components", "securitySchemes", is]),
    side: "after",
    message: `${was} is called ${is} now`,
  };
}

function compareRequirements(
  old: Operation,
  now: Operation,
  { before, after, renamed }: OperationSides,
): readonly Difference[] {
  const [was, is] = [alternatives(old, before), alternatives(now, after, renamed)];
  const at = { place: "security", pointer: securityPointer(now, after), side: "after" } as const;
  const refused = was.filter((credentials) => !isEnough(credentials, is));
  if (refused.length > 0) {
    const message = `${refused.map(describe).join("; ")}: no longer enough`;
    return [{ ...at, rule: "security-tightened", message }];
  }
  const welcome = is.filter((credentials) => !isEnough(credentials, was));
  const message = `${welcome.map(describe).join("; ")}: enough now`;
  return welcome.length === 0 ? [] : [{ ...at, rule: "security-loosened", message }];
}

// Where an operation says what it needs, or else its document.
function securityPointer(operation: Operation, document: OpenApiDocument): string {
  const own = truePointer(document, operationPointer(operation, "security"));
  return own.endsWith("/security") || document.security === undefined ? own : "/security";
}

// The alternatives, each a list of schemes and OAuth scopes that are required together. Without
// alternatives nothing is required.
function alternatives(
  operation: Operation,
  document: OpenApiDocument,
  renamed: ReadonlyMap<string, string> = new Map(),
): readonly (readonly string[])[] {
  const requirements = requirementsOf(operation, document);
  if (requirements.length === 0) return [[]];
  return requirements.map((requirement) =>
    Object.entries(requirement).flatMap(([name, scopes]) => {
      const scheme = renamed.get(name) ?? name;
      return [scheme, ...scopes.map((scope) => `${scheme} with the scope ${scope}`)];
    }),
  );
}

// An Operation lists its schemes without scopes; only the document has those.
function requirementsOf(
  { method, path }: Operation,
  { paths, security }: OpenApiDocument,
): readonly SecurityRequirement[] {
  const item: unknown = paths?.[path];
  const operation = placeOfMethod(method).reduce<unknown>(childOf, item);
  const own: unknown = isJsonObject(operation) ? operation["security"] : undefined;
  return Array.isArray(own) ? own : (security ?? []);
}

function isEnough(credentials: readonly string[], accepted: readonly (readonly string[])[]): boolean {
  return accepted.some((needed) => needed.every((scheme) => credentials.includes(scheme)));
}

function describe(credentials: readonly string[]): string {
  const schemes = credentials.filter(
    (one) => !credentials.some((other) => other.startsWith(`${one} with the scope `)),
  );
  return schemes.length === 0 ? "no credentials" : schemes.join(" and ");
}

function compareSchemes(old: Operation, { before, after, unchanged }: OperationSides): readonly Difference[] {
  return [...new Set(old.security.flat())].flatMap((name) => {
    if (unchanged.has(`#${toPointer(["components", "securitySchemes", name])}`)) return [];
    const [was, is] = [schemeText(before, name), schemeText(after, name)];
    const flows = refusedFlows(flowsOf(before, name), flowsOf(after, name));
    if (was === undefined || is === undefined || (was === is && !flows)) return [];
    return [
      {
        rule: "security-scheme-changed",
        place: "security",
        pointer: toPointer(["components", "securitySchemes", name]),
        side: "after",
        message: `${name} is sent in another way`,
      },
    ];
  });
}

// Whether a flow of OAuth went, or asks elsewhere. More flows and other scopes harm nobody.
function refusedFlows(was: JsonObject, is: JsonObject): boolean {
  return Object.entries(was).some(([kind, flow]) => {
    const now = is[kind];
    return ["authorizationUrl", "tokenUrl"].some(
      (url) =>
        isJsonObject(flow) && flow[url] !== undefined && (!isJsonObject(now) || now[url] !== flow[url]),
    );
  });
}

function flowsOf(document: OpenApiDocument, name: string): JsonObject {
  const written: unknown = document.components?.securitySchemes?.[name];
  if (!isJsonObject(written)) return {};
  const { flows } = resolveRef<Readonly<Record<string, unknown>>>(document, { ...written });
  return isJsonObject(flows) ? flows : {};
}

function schemeText(document: OpenApiDocument, name: string): string | undefined {
  const written: unknown = document.components?.securitySchemes?.[name];
  if (!isJsonObject(written)) return undefined;
  const scheme = resolveRef<Readonly<Record<string, unknown>>>(document, { ...written });
  const { description: _, bearerFormat: __, flows: ___, ...rest } = scheme;
  const meaning = Object.entries(rest).filter(([keyword]) => !keyword.startsWith("x-"));
  const method: unknown = rest["scheme"];
  return canonicalJson({
    ...Object.fromEntries(meaning),
    ...(typeof method === "string" && { scheme: method.toLowerCase() }),
  });
}

function comparePermissions(old: Operation, now: Operation): readonly Difference[] {
  const [was, is] = [old.acceptedPermissions ?? [], now.acceptedPermissions ?? []];
  const place = "permissions";
  const at = { place, pointer: operationPointer(now, "x-api-token-group"), side: "after" } as const;
  const gone = { place, pointer: operationPointer(old, "x-api-token-group") };
  const nothingWasNeeded = was.length === 0 && is.length > 0;
  const nothingIsNeeded = is.length === 0;
  const removed = nothingIsNeeded ? [] : was.filter((name) => !is.includes(name));
  const added = nothingWasNeeded ? [] : is.filter((name) => !was.includes(name));
  return [
    ...(nothingWasNeeded
      ? [
          {
            ...at,
            rule: "permission-removed",
            message: `a permission is needed now: ${is.join(", ")}`,
          } as const,
        ]
      : []),
    ...removed.map(
      (name) => ({ ...gone, rule: "permission-removed", message: `${name} is no longer enough` }) as const,
    ),
    ...added.map((name) => ({ ...at, rule: "permission-added", message: `${name} is enough now` }) as const),
  ];
}
