/** A name between the braces of an import or an export. */
export interface NamedImport {
  /** `type `, where a value would be taken otherwise. */
  readonly mark: string;
  readonly theirs: string;
  readonly ours: string;
}

/** The names between the braces of an import or an export. */
export function namedImports(names: string): readonly NamedImport[] {
  return [...names.matchAll(/(type )?([\w$]+)(?: as ([\w$]+))?/gu)].map(
    ([, mark = "", theirs = "", ours = theirs]) => ({ mark, theirs, ours }),
  );
}
