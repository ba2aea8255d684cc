import type { ParseJson } from "./raw-answer.ts";
import type { BodyReading } from "./read-body.ts";

/** How the bodies of answers are taken in. */
export interface BodyRules {
  /** How many bytes a body may have, and of a stream how many characters an item. */
  readonly mostBytes: number;
  readonly read: (response: Response) => BodyReading;
  readonly parse: ParseJson;
}
