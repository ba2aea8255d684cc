import type { CheckId } from "./checks/check.ts";
import type { Severity } from "./observation.ts";

/** One thing in which an exchange does not honour the document. It holds no credential. */
export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  /** The operation's id, or method and path of a request that is for none. */
  readonly operation: string;
  /** The status of the answer; absent when the finding is about no single answer. */
  readonly status?: number;
  /**
   * The place: a JSON pointer into the response body; "" is the body, or the response as a whole. A
   * header is `headers/` and its name, without a slash before it.
   */
  readonly pointer: string;
  readonly message: string;
  readonly expected?: unknown;
  /** What was there instead, shortened and without credentials. */
  readonly got?: unknown;
}
