import type { StreamForm } from "@cftokens/openapi/bodies";
import type { Schema } from "@cftokens/openapi/schema";

/** How the client reads the body of an answer. */
export type AnswerForm = "envelope" | "json" | "text" | "bytes" | "any" | "empty" | StreamForm;

/** One documented success: where its body type is found, and how the client reads it. */
export interface DescribedAnswer {
  readonly status: string;
  readonly form: AnswerForm;
  /** Absent for an empty body. */
  readonly mediaType?: string;
  /** The schema of an item of a stream, else of the body; absent for an empty one. */
  readonly schema?: Schema;
}
