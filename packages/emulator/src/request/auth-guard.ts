import type { ApiFailure } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";

/**
 * Shuts out an address whose credentials failed too often in a row (observed; the number is not
 * known).
 */
export interface AuthGuard {
  /** The refusal of an address that is shut out. */
  readonly refusal: (ip: string) => ApiFailure | undefined;
  readonly failed: (ip: string) => void;
  readonly succeeded: (ip: string) => void;
}

// Addresses that are remembered at most.
const remembered = 10_000;

/** A guard that lets `most` failures in a row pass; Infinity shuts nobody out. */
export function createAuthGuard(most: number): AuthGuard {
  const failures = new Map<string, number>();
  return {
    refusal: (ip) => ((failures.get(ip) ?? 0) >= most ? apiFailures.tooManyAuthFailures() : undefined),
    failed(ip) {
      if (failures.size >= remembered) failures.clear();
      failures.set(ip, (failures.get(ip) ?? 0) + 1);
    },
    succeeded(ip) {
      failures.delete(ip);
    },
  };
}
