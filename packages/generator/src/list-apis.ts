import { type OpenApiDocument, type ServerObject, typeName } from "@cftokens/openapi";
import { canonicalJson } from "@cftokens/openapi/json";
import { describeSchemes, type SchemeDescription } from "@cftokens/openapi/security";
import type { DescribedDocument, DescribedOperation } from "./describe-document.ts";
import { hasMainServer } from "./main-api.ts";

/** The documents that describe one API together, and how it is reached. */
export interface DescribedApi {
  readonly name: string;
  /** The name as a prefix of types and functions. */
  readonly type: string;
  /** Whether it is the API of `createClient`. */
  readonly isMain: boolean;
  readonly title: string;
  readonly documents: readonly DescribedDocument[];
  readonly servers: readonly ServerObject[];
  readonly schemes: Readonly<Record<string, SchemeDescription>>;
}

/** The APIs of some documents, and what has to be told of how they were put together. */
export interface ApiList {
  readonly apis: readonly DescribedApi[];
  readonly notes: readonly string[];
}

/**
 * Puts documents that share a server into one API, unless they define a security scheme of one name
 * differently. A document without a server, or with one that has no host, is an API of its own. Of
 * an operation that two documents of an API have, the smaller document speaks.
 */
export function listApis(documents: readonly DescribedDocument[]): ApiList {
  const groups: DescribedDocument[][] = [];
  for (const document of documents) {
    const group = groups.find((others) => others.every((other) => isSameApi(document, other)));
    if (group === undefined) groups.push([document]);
    else group.push(document);
  }
  const spoken = groups.map(withOneSpeaker);
  const names = groups.map((group) => sharedName(group));
  const apis = spoken.map(({ speaking }, index): DescribedApi => {
    const [first] = speaking;
    const shared = names[index] ?? "";
    const isFree = shared !== "" && names.filter((name) => name === shared).length === 1;
    const isMain = first !== undefined && hasMainServer(first.document);
    const name = isMain ? "cloudflare" : isFree ? shared : (first?.name ?? "");
    return {
      name,
      type: typeName(name),
      isMain,
      title: isMain ? "Cloudflare" : (first?.document.info.title ?? name),
      documents: speaking,
      servers: serversOf(first?.document),
      schemes: Object.assign({}, ...speaking.map(({ document }) => describeSchemes(document))),
    };
  });
  return {
    apis: [...apis.filter(({ isMain }) => isMain), ...apis.filter(({ isMain }) => !isMain)],
    notes: spoken.flatMap(({ notes }) => notes),
  };
}

function isSameApi({ document: one }: DescribedDocument, { document: other }: DescribedDocument): boolean {
  const [server] = serversOf(one);
  if (server === undefined || !/^https?:\/\//iu.test(server.url)) return false;
  if (canonicalJson(server) !== canonicalJson(serversOf(other)[0])) return false;
  const known = describeSchemes(other);
  return Object.entries(describeSchemes(one)).every(
    ([name, scheme]) => !Object.hasOwn(known, name) || canonicalJson(known[name]) === canonicalJson(scheme),
  );
}

// The words with which the names of all documents begin: `xero` of `xero-files` and `xero-assets`.
function sharedName(documents: readonly DescribedDocument[]): string {
  const [first = [], ...others] = documents.map(({ name }) => name.split(/[-_.]/u));
  const end = first.findIndex((word, index) => others.some((words) => words[index] !== word));
  return (end === -1 ? first : first.slice(0, end)).join("-");
}

function serversOf(document: OpenApiDocument | undefined): readonly ServerObject[] {
  return (document?.servers ?? []).map(({ url, variables }) => ({
    url: url.replace(/\/+$/u, ""),
    ...(variables !== undefined && {
      variables: Object.fromEntries(
        Object.entries(variables).map(([name, { default: usual, enum: values }]) => [
          name,
          { default: usual, ...(values !== undefined && { enum: values }) },
        ]),
      ),
    }),
  }));
}

interface Spoken {
  readonly speaking: readonly DescribedDocument[];
  readonly notes: readonly string[];
}

// Whoever wrote down fewer operations wrote them down for their own sake.
function withOneSpeaker(documents: readonly DescribedDocument[]): Spoken {
  const speakers = new Map<string, DescribedDocument>();
  for (const document of documents.toSorted((a, b) => a.operations.length - b.operations.length)) {
    for (const { operation } of document.operations) {
      const key = keyOf(operation);
      if (!speakers.has(key)) speakers.set(key, document);
    }
  }
  const speaking = documents.map((document) => {
    const operations = document.operations.filter(
      ({ operation }) => speakers.get(keyOf(operation)) === document,
    );
    return operations.length === document.operations.length ? document : { ...document, operations };
  });
  const notes = documents.flatMap((document) => {
    const others = document.operations.flatMap(({ operation }) => speakers.get(keyOf(operation)) ?? []);
    const bySpeaker = Map.groupBy(
      others.filter((one) => one !== document),
      ({ source }) => source,
    );
    return [...bySpeaker].map(
      ([source, shared]) =>
        `${source} speaks for ${shared.length} ${shared.length === 1 ? "operation" : "operations"} that ${document.source} has too`,
    );
  });
  return { speaking, notes };
}

// Two paths are one where only the names of their parameters differ (OpenAPI 3.1, Paths Object).
function keyOf({ method, path }: DescribedOperation["operation"]): string {
  return `${method} ${path.replaceAll(/\{[^{}]*\}/gu, "{}")}`;
}
