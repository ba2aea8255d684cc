import { matchResponse, type OperationResponse, SpecError } from "@cftokens/openapi";
import { parsePointer, toPointer } from "@cftokens/openapi/json";
import { findDeclaredMembers, listDeclaredMembers } from "@cftokens/openapi/schema";
import type { ContractOperation } from "./contract-operation.ts";
import type { Contract } from "./create-contract.ts";
import type { Exchange } from "./exchange.ts";
import { matchMediaType } from "./match-media-type.ts";

/** Which documented responses of an operation were seen, and which members of them. */
export interface OperationCoverage {
  readonly operation: string;
  readonly responses: readonly ResponseCoverage[];
}

export interface ResponseCoverage {
  /** As documented: "200", "4XX", "default". */
  readonly status: string;
  /** How often it was answered. */
  readonly seen: number;
  /**
   * Every place that the response's JSON schema declares; `*` stands for array items and unnamed
   * members.
   */
  readonly members: readonly MemberCoverage[];
}

export interface MemberCoverage {
  readonly pointer: string;
  readonly seen: boolean;
}

/**
 * Counts which documented responses and members were seen in exchanges. An exchange for no
 * documented operation or response does not count; checkRecorded reports it.
 */
export function measureCoverage(
  contract: Contract,
  exchanges: Iterable<Exchange>,
): readonly OperationCoverage[] {
  const meter = createCoverageMeter(contract);
  for (const exchange of exchanges) meter.add(exchange);
  return meter.read();
}

/** Measures coverage exchange by exchange. */
export interface CoverageMeter {
  readonly add: (exchange: Exchange) => void;
  readonly read: () => readonly OperationCoverage[];
}

/** Creates a meter that has seen nothing. */
export function createCoverageMeter(contract: Contract): CoverageMeter {
  const sightings = new Map<OperationResponse, Sighting>();
  return {
    add(exchange) {
      const match = contract.findOperation(exchange.request.method, exchange.request.url);
      if (match === undefined) return;
      const response = matchResponse(match.operation, exchange.response.status);
      if (response === undefined) return;
      const sighting = sightings.get(response) ?? unseen(match, response);
      const { times, pointers, missing, known } = sighting;
      sightings.set(response, { ...sighting, times: times + 1 });
      if (missing.size === 0) return;
      for (const pointer of declaredPointers(match, response, exchange)) {
        if (known.has(pointer)) continue;
        known.add(pointer);
        for (const place of declaredPlaces(pointer, pointers)) missing.delete(place);
      }
    },
    read: () =>
      contract.operations.map((known) => ({
        operation: known.operation.id,
        responses: known.operation.responses.map((response) =>
          toCoverage(response, sightings.get(response) ?? unseen(known, response)),
        ),
      })),
  };
}

// How often a response was seen, which places its schema declares, and which of them were not seen.
interface Sighting {
  readonly times: number;
  readonly pointers: ReadonlySet<string>;
  readonly missing: Set<string>;
  /** The pointers that were counted before. */
  readonly known: Set<string>;
}

function unseen({ validator }: ContractOperation, response: OperationResponse): Sighting {
  const schema = matchMediaType(response.content, "application/json")?.schema ?? true;
  const pointers = listDeclaredMembers(validator.document, schema, "response");
  return { times: 0, pointers: new Set(pointers), missing: new Set(pointers), known: new Set() };
}

// The members of an answer that its schema declares. A broken schema declares none; a check reports
// it.
function declaredPointers({ validator }: ContractOperation, response: OperationResponse, exchange: Exchange) {
  const { headers, body } = exchange.response;
  const content = matchMediaType(response.content, headers["content-type"] ?? "");
  if (content === undefined || body.kind !== "json") return [];
  try {
    return findDeclaredMembers(validator, content.schema, body.value, "response");
  } catch (error) {
    if (error instanceof SpecError) return [];
    throw error;
  }
}

function toCoverage(response: OperationResponse, { times, pointers, missing }: Sighting): ResponseCoverage {
  return {
    status: response.status,
    seen: times,
    members: [...pointers].map((pointer) => ({ pointer, seen: !missing.has(pointer) })),
  };
}

// The declared places on the way to a member: `/result/*` and `/result/*` + `/id` for
// `/result/0/id`.
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
