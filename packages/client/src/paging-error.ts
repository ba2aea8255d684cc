/**
 * A list that cannot be read to its end: the API repeats items although its totals promise more.
 */
export class PagingError extends Error {
  override readonly name = "PagingError";
  readonly page: number;
  readonly lastPage: number;

  constructor(page: number, lastPage: number) {
    super(
      `Page ${page} of ${lastPage} holds only items of earlier pages: the list changed while it was read, or the API ` +
        "ignores `page`. Read the list again; if that does not help, ask for all of it in one page (`per_page`).",
    );
    this.page = page;
    this.lastPage = lastPage;
  }
}
