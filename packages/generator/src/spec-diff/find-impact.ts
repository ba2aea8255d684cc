import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { SpecChange } from "@cftokens/openapi/compare";
import { functionName } from "@cftokens/openapi";
import { findReferences, importedNames, type SoughtNames } from "./find-references.ts";

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
 * Where this repository names what changed: by the generated function, the operation id, and the
 * client's types made of a schema. Each file is read by itself: code that takes operations as they
 * come, such as the contract suite, is not listed, nor is what only infers a type or gets it from
 * another package; another thing of the same name is.
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
    const places =
      first.kind === "operation"
        ? placesOf(sources, () => ({ identifiers: new Set(names), texts: new Set([first.changed]) }))
        : placesOf(sources, (source) => ({
            identifiers: typeNamesIn(source, new Set(names)),
            texts: new Set(),
          }));
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
  const schema = /^\/components\/schemas\/([^/]+)/u.exec(pointer)?.[1];
  return [
    ...(operation === undefined ? [] : [{ kind: "operation", changed: operation, breaking } as const]),
    ...(schema === undefined ? [] : [{ kind: "schema", changed: schema, breaking } as const]),
  ].map((subject) => ({ ...subject, key: `${subject.kind} ${subject.changed}` }));
}

interface Source {
  readonly file: string;
  readonly text: string;
}

function readSources(root: string): readonly Source[] {
  const exclude = ["**/node_modules/**", "**/generated/**", "**/dist/**"];
  return globSync("{packages,apps,examples}/*/{src,test}/**/*.{ts,tsx}", { cwd: root, exclude })
    .map((path) => path.split(sep).join("/"))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
}

// `export type Token = Schema<"user-tokens", "Token">` names the schema `Token`.
function typeNames(schema: string, sources: readonly Source[]): readonly string[] {
  const client = sources.find(({ file }) => file === "packages/client/src/schema-types.ts");
  const types = (client?.text ?? "").split("\n").filter((line) => line.includes(`, "${schema}">`));
  return types.flatMap((line) => /^export type (\w+)/u.exec(line)?.[1] ?? []);
}

// Types have names such as `Token`, which much else has; only files that take them from the client
// use them.
function typeNamesIn({ file, text }: Source, names: ReadonlySet<string>): ReadonlySet<string> {
  if (file === "packages/client/src/schema-types.ts") return names;
  const from = file.startsWith("packages/client/src/") ? /\/schema-types\.ts$/u : /^@cftokens\/client$/u;
  return importedNames(file, text, { from, names });
}

// Files without any of the words are not parsed.
function placesOf(
  sources: readonly Source[],
  namesIn: (source: Source) => SoughtNames,
): readonly ImpactPlace[] {
  return sources.flatMap((source) => {
    const { file, text } = source;
    const names = namesIn(source);
    const isLikely = [...names.identifiers, ...names.texts].some((name) => text.includes(name));
    const lines = isLikely ? findReferences(file, text, names) : [];
    return lines.map((line) => ({ kind: kindOf(file), file, line }));
  });
}

const kinds = ["call site", "emulator handler", "contract case", "test"] as const;

function byKind(one: ImpactPlace, other: ImpactPlace): number {
  return kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
}

function kindOf(file: string): ImpactPlace["kind"] {
  if (/^(?:apps\/contract-tests|packages\/contract(?:-cli)?)\//u.test(file)) return "contract case";
  if (/\.test(?:-d)?\.tsx?$|\/test\//u.test(file)) return "test";
  return file.startsWith("packages/emulator/src/") ? "emulator handler" : "call site";
}
