import type { ApiFailure } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";

/**
 * Blocks addresses that fail to authenticate too often in a row (observed; the number is unknown).
 */
export interface AuthGuard {
  /** The refusal of a blocked address. */
  readonly refusal: (ip: string) => ApiFailure | undefined;
  readonly failed: (ip: string) => void;
  readonly succeeded: (ip: string) => void;
}

// The most addresses that are remembered.
const remembered = 10_000;

/**
 * Creates a guard that blocks an address after `most` failures in a row; Infinity blocks nobody.
 */
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
