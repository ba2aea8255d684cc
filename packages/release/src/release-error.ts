/** A package that cannot be released as it is. The message says why and what to do. */
export class ReleaseError extends Error {
  override readonly name = "ReleaseError";
}
