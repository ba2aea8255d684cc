import type { Choice } from "@cftokens/openapi/schema";

/** What of an operation was seen: what was sent, and what was answered. */
export interface OperationCoverage {
  readonly operation: string;
  readonly parameters: readonly ParameterCoverage[];
  /** By media type, those of them whose values can be read. */
  readonly bodies: readonly BodyCoverage[];
  readonly responses: readonly ResponseCoverage[];
}

export interface ParameterCoverage {
  readonly name: string;
  readonly in: string;
  /** How often it was sent. */
  readonly sent: number;
  readonly choices: readonly ChoiceCoverage[];
}

export interface BodyCoverage {
  readonly mediaType: string;
  readonly sent: number;
  readonly choices: readonly ChoiceCoverage[];
}

/** A choice that a schema leaves, and whether any valid value took it. */
export interface ChoiceCoverage extends Choice {
  readonly seen: boolean;
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
  /** The choices of the response's JSON schema. */
  readonly choices: readonly ChoiceCoverage[];
}

export interface MemberCoverage {
  readonly pointer: string;
  readonly seen: boolean;
}
