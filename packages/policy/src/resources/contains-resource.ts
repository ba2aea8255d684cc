import type { Resource } from "./resource.ts";

/**
 * Whether everything in `inner` is certainly in `outer`. A resource contains only its own kind: an
 * account contains none of its zones (assumption P1), and the nested form contains the zones but
 * not the account. A zone in the plain form is not certainly in an account, because that form does
 * not say whose zone it is.
 */
export function containsResource(outer: Resource, inner: Resource): boolean {
  switch (outer.kind) {
    case "user":
      return inner.kind === "user" && inner.userId === outer.userId;
    case "account":
      return inner.kind === "account" && matches(outer.accountId, inner.accountId);
    case "zone":
      return (
        inner.kind === "zone" &&
        matches(outer.zoneId, inner.zoneId) &&
        matches(outer.accountId, inner.accountId)
      );
    case "r2-bucket":
      return (
        inner.kind === "r2-bucket" &&
        inner.accountId === outer.accountId &&
        inner.jurisdiction === outer.jurisdiction &&
        inner.bucket === outer.bucket
      );
    case "worker":
      return (
        inner.kind === "worker" && inner.accountId === outer.accountId && inner.scriptTag === outer.scriptTag
      );
  }
}

function matches(outerId: string, innerId: string): boolean {
  return outerId === "*" || outerId === innerId;
}
