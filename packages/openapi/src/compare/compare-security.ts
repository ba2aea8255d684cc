import { canonicalJson } from "../canonical-json.ts";
import { isJsonObject } from "../json-object.ts";
import type { OpenApiDocument } from "../openapi-document.ts";
import type { Operation } from "../operation.ts";
import { operationPointer } from "./operation-pointer.ts";
import type { OperationSides } from "./operation-sides.ts";
import type { Difference } from "./spec-change.ts";

/** What differs in the credentials and permissions of which an operation accepts one. */
export function compareSecurity(
  old: Operation,
  now: Operation,
  sides: OperationSides,
): readonly Difference[] {
  return [...compareRequirements(old, now), ...compareSchemes(old, sides), ...comparePermissions(old, now)];
}

function compareRequirements(old: Operation, now: Operation): readonly Difference[] {
  const [was, is] = [alternatives(old), alternatives(now)];
  const at = { place: "security", pointer: operationPointer(old, "security") };
  const refused = was.filter((credentials) => !isEnough(credentials, is));
  if (refused.length > 0) {
    const message = `${refused.map(describe).join("; ")}: no longer enough`;
    return [{ ...at, rule: "security-tightened", message }];
  }
  const welcome = is.filter((credentials) => !isEnough(credentials, was));
  const message = `${welcome.map(describe).join("; ")}: enough now`;
  return welcome.length === 0 ? [] : [{ ...at, rule: "security-loosened", message }];
}

/** No alternative at all means that nothing is asked for. */
function alternatives({ security }: Operation): readonly (readonly string[])[] {
  return security.length === 0 ? [[]] : security;
}

function isEnough(credentials: readonly string[], accepted: readonly (readonly string[])[]): boolean {
  return accepted.some((needed) => needed.every((scheme) => credentials.includes(scheme)));
}

function describe(credentials: readonly string[]): string {
  return credentials.length === 0 ? "no credentials" : credentials.join(" and ");
}

function compareSchemes(old: Operation, { before, after }: OperationSides): readonly Difference[] {
  return [...new Set(old.security.flat())].flatMap((name) => {
    const [was, is] = [schemeText(before, name), schemeText(after, name)];
    if (was === undefined || is === undefined || was === is) return [];
    const pointer = `/components/securitySchemes/${name}`;
    return [
      {
        rule: "security-scheme-changed",
        place: "security",
        pointer,
        message: `${name} is sent in another way`,
      },
    ];
  });
}

function schemeText({ components }: OpenApiDocument, name: string): string | undefined {
  const scheme: unknown = components?.securitySchemes?.[name];
  if (!isJsonObject(scheme)) return undefined;
  const { description: _, ...rest } = scheme;
  return canonicalJson(rest);
}

function comparePermissions(old: Operation, now: Operation): readonly Difference[] {
  const [was, is] = [old.acceptedPermissions, now.acceptedPermissions];
  const at = { place: "permissions", pointer: operationPointer(old, "x-api-token-group") };
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
      (name) => ({ ...at, rule: "permission-removed", message: `${name} is no longer enough` }) as const,
    ),
    ...added.map((name) => ({ ...at, rule: "permission-added", message: `${name} is enough now` }) as const),
  ];
}
