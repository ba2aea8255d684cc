/** What the compiler says about a place in a file, in the shape in which its interface gives it. */
export interface CompilerDiagnostic {
  readonly fileName?: string | undefined;
  /** Counted in UTF-16 units from the start of the file. */
  readonly pos: number;
  readonly code: number;
  readonly text: string;
  /** Why it is so, from the outermost reason inwards. */
  readonly messageChain?: readonly CompilerDiagnostic[] | undefined;
}

/**
 * A diagnostic as `tsc --pretty false` prints it: file, line and column, code and text, and its
 * reasons below. `readText` gives the text of its file, and `nameFile` its name for a reader.
 */
export function formatDiagnostic(
  diagnostic: CompilerDiagnostic,
  {
    readText,
    nameFile,
  }: { readonly readText: (file: string) => string; readonly nameFile: (file: string) => string },
): string {
  const { fileName, pos, code } = diagnostic;
  const message = `error TS${code}: ${chainedText(diagnostic, "")}`;
  if (fileName === undefined) return message;
  const before = readText(fileName).slice(0, pos);
  const line = before.split("\n").length;
  return `${nameFile(fileName)}(${line},${pos - before.lastIndexOf("\n")}): ${message}`;
}

function chainedText({ text, messageChain = [] }: CompilerDiagnostic, indent: string): string {
  const inner = `${indent}  `;
  return [text, ...messageChain.map((reason) => `${inner}${chainedText(reason, inner)}`)].join("\n");
}
