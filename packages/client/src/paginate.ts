import type { AnySuccess, Failure } from "./answer.ts";
import { itemsOf, type PagedInput, type PagingOptions, walkPages } from "./walk-pages.ts";

/** A client function that answers with a list. */
export type ListOperation = (input: never) => Promise<AnySuccess | Failure>;

/** What one answer of a list holds. */
export type PageOf<List extends ListOperation> = Extract<Awaited<ReturnType<List>>, { readonly ok: true }>;

/** One member of a list. */
export type ItemOf<List extends ListOperation> =
  NonNullable<PageOf<List>["result"]> extends readonly (infer Item)[] ? Item : never;

// What a list takes, and then how it is paged.
type PagedArguments<List extends ListOperation> = [...Parameters<List>, options?: PagingOptions];

/**
 * Yields every item of a list. The next page is requested once all items before it have been taken.
 * Throws what `eachPage` throws.
 */
export async function* eachItem<List extends ListOperation>(
  list: List,
  ...input: PagedArguments<List>
): AsyncGenerator<ItemOf<List>, void, undefined> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `ItemOf` names the members of this very list
  for await (const page of eachPage(list, ...input)) yield* itemsOf(page) as readonly ItemOf<List>[];
}

/**
 * Yields every page of a list as its answer, from the page of the input (or the first) to the last
 * one. The totals in `result_info` name the last page; without totals, an empty page ends the list.
 * A list without `result_info` is one page. Throws the `CloudflareError` of a call that fails, and
 * `PagingError` when the API repeats items although its totals promise more, or has more pages than
 * `mostPages` of the options.
 */
export function eachPage<List extends ListOperation>(
  list: List,
  ...input: PagedArguments<List>
): AsyncGenerator<PageOf<List>, void, undefined> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `PagedArguments<List>` made sure that this function takes this input
  const call = list as unknown as (asked?: PagedInput) => Promise<AnySuccess | Failure>;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same, of which TypeScript sees no single member
  const [asked, options] = input as unknown as [PagedInput?, PagingOptions?];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `PageOf` names the answers of this very list
  return walkPages(call, asked, options) as AsyncGenerator<PageOf<List>, void, undefined>;
}
