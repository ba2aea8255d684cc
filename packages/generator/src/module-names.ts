/** How generated code names the modules that it imports, and the command that made it. */
export interface ModuleNames {
  /** A module of the client, such as `call`, for a file that is so many folders below. */
  readonly client: (module: string, depth: number) => string;
  /** A generated module, by its path without an ending. */
  readonly generated: (path: string) => string;
  readonly command: string;
}

/** Generated code that is a part of the client. */
export const insideClient: ModuleNames = {
  client: (module, depth) => `${"../".repeat(depth)}${module}.ts`,
  generated: (path) => `./${path}.ts`,
  command: "pnpm generate",
};

/**
 * Generated code in a folder of a user: the client is a package there, and `.js` is what both a
 * bundler and Node find a module of TypeScript by.
 */
export const besideClient: ModuleNames = {
  client: () => "@cftokens/client/runtime",
  generated: (path) => `./${path}.js`,
  command: "cftokens generate",
};
