import type { Operation, OperationContent } from "../operations/operation.ts";
import type { Direction } from "../schema/direction.ts";
import { operationPointer, type OperationSides } from "./operation-sides.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { Difference } from "./spec-change.ts";

/** Compares the request bodies of an operation. */
export function compareBodies(old: Operation, now: Operation, sides: OperationSides): readonly Difference[] {
  const [was, is] = [old.requestBody, now.requestBody];
  const at = { place: "body", pointer: operationPointer(old, "requestBody") };
  if (was === undefined) {
    if (is === undefined) return [];
    return is.required
      ? [{ ...at, rule: "required-request-body-added", message: "was added and is required" }]
      : [{ ...at, rule: "request-body-added", message: "was added" }];
  }
  if (is === undefined) return [{ ...at, rule: "request-body-removed", message: "was removed" }];
  const requirement: readonly Difference[] = is.required
    ? [{ ...at, rule: "request-body-became-required", message: "became required" }]
    : [{ ...at, rule: "request-body-became-optional", message: "became optional" }];
  return [
    ...(was.required === is.required ? [] : requirement),
    ...compareContents(was.content, is.content, { ...sides, ...at, direction: "request" }),
  ];
}

// Where the compared contents belong: to a request or to one response.
interface ContentPlace extends OperationSides {
  readonly direction: Direction;
  readonly place: string;
  readonly pointer: string;
}

type Contents = Readonly<Record<string, OperationContent>>;

/** Compares the media types of a body, and their schemas. */
export function compareContents(old: Contents, now: Contents, at: ContentPlace): readonly Difference[] {
  const { direction, place, pointer } = at;
  const of = (kind: "removed" | "added", mediaType: string): Difference => ({
    rule: `${direction}-media-type-${kind}`,
    place,
    pointer,
    message: `${mediaType} was ${kind}`,
  });
  return [
    ...Object.entries(old).flatMap(([mediaType, was]) => {
      const is = now[mediaType];
      if (is === undefined) return [of("removed", mediaType)];
      const schemaPointer = `${pointer}/content/${mediaType.replaceAll("/", "~1")}/schema`;
      const located = ({ schema }: OperationContent) => [{ schema, pointer: schemaPointer }];
      return compareSchemas(located(was), located(is), at);
    }),
    ...Object.keys(now)
      .filter((mediaType) => !(mediaType in old))
      .map((mediaType) => of("added", mediaType)),
  ];
}
