import type { LinkObject, OpenApiDocument, Reference } from "../document/openapi-document.ts";
import { refPointer, resolveRef } from "../document/resolve-ref.ts";
import { canonicalJson } from "../json/canonical-json.ts";
import { isJsonObject } from "../json/json-object.ts";
import { parsePointer } from "../json/json-pointer.ts";
import { type OperationSides, type Pointers, pointersBelow } from "./operation-sides.ts";
import type { Difference } from "./spec-change.ts";

type Links = Readonly<Record<string, LinkObject | Reference>>;

/**
 * Compares the links of a response. A link is known by its name; what it leads to counts, and with
 * which values, and not whether it says so by an id or by a pointer.
 */
export function compareLinks(
  old: Links,
  now: Links,
  at: OperationSides & { readonly place: string; readonly pointers: Pointers },
): readonly Difference[] {
  return Object.keys({ ...old, ...now }).flatMap((name): readonly Difference[] => {
    const pointers = pointersBelow(at.pointers, at, "links", name);
    const place = `${at.place} link ${name}`;
    const here = { place, pointer: pointers.after, side: "after" } as const;
    const [was, is] = [old[name], now[name]];
    if (is === undefined)
      return [{ place, pointer: pointers.before, rule: "response-link-removed", message: "was removed" }];
    if (was === undefined) return [{ ...here, rule: "response-link-added", message: "was added" }];
    return isSameLink(was, is, at)
      ? []
      : [{ ...here, rule: "response-link-changed", message: "leads elsewhere now, or with other values" }];
  });
}

function isSameLink(
  was: LinkObject | Reference,
  is: LinkObject | Reference,
  { before, after }: OperationSides,
): boolean {
  const [one, other] = [resolveRef<LinkObject>(before, was), resolveRef<LinkObject>(after, is)];
  const values = [one, other].map(({ parameters, requestBody, server }) =>
    canonicalJson({ parameters, requestBody, url: server?.url }),
  );
  if (values[0] !== values[1]) return false;
  if (one.operationId === other.operationId && one.operationRef === other.operationRef) return true;
  return operationOf(before, one) === operationOf(after, other);
}

// Where an operation is, however a link names it.
function operationOf(
  document: OpenApiDocument,
  { operationId, operationRef }: LinkObject,
): string | undefined {
  if (typeof operationRef === "string" && operationRef.startsWith("#/paths/"))
    return parsePointer(refPointer(operationRef)).slice(1).join(" ");
  if (operationId === undefined) return operationRef;
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const found = Object.entries(item).find(
      ([, operation]) => isJsonObject(operation) && operation["operationId"] === operationId,
    );
    if (found !== undefined) return `${path} ${found[0]}`;
  }
  return operationId;
}
