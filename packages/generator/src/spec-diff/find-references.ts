import ts from "typescript";

/** What code may call something. */
export interface SoughtNames {
  /** As an identifier: a call, a member, a handler, a type. */
  readonly identifiers: ReadonlySet<string>;
  /** As a whole text, such as an operation id. */
  readonly texts: ReadonlySet<string>;
}

/**
 * The lines, counted from 1, on which a file of TypeScript names something: as an identifier or as
 * a whole text. Words in comments and in longer texts do not count. It reads the file alone: an
 * identifier of the same name that means something else is found too.
 */
export function findReferences(file: string, text: string, names: SoughtNames): readonly number[] {
  const lines = new Set<number>();
  walk(parse(file, text), (node, source) => {
    const isNamed = ts.isIdentifier(node)
      ? names.identifiers.has(node.text)
      : ts.isStringLiteralLike(node) && (names.texts.has(node.text) || names.identifiers.has(node.text));
    if (isNamed) lines.add(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
  });
  return [...lines];
}

/**
 * Under which names a file imports some of a module's: `Token` and, after
 * `import { Token as ApiToken }`, `ApiToken`. What it gets from elsewhere, or as a whole, is not
 * seen.
 */
export function importedNames(
  file: string,
  text: string,
  { from, names }: { readonly from: RegExp; readonly names: ReadonlySet<string> },
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const statement of parse(file, text).statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!from.test(statement.moduleSpecifier.text) || bindings === undefined || !ts.isNamedImports(bindings))
      continue;
    for (const { name, propertyName } of bindings.elements) {
      const imported = propertyName?.text ?? name.text;
      if (names.has(imported)) for (const one of [imported, name.text]) found.add(one);
    }
  }
  return found;
}

function parse(file: string, text: string): ts.SourceFile {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind);
}

function walk(source: ts.SourceFile, visit: (node: ts.Node, source: ts.SourceFile) => void): void {
  const enter = (node: ts.Node): void => {
    visit(node, source);
    ts.forEachChild(node, enter);
  };
  enter(source);
}
