import { toPointer } from "../json/json-pointer.ts";
import type { OperationHeader } from "../operations/operation.ts";
import type { Direction } from "../schema/direction.ts";
import type { Applying } from "./applying.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { type OperationSides, type Pointers, pointersBelow } from "./operation-sides.ts";
import type { Difference } from "./spec-change.ts";

type Headers = Readonly<Record<string, OperationHeader>>;

/** Compares the headers of a response, or those of a part of a body. */
export function compareHeaders(
  old: Headers,
  now: Headers,
  at: OperationSides & {
    readonly direction: Direction;
    readonly place: string;
    readonly pointers: Pointers;
  },
): readonly Difference[] {
  return Object.keys({ ...old, ...now }).flatMap((name): readonly Difference[] => {
    const [was, is] = [old[name], now[name]];
    const pointers = pointersBelow(at.pointers, at, "headers", name);
    const place = `${at.place} header ${name}`;
    const here = { place, pointer: pointers.after, side: "after" } as const;
    if (is === undefined) {
      const pointer = pointers.before;
      return [{ place, pointer, rule: `${at.direction}-header-removed`, message: "was removed" }];
    }
    if (was === undefined) return [{ ...here, ...addition(is, at.direction) }];
    return [
      ...(was.required === is.required ? [] : [{ ...here, ...requirement(is, at.direction) }]),
      ...compareSchemas(headerSchema(was, pointers.before), headerSchema(is, pointers.after), {
        ...at,
        place,
      }),
    ];
  });
}

type Said = Pick<Difference, "rule" | "message">;

function addition({ required }: OperationHeader, direction: Direction): Said {
  return direction === "request" && required
    ? { rule: "required-request-header-added", message: "was added and is required" }
    : { rule: `${direction}-header-added`, message: "was added" };
}

function requirement({ required }: OperationHeader, direction: Direction): Said {
  return required
    ? { rule: `${direction}-header-became-required`, message: "became required" }
    : { rule: `${direction}-header-became-optional`, message: "became optional" };
}

function headerSchema({ schema, mediaType }: OperationHeader, pointer: string): Applying {
  const below = mediaType === undefined ? ["schema"] : ["content", mediaType, "schema"];
  return [{ schema, pointer: pointer + toPointer(below) }];
}
