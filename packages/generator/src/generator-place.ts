/** Where the generator reads and writes, and how it speaks. */
export interface GeneratorPlace {
  readonly specFolder: string;
  readonly outputFolder: string;
  /** The output folder as a reader knows it, put before file names. */
  readonly outputName: string;
  /** Where this machine remembers what was generated. */
  readonly memoryFile: string;
  /** Names this generator: other code gives another name. */
  readonly version: () => string;
  /** Checks all code that uses the generated one; the compiler's errors, one a line. */
  readonly typecheck: () => Promise<readonly string[]>;
  /** Ends `--watch`. */
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}
