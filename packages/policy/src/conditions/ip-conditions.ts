import type { Condition, IpCondition } from "../api-types.ts";

/**
 * Reads the client IP conditions of a token, whichever way the key is spelled (`request.ip` or
 * `request_ip`). The document allows one spelling at a time; if an answer has both, both must hold.
 */
export function readIpConditions(condition: Condition | undefined): readonly IpCondition[] {
  return [condition?.["request.ip"], condition?.request_ip].filter((ranges) => ranges !== undefined);
}

/**
 * Writes a client IP condition. Returns undefined without ranges: a condition that names none
 * refuses every address (P6 in spec/decisions.md). The key keeps the spelling of the condition that
 * it replaces; a new one is spelled `request_ip` (D9).
 */
export function toCondition(ranges: IpCondition, replaced?: Condition): Condition | undefined {
  const { in: allowed = [], not_in: refused = [] } = ranges;
  if (allowed.length === 0 && refused.length === 0) return undefined;
  const written = {
    ...(allowed.length > 0 && { in: [...allowed] }),
    ...(refused.length > 0 && { not_in: [...refused] }),
  };
  return replaced?.["request.ip"] === undefined ? { request_ip: written } : { "request.ip": written };
}

/** A token's client IP conditions in words. */
export interface IpConditionWords {
  readonly onlyFrom: string;
  /** Undefined when no address is shut out. */
  readonly notFrom: string | undefined;
}

/**
 * Whether a client IP condition names no range at all. The API was observed to refuse every address
 * then (P6 in spec/decisions.md).
 */
export function refusesEveryAddress(condition: Condition | undefined): boolean {
  return readIpConditions(condition).some(
    (ranges) => (ranges.in ?? []).length === 0 && (ranges.not_in ?? []).length === 0,
  );
}

/**
 * From where a token works, in words: `192.0.2.0/24, 2001:db8::/32`, `any address`, or `no address`
 * when a condition names no range.
 */
export function describeIpConditions(condition: Condition | undefined): IpConditionWords {
  const conditions = readIpConditions(condition);
  const allowed = conditions.flatMap((ranges) => listRanges(ranges.in));
  const refused = conditions.flatMap((ranges) => listRanges(ranges.not_in));
  const onlyFrom = refusesEveryAddress(condition) ? "no address" : "any address";
  return {
    // If both spellings are there, an address must be in a range of each.
    onlyFrom: allowed.join(", and of these ") || onlyFrom,
    notFrom: refused.join(", ") || undefined,
  };
}

function listRanges(ranges: readonly string[] | undefined): readonly string[] {
  return ranges === undefined || ranges.length === 0 ? [] : [ranges.join(", ")];
}
