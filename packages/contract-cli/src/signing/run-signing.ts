import type { SuiteOptions } from "@cftokens/contract/suite";
import type { HeaderPart } from "./parse-signing.ts";

/** What signs the requests of a run, beside what the environment holds for Cloudflare. */
export interface RunSigning {
  readonly schemes: NonNullable<SuiteOptions["credentials"]["schemes"]>;
  /** By name, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The credentials in both, in every form in which they are sent. */
  readonly secrets: readonly string[];
  /** How a shell writes them. */
  readonly shell: readonly ShellCredential[];
}

/** The same, and whether the documents are Cloudflare's. */
export interface ApiSigning extends RunSigning {
  readonly isOfCloudflare: boolean;
}

/** A credential in a command line: environment variables hold it. */
export type ShellCredential =
  | {
      readonly place: "header" | "query" | "cookie";
      readonly name: string;
      readonly value: readonly HeaderPart[];
    }
  /** What HTTP basic takes: the option `--user` of curl. */
  | { readonly place: "user"; readonly variable: string };

/** Of a run that was given nothing. */
export const unsigned: RunSigning = { schemes: {}, headers: {}, secrets: [], shell: [] };
