import type { ReadPermissions } from "@cftokens/openapi";

/** A folder of generated code, in which nothing else is. */
export interface OutputFolder {
  readonly path: string;
  /** The folder as a reader knows it, put before file names. */
  readonly name: string;
}

/** Where the generator reads, writes and prints. */
export interface GeneratorPlace {
  readonly specFolder: string;
  /** What documents may refer to outside of their folder; nothing unless given. */
  readonly permissions?: ReadPermissions;
  readonly outputs: {
    /** Types, operations and documents. */
    readonly client: OutputFolder;
    /** The names of members that hold a credential. */
    readonly credentials: OutputFolder;
  };
  /** Where this machine remembers what was generated. */
  readonly memoryFile: string;
  /** Identifies this generator's code. */
  readonly version: () => string;
  /** Checks all code that uses the generated code. Returns the compiler's errors, one per line. */
  readonly typecheck: () => Promise<readonly string[]>;
  /** Ends `--watch`. */
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}
