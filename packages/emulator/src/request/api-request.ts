import type { MaybeLater } from "../values/maybe-later.ts";

/** A request as the emulator reads it, whichever edge it came in by. */
export interface ApiRequest {
  readonly method: string;
  /** The path as `URL` gives it: percent-encoded, without dot segments. */
  readonly path: string;
  /** What follows the `?` after the path, or nothing. */
  readonly query: string;
  readonly headers: HeaderReader;
  /** Reads the body, which may be here already; undefined when it is longer than `most` bytes. */
  readonly readBytes: (most: number) => MaybeLater<Uint8Array | undefined>;
}

/** Headers by their names in lower case, as `Headers` has them. */
export interface HeaderReader {
  readonly get: (name: string) => string | null;
}
