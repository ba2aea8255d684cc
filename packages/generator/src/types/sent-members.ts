import { type Direction, listParts, type Schema, type SchemaObject } from "@cftokens/openapi/schema";
import type { SchemaTargets } from "./schema-targets.ts";

/** Which members are sent in which direction. */
export interface SentMembers {
  /**
   * Whether a member of this schema is sent: a readOnly one is not in requests, a writeOnly one not
   * in responses, and one that is both is in either. What it is made of counts too.
   */
  readonly isSent: (property: Schema, direction: Direction) => boolean;
  /** The names that any part of a schema declares for members that are not sent. */
  readonly namesThatStay: (schema: SchemaObject, direction: Direction) => ReadonlySet<string>;
}

/** Reads `readOnly` and `writeOnly` of the members of a document's schemas, each once. */
export function readSentMembers({ find }: SchemaTargets): SentMembers {
  const marks = new WeakMap<SchemaObject, Direction | "both">();
  const targetOf = ({ $ref }: SchemaObject) => {
    const target = typeof $ref === "string" ? find($ref)?.schema : undefined;
    return target === undefined ? [] : [target];
  };
  const directionOf = (property: SchemaObject) => {
    const known = marks.get(property);
    if (known !== undefined) return known;
    const isAlone = property.$ref === undefined && property.allOf === undefined;
    const parts = isAlone
      ? [property]
      : listParts([property], (part) => [...targetOf(part), ...(part.allOf ?? [])]);
    const [isRead, isWritten] = (["readOnly", "writeOnly"] as const).map((mark) =>
      parts.some((part) => part[mark] === true),
    );
    const found = isRead === isWritten ? "both" : isRead ? "response" : "request";
    marks.set(property, found);
    return found;
  };
  const isSent = (property: Schema, direction: Direction) =>
    typeof property === "boolean" || ["both", direction].includes(directionOf(property));
  const staying = {
    request: new WeakMap<SchemaObject, Set<string>>(),
    response: new WeakMap<SchemaObject, Set<string>>(),
  };
  const namesThatStay = (schema: SchemaObject, direction: Direction) => {
    const known = staying[direction].get(schema);
    if (known !== undefined) return known;
    const parts = listParts([schema], (part) => [
      ...targetOf(part),
      ...[part.allOf, part.anyOf, part.oneOf].flatMap((list) => list ?? []),
    ]);
    const names = parts.flatMap(({ properties = {} }) =>
      Object.keys(properties).filter((name) => !isSent(properties[name] ?? true, direction)),
    );
    const found = new Set(names);
    staying[direction].set(schema, found);
    return found;
  };
  return { isSent, namesThatStay };
}
