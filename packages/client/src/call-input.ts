import type { CallOptions } from "./call-options.ts";

/** The values of one call, whatever its operation. */
export interface CallInput extends CallOptions {
  readonly path?: Values | undefined;
  readonly query?: Values | undefined;
  readonly header?: Values | undefined;
  readonly cookie?: Values | undefined;
  readonly body?: unknown;
  /** The media type of the body, where the document gives a choice; else that of the document. */
  readonly contentType?: string | undefined;
}

type Values = Readonly<Record<string, unknown>>;
