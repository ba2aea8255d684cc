/** The log of requests: which one is looked at. */
export interface RequestsState {
  readonly kind: "requests";
  /** The request under the cursor, by its id; undefined stays with the newest one. */
  readonly focused: number | undefined;
  /** All of this request, from this line on; undefined shows the list. */
  readonly detail: { readonly top: number } | undefined;
}

/** The requests that are kept; older ones are forgotten. */
export const mostRequests = 500;

/** The log as it opens. */
export const openRequests: RequestsState = { kind: "requests", focused: undefined, detail: undefined };
