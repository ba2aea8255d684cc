import type { ReadPermissions, SpecError } from "@cftokens/openapi";

/** What is read of a document beside the thread of the screen. */
export interface DocumentWork {
  readonly what: "outline" | "load" | "members" | "lines";
  readonly file: string;
  readonly permissions: ReadPermissions;
}

/** What came of it. */
export type DocumentWorkOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: ConstructorParameters<typeof SpecError>[0] };
