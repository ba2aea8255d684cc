import { matchMediaType, type Operation, requestPath, type Validator } from "@cftokens/openapi";
import { schemaOfParameter } from "@cftokens/openapi/parameters";
import { flattenSchema } from "@cftokens/openapi/schema";
import type { ContractOperation } from "./contract-operation.ts";
import type { Exchange } from "./exchange.ts";

/** What tells operations of one method and path apart. */
export interface Telling {
  /** By names in lower case. */
  readonly headers?: Exchange["request"]["headers"];
  /** The operation that a request was made for, where it does not say so itself. */
  readonly meant?: Operation;
}

/** Finds the operation that a request is for among those of its method and path. */
export type TellApart = (matched: Operation, url: string, telling: Telling) => Operation;

/**
 * Creates a function that tells operations of one method and path of a document apart, which
 * documents write with fragments behind the path: by what their required headers and query
 * parameters must say, such as `X-Amz-Target`, then by the content types that they take. A request
 * that says what none of them asks for is for one that asks for nothing, or else for the one that
 * is meant, or for the first.
 */
export function createTellApart(operations: readonly ContractOperation[]): TellApart {
  const documents = [...Map.groupBy(operations, ({ validator }) => validator).values()];
  const groups = documents.flatMap((own) => [
    ...Map.groupBy(own, ({ operation }) => `${operation.method} ${requestPath(operation)}`).values(),
  ]);
  const groupOf = new Map(
    groups
      .filter((same) => same.length > 1)
      .flatMap((same) => {
        const group = same.map(toChoice);
        return same.map(({ operation }) => [operation, group] as const);
      }),
  );
  return (matched, url, { headers = {}, meant }) => {
    const group = groupOf.get(matched);
    if (group === undefined) return matched;
    const query = new URL(url).searchParams;
    const says = ({ name, place, texts }: Demand) =>
      texts.has((place === "query" ? query.get(name) : headers[name.toLowerCase()]) ?? "");
    const fitting = group.filter(({ demands }) => demands.every(says));
    const contentType = headers["content-type"];
    const scoreOf = ({ operation, demands }: Choice) => [
      demands.length,
      contentType !== undefined && takes(operation, contentType) ? 1 : 0,
      operation === meant ? 1 : 0,
    ];
    const [best] = fitting.toSorted((one, other) => compareScores(scoreOf(other), scoreOf(one)));
    return (best ?? group.find(({ operation }) => operation === meant))?.operation ?? matched;
  };
}

function takes({ requestBody }: Operation, contentType: string): boolean {
  return matchMediaType(requestBody?.content ?? {}, contentType) !== undefined;
}

// The first difference decides.
function compareScores(one: readonly number[], other: readonly number[]): number {
  return one.map((score, index) => score - (other[index] ?? 0)).find((by) => by !== 0) ?? 0;
}

interface Choice {
  readonly operation: Operation;
  readonly demands: readonly Demand[];
}

// What a header or a query parameter has to say.
interface Demand {
  readonly name: string;
  readonly place: "query" | "header";
  readonly texts: ReadonlySet<string>;
}

function toChoice({ operation, validator }: ContractOperation): Choice {
  const demands = operation.parameters.flatMap((parameter) => {
    const { name, in: place, required } = parameter;
    if (required !== true || (place !== "query" && place !== "header")) return [];
    const values = valuesOf(validator, parameter);
    return values === undefined ? [] : [{ name, place, texts: new Set(values.map(String)) }];
  });
  return { operation, demands };
}

function valuesOf(
  { document }: Validator,
  parameter: Operation["parameters"][number],
): readonly unknown[] | undefined {
  const schema = schemaOfParameter(parameter);
  if (typeof schema === "boolean") return undefined;
  const flat = flattenSchema(document, schema);
  return flat.const === undefined ? flat.enum : [flat.const];
}
