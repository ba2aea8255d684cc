import type { Fetch } from "@cftokens/openapi";
import type { Journal, JournalledThing } from "./journal.ts";

export interface CleanUpOptions {
  readonly fetch: Fetch;
  readonly baseUrl: string;
  readonly apiToken: string;
}

/**
 * Removes from one target what the journal says is still there, and gives back what would not go. What the target
 * no longer has counts as removed.
 */
export async function cleanUp(
  journal: Journal,
  { fetch, baseUrl, apiToken }: CleanUpOptions,
): Promise<readonly JournalledThing[]> {
  const left: JournalledThing[] = [];
  for (const thing of journal.leftovers().filter(({ target }) => target === baseUrl)) {
    const headers = { authorization: `Bearer ${apiToken}` };
    const response = await fetch(new Request(`${baseUrl}${thing.path}`, { method: "DELETE", headers }));
    await response.body?.cancel();
    if (response.ok || response.status === 404 || response.status === 410) journal.removed(thing);
    else left.push(thing);
  }
  return left;
}
