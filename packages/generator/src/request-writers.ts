import type { DescribedOperation } from "./describe-document.ts";

/** Code of the client that writes requests: what it is called, where it is, and how it is had. */
export interface RequestWriterCode {
  readonly name: string;
  readonly module: string;
  /** How it is had where there is a `baseUrl`. */
  readonly forBaseUrl: string;
  /** Whether every connection has it. */
  readonly isPlain: boolean;
}

/** What writes the requests of some operations of Cloudflare; programs for others do without it. */
export function writerFor(
  operations: readonly Pick<DescribedOperation, "isUnusual" | "server">[],
): RequestWriterCode {
  const isPlain = !operations.some(({ isUnusual }) => isUnusual);
  if (operations.some(({ server }) => server !== undefined))
    return { name: "writerAt", module: "writer-at", forBaseUrl: "writerAt(baseUrl)", isPlain };
  const [name, module] = isPlain
    ? ["plainWriter", "write-plain-request"]
    : ["requestWriter", "write-request"];
  return { name, module, forBaseUrl: name, isPlain };
}
