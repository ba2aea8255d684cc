import { isJsonObject } from "../json/json-object.ts";
import { compareCallbacks } from "./compare-callbacks.ts";
import { compareServers } from "./compare-servers.ts";
import type { OpenApiDocument, Parameter } from "../document/openapi-document.ts";
import { placeOfMethod } from "../document/path-item-methods.ts";
import type { Operation } from "../operations/operation.ts";
import { compareBodies } from "./compare-bodies.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";
import { compareSecurity } from "./compare-security.ts";
import { operationPointer, operationPointers, type OperationSides } from "./operation-sides.ts";
import { parameterPointer } from "./parameter-pointer.ts";
import { truePointer } from "./true-pointer.ts";
import { childOf, toPointer } from "../json/json-pointer.ts";
import type { Difference } from "./spec-change.ts";
import { isUnchangedValue } from "./unchanged-references.ts";

/** Compares two states of one operation. Throws SpecError for a broken `$ref`. */
export function compareOperations(
  old: Operation,
  now: Operation,
  sides: OperationSides,
): readonly Difference[] {
  const security = [...compareSecurity(old, now, sides), ...compareSendings(old, now, sides)];
  if (isUnchangedValue(old, now, sides.unchanged)) return security;
  const renamed = renamedPathParameters(old, now);
  // As they are written, by what they are called now.
  const written = new Map(old.parameters.map((one) => [followRename(one, renamed), one]));
  return [
    ...compareAddresses(old, now, sides),
    ...compareNames(old, now),
    ...renamed.map((names) => renamedParameter(names, now, sides.after)),
    ...compareParameters(
      {
        parameters: [...written.keys()],
        pointerOf: (one) => parameterPointer(sides.before, old, written.get(one) ?? one),
      },
      { parameters: now.parameters, pointerOf: (one) => parameterPointer(sides.after, now, one) },
      sides,
    ),
    ...compareBodies(old, now, sides),
    ...compareResponses(old, now, sides),
    ...security,
  ];
}

// Only where one of both names addresses of its own: those of the document are told once.
function compareAddresses(
  old: Operation,
  now: Operation,
  { before, after }: OperationSides,
): readonly Difference[] {
  if (old.servers === undefined && now.servers === undefined) return [];
  return compareServers(old.servers ?? before.servers, now.servers ?? after.servers, {
    before: serversPointer(before, old),
    after: serversPointer(after, now),
  });
}

function serversPointer(document: OpenApiDocument, operation: Operation): string {
  if (operation.servers === undefined) return "/servers";
  const own = truePointer(document, operationPointer(operation, "servers"));
  return own.endsWith("/servers")
    ? own
    : truePointer(document, toPointer(["paths", operation.path, "servers"]));
}

function compareSendings(old: Operation, now: Operation, sides: OperationSides): readonly Difference[] {
  const [was, is] = [callbacksOf(sides.before, old), callbacksOf(sides.after, now)];
  if (was === undefined && is === undefined) return [];
  return compareCallbacks(was, is, {
    ...sides,
    kind: "callback",
    pointers: operationPointers(old, now, sides, "callbacks"),
  });
}

function callbacksOf(document: OpenApiDocument, { path, method }: Operation): unknown {
  const item: unknown = document.paths?.[path];
  const operation = placeOfMethod(method).reduce<unknown>(childOf, item);
  return isJsonObject(operation) ? operation["callbacks"] : undefined;
}

function compareNames(old: Operation, now: Operation): readonly Difference[] {
  const at = (...below: readonly string[]) =>
    ({ place: "", pointer: operationPointer(now, ...below), side: "after" }) as const;
  const [was, is] = [old, now].map(({ method, path }) => `${method} ${path.replaceAll(/\{[^}]*\}/gu, "{}")}`);
  const hasOwnId = [old, now].some(({ id, method, path }) => id !== `${method} ${path}`);
  return [
    ...(was === is
      ? []
      : [{ ...at(), rule: "operation-moved", message: `is now ${now.method} ${now.path}` } as const]),
    ...(old.id === now.id || !hasOwnId
      ? []
      : [
          {
            ...at("operationId"),
            rule: "operation-id-changed",
            message: `its operationId is now ${now.id}`,
          } as const,
        ]),
    ...(old.deprecated === now.deprecated
      ? []
      : [
          now.deprecated
            ? ({ ...at("deprecated"), rule: "operation-deprecated", message: "is deprecated now" } as const)
            : ({
                ...at("deprecated"),
                rule: "operation-deprecation-ended",
                message: "is no longer deprecated",
              } as const),
        ]),
  ];
}

type Rename = readonly [was: string, is: string];

// Path parameters at the same place of two path templates whose names differ.
function renamedPathParameters(old: Operation, now: Operation): readonly Rename[] {
  const [was, is] = [old.path.split("/"), now.path.split("/")];
  if (was.length !== is.length) return [];
  return was.flatMap((segment, index) => {
    const [before, after] = [namesIn(segment), namesIn(is[index] ?? "")];
    if (before.length !== after.length) return [];
    return before.flatMap((name, place) => {
      const other = after[place] ?? name;
      return name === other ? [] : [[name, other] as const];
    });
  });
}

function namesIn(segment: string): readonly string[] {
  return [...segment.matchAll(/\{([^}]*)\}/gu)].map(([, name = ""]) => name);
}

function renamedParameter([was, is]: Rename, now: Operation, after: OpenApiDocument): Difference {
  return {
    rule: "path-parameter-renamed",
    place: `path.${was}`,
    pointer: parameterPointer(after, now, { in: "path", name: is }),
    side: "after",
    message: `is now called ${is}`,
  };
}

function followRename(parameter: Parameter, renamed: readonly Rename[]): Parameter {
  const rename = renamed.find(([was]) => parameter.in === "path" && parameter.name === was);
  return rename === undefined ? parameter : { ...parameter, name: rename[1] };
}
