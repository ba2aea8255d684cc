import { typeName } from "@cftokens/openapi";
import { importReaders, readersFor, writeReaders } from "./answer-readers.ts";
import type { DescribedDocument, DescribedOperation } from "./describe-document.ts";
import { documentation } from "./documentation.ts";
import { callMembers } from "./emit-operations.ts";
import { uncheckedHeader } from "./header.ts";
import { isMainDocument } from "./main-api.ts";
import { insideClient, type ModuleNames } from "./module-names.ts";
import { mayBeConstant, memberName } from "./operation-names.ts";
import { plainCode } from "./plain-line.ts";
import { writerFor } from "./request-writers.ts";

/**
 * `functions.ts` of a document: the function of each operation by itself, so that a bundle holds
 * those that a program imports, with what reads and writes for them.
 */
export function emitFunctions(source: DescribedDocument, names: ModuleNames = insideClient): string {
  const { operations } = source;
  const isMain = isMainDocument(source, names);
  const client = `${typeName(source.name)}Client`;
  const writer = writerFor(operations);
  const own = new Set(operations.map(({ name }) => name));
  const lines = [
    uncheckedHeader(source.source, names),
    ...(operations.length === 0
      ? ["export {};"]
      : [
          `import { operationFunction, type OperationFunction } from "${names.client("operation-function", 2)}";`,
          ...importReaders(readersFor(operations), names, 2),
          ...(isMain && !writer.isPlain ? writersOf(operations, names) : []),
          `import type { ${client} } from "${names.generated("types")}";`,
        ]),
    ...(isMain ? exportConnect(own, names) : []),
    ...operations.map((operation, index) => emitFunction(operation, { client, index, isMain })),
    "",
  ];
  return plainCode(lines.join("\n"));
}

// An operation of that name takes precedence.
function exportConnect(own: ReadonlySet<string>, names: ModuleNames): readonly string[] {
  const free = ["connect", "connectTo"].filter((name) => !own.has(name));
  return free.length === 0 ? [] : [`export { ${free.join(", ")} } from "${names.client("connect", 2)}";`];
}

interface Place {
  readonly client: string;
  readonly index: number;
  readonly isMain: boolean;
}

function emitFunction(described: DescribedOperation, { client, index, isMain }: Place): string {
  const { name } = described;
  const type = `OperationFunction<${client}, ${JSON.stringify(name)}>`;
  const call = emitCall(described, isMain && !described.isUnusual);
  const needs = needsOf(described, isMain);
  const values = needs === undefined ? call : `${call}, ${needs}`;
  const mayBe = mayBeConstant(name);
  const local = mayBe ? name : `function${index}`;
  return [
    "",
    ...documentation(described),
    `${mayBe ? "export " : ""}const ${local}: ${type} = /* @__PURE__ */ operationFunction(${values});`,
    ...(mayBe ? [] : [`export { ${local} as ${memberName(name)} };`]),
  ].join("\n");
}

// A line for each member, and for each parameter as soon as there are two.
function emitCall(described: DescribedOperation, isPlain: boolean): string {
  const lines = Object.entries(callMembers(described, isPlain)).map(
    ([member, value]) => `  ${member}: ${emitValue(value)},\n`,
  );
  return `{\n${lines.join("")}}`;
}

function emitValue(value: unknown): string {
  const isLong =
    Array.isArray(value) && value.length > 1 && !Array.isArray(value[0]) && typeof value[0] === "object";
  if (!isLong) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)},\n`).join("")}  ]`;
}

// What only some operations need; a connection of another API has what writes all requests.
function needsOf(operation: DescribedOperation, isMain: boolean): string | undefined {
  const readers = readersFor([operation]);
  const writer = writerFor([operation]);
  const members = [
    ...(isMain && !writer.isPlain ? [`writer: ${writer.forBaseUrl}`] : []),
    ...(readers.length > 0 ? [`readers: ${writeReaders(readers)}`] : []),
  ];
  const takesUrl = members.some((member) => member.includes("(baseUrl)"));
  return members.length === 0 ? undefined : `(${takesUrl ? "baseUrl" : ""}) => ({ ${members.join(", ")} })`;
}

function writersOf(operations: readonly DescribedOperation[], names: ModuleNames): readonly string[] {
  const writers = operations.map((operation) => writerFor([operation])).filter(({ isPlain }) => !isPlain);
  return [
    ...new Set(writers.map(({ name, module }) => `import { ${name} } from "${names.client(module, 2)}";`)),
  ];
}
