import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The comments in the code of a folder that do not follow the dialect of CONTRIBUTING, one line
 * each, such as `packages/a/src/b.ts:7: a comment line has 104 columns; break it before 100`.
 */
export function findCommentFaults(root: string): readonly string[] {
  const files = globSync("{apps,examples,packages}/**/*.{ts,tsx}", {
    cwd: root,
    exclude: (name) => ["dist", "generated", "node_modules", "reports"].includes(name),
  });
  return files
    .toSorted()
    .flatMap((file) => faultsIn(readFileSync(join(root, file), "utf8")).map((fault) => `${file}:${fault}`));
}

function faultsIn(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const faults = [widthFault(line), formFault(lines, index)];
    return faults.flatMap((fault) => (fault === undefined ? [] : [`${index + 1}: ${fault}`]));
  });
}

function widthFault(line: string): string | undefined {
  if (!/^\s*(?:\/\/|\/\*\*| \*) /u.test(line) || line.length <= widest) return undefined;
  // What a linter reads stays in one line, and an address or a span of code is not broken.
  if (/^\s*\/\/ oxlint-/u.test(line) || !/^\s*\S+ (?:`[^`]*`|\S)+ \S/u.test(line)) return undefined;
  return `a comment line has ${line.length} columns; break it before ${widest}`;
}

// At the top of a module: a doc comment for what is exported, `//` for everything else.
function formFault(lines: readonly string[], index: number): string | undefined {
  const line = lines[index] ?? "";
  if (line.startsWith("/**")) {
    const end = lines.findIndex((one, at) => at >= index && one.endsWith("*/"));
    const next = lines[end + 1] ?? "";
    return declaration.test(next) ? "a doc comment is for what is exported; write //" : undefined;
  }
  const isLast =
    line.startsWith("// ") && !line.startsWith("// oxlint-") && !(lines[index + 1] ?? "").startsWith("//");
  return isLast && /^export (?!\*|\{)/u.test(lines[index + 1] ?? "")
    ? "what is exported has a doc comment; write /** … */"
    : undefined;
}

const widest = 100;
const declaration = /^(?:abstract |async |declare )*(?:class|const|function\*?|interface|let|type) /u;
