import {
  bodyOf,
  type Call,
  type CallRecord,
  type Catalog,
  type CatalogDocument,
  checkValues,
  createProblemWriter,
  findEntry,
  joinProblems,
  listLost,
  type NamedValue,
  type OpenedOperation,
  readAssignment,
  readValues,
  type ValueProblem,
  valuesOfRecord,
} from "@cftokens/explorer";
import { SpecError } from "@cftokens/openapi";
import { CommandError, usageError } from "../command-error.ts";
import { type Arguments, valueOf, valuesOf } from "../read-arguments.ts";
import type { CallEnvironment } from "./call-environment.ts";
import { findCall } from "./history-commands.ts";

/** An operation with the values that it is called with. */
export interface ReadCall extends Call {
  /** The document that it is of. */
  readonly source: CatalogDocument;
}

/**
 * Reads which operation is called and with what, or which call is made again. Throws CommandError
 * for an operation that is not there, and for all that is wrong with the values, unless they are to
 * be sent all the same.
 */
export async function readCall(args: Arguments, environment: CallEnvironment): Promise<ReadCall> {
  const replay = valueOf(args, "replay");
  const meant =
    replay === undefined
      ? await readOperation(args, environment)
      : await readReplay(replay, args, environment);
  const { opened, source, words, written, earlier } = meant;
  const mediaType = mediaTypeOf(args, opened) ?? earlier?.mediaType;
  const named = [...written, ...(await readWords(words, environment))];
  const file = valueOf(args, "body");
  const whole = file === undefined ? undefined : await environment.readBytes(file);
  return withSpecErrors(async () => {
    const body = bodyOf(opened, mediaType);
    const base = earlier && valuesOfRecord(earlier);
    const { values, problems } = readValues(opened, named, { body, whole, base });
    const lost = earlier === undefined ? [] : listLost(values, earlier.values);
    requireRight(opened, joinProblems([...problems, ...lost], checkValues(opened, values, body)), args);
    return { opened, source, values, mediaType, server: valueOf(args, "server") ?? earlier?.server };
  });
}

// What the arguments mean, before values are read.
interface MeantCall {
  readonly opened: OpenedOperation;
  readonly source: CatalogDocument;
  /** The arguments that are values. */
  readonly words: readonly string[];
  /** Values that stand in the path that was written. */
  readonly written: readonly NamedValue[];
  /** The call that is made again. */
  readonly earlier: CallRecord | undefined;
}

async function readOperation(args: Arguments, environment: CallEnvironment): Promise<MeantCall> {
  const { operation, words } = splitWords(args.positionals);
  if (operation === "") throw usageError("OPERATION is missing; run cftokens call --help");
  const catalog = await withSpecErrors(() => environment.openCatalog(valuesOf(args, "document")));
  return { ...(await withSpecErrors(() => openOperation(catalog, operation))), words, earlier: undefined };
}

async function readReplay(which: string, args: Arguments, environment: CallEnvironment): Promise<MeantCall> {
  const earlier = findCall(which, environment);
  const given = valuesOf(args, "document");
  const files = given.length > 0 ? given : [earlier.file].filter((file) => file !== undefined);
  const catalog = await withSpecErrors(() => environment.openCatalog(files));
  const name = `${earlier.document}/${earlier.operation}`;
  return { ...(await withSpecErrors(() => openOperation(catalog, name))), words: args.positionals, earlier };
}

// `GET /user` may be one word or two.
function splitWords([operation = "", ...words]: readonly string[]): {
  readonly operation: string;
  readonly words: readonly string[];
} {
  const [path = ""] = words;
  return /^[a-z]+$/iu.test(operation) && path.startsWith("/")
    ? { operation: `${operation} ${path}`, words: words.slice(1) }
    : { operation, words };
}

function textAt(place: string, [name, text]: readonly [string, string]): NamedValue {
  return { segments: [place, name], given: { kind: "text", text } };
}

async function openOperation(
  catalog: Catalog,
  text: string,
): Promise<Pick<MeantCall, "opened" | "source" | "written">> {
  const found = findEntry(catalog, text);
  if (!found.ok) throw usageError(found.reason, ...found.near.map((id) => `  ${id}`));
  const opened = await found.document.open(found.entry);
  const ofPath = new Set(
    opened.operation.parameters.filter((one) => one.in === "path").map(({ name }) => name),
  );
  return {
    opened,
    source: found.document,
    written: [
      // The query of a path template may name parameters of the query.
      ...Object.entries(found.pathValues).map((pair) => textAt(ofPath.has(pair[0]) ? "path" : "query", pair)),
      ...found.queryValues.map((pair) => textAt("query", pair)),
    ],
  };
}

function mediaTypeOf(args: Arguments, { operation }: OpenedOperation): string | undefined {
  const asked = valueOf(args, "content-type");
  const known = Object.keys(operation.requestBody?.content ?? {});
  if (asked === undefined || known.includes(asked)) return asked;
  throw usageError(
    known.length === 0
      ? `${operation.id} takes no body; leave out --content-type`
      : `${operation.id} takes no body of ${JSON.stringify(asked)}; use ${known.join(", ")}`,
  );
}

async function readWords(
  words: readonly string[],
  { readBytes }: CallEnvironment,
): Promise<readonly NamedValue[]> {
  const read = words.map((word) => ({ word, assignment: readAssignment(word) }));
  const wrong = read.filter(({ assignment }) => assignment === undefined);
  if (wrong.length > 0)
    throw usageError(
      ...wrong.map(
        ({ word }) => `${JSON.stringify(word)} is no value; write name=value, name:=JSON or name@FILE`,
      ),
    );
  const named: NamedValue[] = [];
  for (const { assignment } of read) {
    if (assignment === undefined) continue;
    const { segments, value } = assignment;
    if (value.kind === "text" || value.kind === "json") {
      named.push({ segments, given: value });
      continue;
    }
    const bytes = await readBytes(value.file);
    const name = value.file.replace(/^.*\//su, "");
    const text = value.kind === "json-file" ? new TextDecoder().decode(bytes) : undefined;
    named.push({
      segments,
      given: text === undefined ? { kind: "file", name, bytes } : { kind: "json", text },
    });
  }
  return named;
}

function requireRight(opened: OpenedOperation, problems: readonly ValueProblem[], args: Arguments): void {
  const sendsInvalid = args.flags.has("send-invalid");
  const told = sendsInvalid ? problems.filter(({ isFatal }) => isFatal) : problems;
  if (told.length === 0) return;
  const write = createProblemWriter(opened);
  const advice = told.some(({ isFatal }) => isFatal)
    ? []
    : ["  → add --send-invalid to send it all the same"];
  throw usageError(...told.map(write), ...advice);
}

async function withSpecErrors<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SpecError) throw new CommandError([error.message], 2);
    throw error;
  }
}
