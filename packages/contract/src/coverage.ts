import {
  listDeclaredMembers,
  matchResponse,
  type OperationResponse,
  parsePointer,
  toPointer,
} from "@cftokens/openapi";
import type { Contract, ContractOperation } from "./create-contract.ts";
import type { Exchange } from "./exchange.ts";
import { matchMediaType } from "./match-media-type.ts";
import { toSubject } from "./subject.ts";

/** Which documented responses of an operation were seen, and what of them. */
export interface OperationCoverage {
  readonly operation: string;
  readonly responses: readonly ResponseCoverage[];
}

export interface ResponseCoverage {
  /** As documented: "200", "4XX", "default". */
  readonly status: string;
  /** How often it was answered. */
  readonly seen: number;
  /** Every place that the response's JSON schema declares; `*` stands for array items and unnamed members. */
  readonly members: readonly MemberCoverage[];
}

export interface MemberCoverage {
  readonly pointer: string;
  readonly seen: boolean;
}

/**
 * Compares exchanges with all that a contract documents. An exchange that is for no documented operation or
 * response counts nowhere; checkRecorded reports it.
 */
export function measureCoverage(
  contract: Contract,
  exchanges: Iterable<Exchange>,
): readonly OperationCoverage[] {
  const sightings = new Map<OperationResponse, Sighting>();
  for (const exchange of exchanges) {
    const match = contract.findOperation(exchange.request.method, exchange.request.url);
    if (match === undefined) continue;
    const response = matchResponse(match.operation, exchange.response.status);
    if (response === undefined) continue;
    const { times, pointers } = sightings.get(response) ?? unseen;
    const found = declaredPointers(match, exchange);
    sightings.set(response, { times: times + 1, pointers: new Set([...pointers, ...found]) });
  }
  return contract.operations.map((known) => ({
    operation: known.operation.id,
    responses: known.operation.responses.map((response) =>
      toCoverage(known, response, sightings.get(response) ?? unseen),
    ),
  }));
}

/** How often a response was seen, and where members of it that the schema declares. */
interface Sighting {
  readonly times: number;
  readonly pointers: ReadonlySet<string>;
}

const unseen: Sighting = { times: 0, pointers: new Set() };

function declaredPointers(
  { operation, validator }: ContractOperation,
  exchange: Exchange,
): readonly string[] {
  const { judgement } = toSubject(operation, validator, exchange);
  return judgement.kind === "judged" ? judgement.survey.declared : [];
}

function toCoverage(
  { validator }: ContractOperation,
  response: OperationResponse,
  { times, pointers }: Sighting,
): ResponseCoverage {
  const schema = matchMediaType(response.content, "application/json")?.schema ?? true;
  const declared = listDeclaredMembers(validator.document, schema, "response");
  const names = new Set(declared);
  const found = new Set([...pointers].flatMap((pointer) => declaredPlaces(pointer, names)));
  return {
    status: response.status,
    seen: times,
    members: declared.map((pointer) => ({ pointer, seen: found.has(pointer) })),
  };
}

/** The declared places on the way to a member: `/result/*` and `/result/*` + `/id` for `/result/0/id`. */
function declaredPlaces(pointer: string, declared: ReadonlySet<string>): readonly string[] {
  const places: string[] = [];
  for (const segment of parsePointer(pointer)) {
    const around = places.at(-1) ?? "";
    const place = [`${around}${toPointer([segment])}`, `${around}/*`].find((one) => declared.has(one));
    if (place === undefined) return places;
    places.push(place);
  }
  return places;
}
