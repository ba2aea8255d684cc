import type { Operation } from "@cftokens/openapi";
import type { OpenedOperation } from "../catalog/opened-operation.ts";
import type { SentBody } from "./body-of.ts";
import type { ValuePlace } from "./call-values.ts";
import { readValueSchemas, type ValueSchemas } from "./value-schemas.ts";

/** Where an assigned value goes; the first segment is a parameter, a variable or a member. */
export interface Target {
  readonly place: ValuePlace;
  readonly segments: readonly string[];
}

/** The target of a name, and what is wrong where the operation does not have it. */
export interface PlacedName {
  /** Where the value goes when it is sent all the same; undefined where that is not known. */
  readonly target: Target | undefined;
  readonly problem?: string;
}

/** What names are looked up in. */
export interface NameContext {
  readonly operation: Operation;
  readonly variables: readonly string[];
  readonly body: SentBody | undefined;
  readonly bodySchemas: ValueSchemas | undefined;
}

/** Reads what the names of an operation's values are. Throws SpecError for a broken `$ref`. */
export function createNameContext(opened: OpenedOperation, body: SentBody | undefined): NameContext {
  const { document, operation, validator } = opened;
  const [server] = operation.servers ?? document.servers ?? [];
  return {
    operation,
    variables: Object.keys(server?.variables ?? {}),
    body,
    bodySchemas: body?.hasMembers === true ? readValueSchemas([body.schema], validator) : undefined,
  };
}

/**
 * Finds what a name means: a parameter, a member of the body, or one of these behind its place and
 * a dot. The whole name of a parameter goes first: some have dots.
 */
export function placeName(segments: readonly string[], context: NameContext): PlacedName {
  const whole = [...parametersAt(segments, context), ...membersAt(segments, context)];
  const exact = whole.filter((target) => target.segments.length === 1);
  const explicit = explicitTarget(segments, context);
  const found = exact.length > 0 ? exact : explicit === undefined ? whole : [explicit.target];
  const [first, second] = found;
  if (second !== undefined) return { target: undefined, problem: describeAmbiguity(found) };
  if (first !== undefined) return { target: first, ...(exact.length === 0 && explicit?.problem) };
  return unknownName(segments, context);
}

const places: readonly ValuePlace[] = ["path", "query", "header", "cookie", "server", "body"];

function explicitTarget(
  [place = "", ...rest]: readonly string[],
  context: NameContext,
): { readonly target: Target; readonly problem?: { readonly problem: string } } | undefined {
  const meant = places.find((one) => one === place);
  if (meant === undefined || rest.length === 0) return undefined;
  // The document says of the body's members what it allows, when the whole body is judged.
  if (meant === "body") {
    const takesMembers = context.bodySchemas !== undefined;
    const problem = {
      problem: `is no value of ${context.operation.id}, whose body has no members; give it with --body`,
    };
    return { target: { place: meant, segments: rest }, ...(!takesMembers && { problem }) };
  }
  const known = parametersAt(rest, context).find((target) => target.place === meant);
  const [variable = ""] = rest;
  if (meant === "server" && context.variables.includes(variable))
    return { target: { place: meant, segments: [variable] } };
  if (known !== undefined) return { target: known };
  const what = meant === "server" ? "variable of the server" : `${meant} parameter`;
  const target = { place: meant, segments: [rest.join(".")] };
  return { target, problem: { problem: `is no ${what} of ${context.operation.id}` } };
}

// The parameters whose name a name is, or begins with.
function parametersAt(segments: readonly string[], { operation }: NameContext): readonly Target[] {
  return operation.parameters.flatMap(({ in: place, name }): readonly Target[] => {
    const length = segments.findIndex((_, index) => segments.slice(0, index + 1).join(".") === name);
    return length === -1 ? [] : [{ place, segments: [name, ...segments.slice(length + 1)] }];
  });
}

function membersAt(segments: readonly string[], { bodySchemas }: NameContext): readonly Target[] {
  const [first = ""] = segments;
  return bodySchemas?.names.includes(first) === true ? [{ place: "body", segments }] : [];
}

function unknownName(segments: readonly string[], context: NameContext): PlacedName {
  const { operation, bodySchemas, body } = context;
  const target: Target =
    bodySchemas === undefined
      ? { place: "query", segments: [segments.join(".")] }
      : { place: "body", segments };
  if (bodySchemas !== undefined && isOpen(bodySchemas, segments)) return { target };
  const what =
    bodySchemas === undefined
      ? `no parameter of ${operation.id}${body === undefined ? "" : ", whose body is given with --body"}`
      : `no parameter and no member of the body of ${operation.id}`;
  return { target, problem: `is ${what}${takenNames(context)}` };
}

/** All names that an operation takes. */
export function listNames({ operation, bodySchemas, variables }: NameContext): readonly Target[] {
  return [
    ...operation.parameters.map(({ in: place, name }) => ({ place, segments: [name] })),
    ...(bodySchemas?.names ?? []).map((name) => ({ place: "body" as const, segments: [name] })),
    ...variables.map((name) => ({ place: "server" as const, segments: [name] })),
  ];
}

const mostNames = 12;

// What stands there instead, where it can be read at a glance.
function takenNames(context: NameContext): string {
  const names = [...new Set(listNames(context).map(({ segments }) => segments.join(".")))];
  if (names.length === 0) return "";
  const more = names.length > mostNames ? " and others" : "";
  return `; it takes ${names.slice(0, mostNames).join(", ")}${more}`;
}

// Whether members without a name of their own are declared, or none at all.
function isOpen({ names, member }: ValueSchemas, [first = ""]: readonly string[]): boolean {
  return names.length === 0 || member(first).length > 0;
}

function describeAmbiguity(targets: readonly Target[]): string {
  const written = targets.map(({ place, segments }) => `${place}.${segments.join(".")}`);
  return `may be several values; write ${written.join(" or ")}`;
}
