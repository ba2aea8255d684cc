import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { SpecChange } from "@cftokens/openapi";
import { functionName } from "../function-name.ts";

/** What a changed operation or schema is called in the code, and where the code says so. */
export interface Impact {
  /** The operation id, or the name of the schema. */
  readonly changed: string;
  readonly breaking: boolean;
  /** The client function, or the types made of the schema. */
  readonly names: readonly string[];
  readonly places: readonly ImpactPlace[];
}

export interface ImpactPlace {
  readonly kind: (typeof kinds)[number];
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Where this repository names what changed: by the generated function, the operation id, and the client's types made of a
 * schema. Found by searching words, so code that takes operations as they come, such as the contract suite, is not listed.
 */
export function findImpact(changes: readonly SpecChange[], root: string): readonly Impact[] {
  const sources = readSources(root);
  const byName = Map.groupBy(
    changes.flatMap((change) => subjects(change)),
    ({ key }) => key,
  );
  return [...byName.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const names =
      first.kind === "operation" ? [functionName(first.changed)] : typeNames(first.changed, sources);
    const isOperation = first.kind === "operation";
    const places = isOperation
      ? findWords([...names, first.changed], sources)
      : names.flatMap((name) =>
          findWords(
            [name],
            sources.filter((source) => usesType(source, name)),
          ),
        );
    const breaking = found.some((one) => one.breaking);
    return [{ changed: first.changed, breaking, names, places: places.toSorted(byKind) }];
  });
}

interface Subject {
  readonly kind: "operation" | "schema";
  readonly key: string;
  readonly changed: string;
  readonly breaking: boolean;
}

function subjects({ operation, pointer, breaking }: SpecChange): readonly Subject[] {
  const schema = /^\/components\/schemas\/([^/]+)/.exec(pointer)?.[1];
  return [
    ...(operation === undefined ? [] : [{ kind: "operation", changed: operation, breaking } as const]),
    ...(schema === undefined ? [] : [{ kind: "schema", changed: schema, breaking } as const]),
  ].map((subject) => ({ ...subject, key: `${subject.kind} ${subject.changed}` }));
}

interface Source {
  readonly file: string;
  readonly lines: readonly string[];
}

function readSources(root: string): readonly Source[] {
  const exclude = ["**/node_modules/**", "**/generated/**", "**/dist/**"];
  return globSync("{packages,apps,examples}/*/{src,test}/**/*.{ts,tsx}", { cwd: root, exclude })
    .map((path) => path.split(sep).join("/"))
    .toSorted()
    .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").split("\n") }));
}

/** `export type Token = Readable<UserTokens["Token"]>` names the schema `Token`. */
function typeNames(schema: string, sources: readonly Source[]): readonly string[] {
  const client = sources.find(({ file }) => file === "packages/client/src/schema-types.ts");
  const types = (client?.lines ?? []).filter((line) => line.includes(`["${schema}"]`));
  return types.flatMap((line) => /^export type (\w+)/.exec(line)?.[1] ?? []);
}

/** Types have names such as `Token`, which many texts have; only files that take them from the client use them. */
function usesType({ file, lines }: Source, name: string): boolean {
  if (file.startsWith("packages/client/src/")) return true;
  return new RegExp(`import[^;]*\\b${name}\\b[^;]*from "@cftokens/client"`).test(lines.join("\n"));
}

function findWords(words: readonly string[], sources: readonly Source[]): readonly ImpactPlace[] {
  if (words.length === 0) return [];
  const pattern = new RegExp(
    `(?<![\\w$-])(?:${words.map((word) => RegExp.escape(word)).join("|")})(?![\\w$-])`,
  );
  return sources.flatMap(({ file, lines }) =>
    lines.flatMap((line, index) =>
      pattern.test(line) ? [{ kind: kindOf(file), file, line: index + 1 }] : [],
    ),
  );
}

const kinds = ["call site", "emulator handler", "contract case", "test"] as const;

function byKind(one: ImpactPlace, other: ImpactPlace): number {
  return kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
}

function kindOf(file: string): ImpactPlace["kind"] {
  if (/^(?:apps\/contract-tests|packages\/contract)\//.test(file)) return "contract case";
  if (/\.test(?:-d)?\.tsx?$|\/test\//.test(file)) return "test";
  return file.startsWith("packages/emulator/src/") ? "emulator handler" : "call site";
}
