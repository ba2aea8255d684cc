import type { Fetch } from "@cftokens/openapi";
import { isResourcePath } from "./is-resource-path.ts";
import type { Journal, Leftover } from "./journal.ts";

export interface RemovalOptions {
  readonly fetch: Fetch;
  readonly baseUrl: string;
  /** Gives a request the credentials of the run. */
  readonly sign: (request: Request) => Request;
}

/**
 * Removes from one target what the journal says is still there, and returns what the target would
 * not remove. What the target no longer has counts as removed. Nothing is sent for a path that a
 * URL would make another.
 */
export async function removeLeftovers(
  journal: Journal,
  { fetch, baseUrl, sign }: RemovalOptions,
): Promise<readonly Leftover[]> {
  const refused: Leftover[] = [];
  for (const leftover of journal.leftovers().filter(({ target }) => target === baseUrl)) {
    if (!isResourcePath(leftover.path)) {
      refused.push(leftover);
      continue;
    }
    const url = `${baseUrl}${leftover.path}`;
    const response = await fetch(sign(new Request(url, { method: "DELETE" })));
    await response.body?.cancel();
    if (response.ok || response.status === 404 || response.status === 410) journal.removed(leftover);
    else refused.push(leftover);
  }
  return refused;
}
