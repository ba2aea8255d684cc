/**
 * A list that cannot be read to its end: the API repeats items although its totals promise more, or
 * it has more pages than may be read.
 */
export class PagingError extends Error {
  override readonly name = "PagingError";
  readonly page: number;
  /** The last page by the API's totals, `Infinity` where there are none. */
  readonly lastPage: number;

  constructor(page: number, lastPage: number, why: "repeats" | "too-many") {
    super(
      why === "repeats"
        ? `Page ${page} of ${lastPage} holds only items of earlier pages: the list changed while it was read, or the API ` +
            "ignores `page`. Read the list again; if that does not help, ask for all of it in one page (`per_page`)."
        : `The list goes on after page ${page}${lastPage === Infinity ? "" : ` (its totals promise ${lastPage})`}, and more are not read. ` +
            "Ask for larger pages (`per_page`) or fewer items, or allow more pages (`mostPages`).",
    );
    this.page = page;
    this.lastPage = lastPage;
  }
}
