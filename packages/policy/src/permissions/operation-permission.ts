/**
 * How it is known which permission groups an operation accepts, the surest first. `document`: a
 * document states it. `page`: the operation's page was seen. `pages`: the pages of its tag were
 * seen, and told apart by method. `terraform`: the provider states it for the resource. `tag` and
 * `tag-terraform`: all other operations of its tag that are known accept these. Accuracy: D46 in
 * spec/decisions.md.
 */
export type Evidence = "document" | "page" | "pages" | "terraform" | "tag" | "tag-terraform";

/** Whether what an operation accepts is not documented, but taken from the others of its kind. */
export function isTakenFromOthers(evidence: Evidence): boolean {
  return evidence === "tag" || evidence === "tag-terraform";
}

/** Which permission groups an operation of the API accepts. */
export interface OperationPermission {
  readonly method: string;
  /** The path below the base URL, with parameters in braces. */
  readonly path: string;
  /** Undefined where no document names the operation. */
  readonly id: string | undefined;
  /** Names of permission groups, any one of which suffices. */
  readonly acceptedPermissions: readonly string[];
  readonly evidence: Evidence;
}
