import { isJsonObject, toPointer } from "@cftokens/openapi/json";
import type { SchemaObject, SurveyPlace } from "@cftokens/openapi/schema";

/**
 * A place in a value, or where an optional member could be, with all that its schema says of it.
 */
export interface ValuePlace {
  readonly path: readonly (string | number)[];
  readonly pointer: string;
  /** Undefined where the member is absent. */
  readonly value: unknown;
  readonly schemas: readonly SchemaObject[];
  /** Whether the object around it must have it. */
  readonly isRequired: boolean;
}

/** Lists the places of a value, outermost first, and those of its absent optional members. */
export function listPlaces(place: SurveyPlace, value: unknown): readonly ValuePlace[] {
  return visit(place, value, { path: [], isRequired: true });
}

function visit(
  place: SurveyPlace,
  value: unknown,
  at: Pick<ValuePlace, "path" | "isRequired">,
): readonly ValuePlace[] {
  const description = place.describe(value);
  const here = { ...at, pointer: toPointer(at.path), value, schemas: description.schemas };
  if (Array.isArray(value)) {
    const items = value
      .slice(0, visitedItems)
      .flatMap((item: unknown, index) =>
        visit(description.item(index), item, { path: [...at.path, index], isRequired: false }),
      );
    return [here, ...items];
  }
  if (!isJsonObject(value)) return [here];
  const declared = description.schemas.flatMap(({ properties = {} }) => Object.keys(properties));
  const required = new Set(description.schemas.flatMap((schema) => schema.required ?? []));
  const members = [...new Set([...Object.keys(value), ...declared])].flatMap((name) => {
    const member = description.member(name);
    if (member === undefined) return [];
    const path = [...at.path, name];
    const isRequired = required.has(name);
    if (Object.hasOwn(value, name)) return visit(member, value[name], { path, isRequired });
    const { schemas } = member.describe(undefined);
    return [{ path, pointer: toPointer(path), value: undefined, schemas, isRequired }];
  });
  return [here, ...members];
}

// Further items of a list follow the same rules.
const visitedItems = 2;

/** A copy of a value with a replacement at a path; `absent` removes the member. */
export function replaceAt(value: unknown, path: readonly (string | number)[], replacement: unknown): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      index === segment ? replaceAt(item, rest, replacement) : item,
    );
  }
  const object = isJsonObject(value) ? value : {};
  const changed = replaceAt(object[segment], rest, replacement);
  const others = Object.entries(object).filter(([name]) => name !== segment);
  if (changed === absent) return Object.fromEntries(others);
  return Object.hasOwn(object, segment)
    ? Object.fromEntries(
        Object.entries(object).map(([name, one]) => [name, name === segment ? changed : one]),
      )
    : Object.fromEntries([...others, [segment, changed]]);
}

/** Stands for a member that is not there. */
export const absent: unique symbol = Symbol("absent");
