import type { Fetch } from "@cftokens/openapi";
import type { Journal, JournalledThing } from "./journal.ts";
import type { Target } from "./target.ts";

export interface CleanUpOptions {
  readonly fetch: Fetch;
  readonly baseUrl: string;
  readonly authorization: Target["authorization"];
}

/**
 * Removes from one target what the journal says is still there, and gives back what would not go. What the target
 * no longer has counts as removed.
 */
export async function cleanUp(
  journal: Journal,
  { fetch, baseUrl, authorization }: CleanUpOptions,
): Promise<readonly JournalledThing[]> {
  const left: JournalledThing[] = [];
  for (const thing of journal.leftovers().filter(({ target }) => target === baseUrl)) {
    const request = new Request(`${baseUrl}${thing.path}`, { method: "DELETE", headers: authorization });
    const response = await fetch(request);
    await response.body?.cancel();
    if (response.ok || response.status === 404 || response.status === 410) journal.removed(thing);
    else left.push(thing);
  }
  return left;
}
