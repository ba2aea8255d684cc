import type { CallDescription, PathParameterDescription } from "./operation-description.ts";
import type { CallInput } from "./call-input.ts";
import type { Refusal } from "./refusal.ts";

/** What a request is made of, as it is sent. */
export interface WrittenRequest {
  /** Path and query below the base URL. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | undefined;
  /** Where it goes, if not to the base URL of the client. */
  readonly baseUrl?: string | undefined;
}

/**
 * Writes the requests of an API as its documents say. Most APIs do with the plain one; what the
 * others need is code that a program for those does without.
 */
export interface RequestWriter {
  /** Why calls of an operation are not sent by this client. */
  readonly refuse?: (operation: CallDescription) => Refusal | undefined;
  readonly write: (operation: CallDescription, input: CallInput) => WrittenRequest;
  /**
   * Why a value cannot stand in a path as it is written there. Absent where it stands there as it
   * is.
   */
  readonly whyNoPathValue?: (form: PathParameterDescription, value: unknown) => string | undefined;
}
