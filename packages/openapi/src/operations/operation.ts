import type {
  Encoding,
  LinkObject,
  Parameter,
  Reference,
  Schema,
  ServerObject,
} from "../document/openapi-document.ts";

/** One operation of a document, with everything that applies to it. */
export interface Operation {
  /** The operationId, or `METHOD /path` if there is none. Unique within a document. */
  readonly id: string;
  /** In upper case. */
  readonly method: string;
  /** The path template, without the server's base path. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly tags: readonly string[];
  /** Those of the operation or of its path; absent where those of the document apply. */
  readonly servers?: readonly ServerObject[];
  /**
   * The parameters of the operation and of its path, with references resolved; the operation's win.
   */
  readonly parameters: readonly Parameter[];
  readonly requestBody?: OperationRequestBody;
  readonly responses: readonly OperationResponse[];
  /**
   * Alternatives, each a list of schemes that are required together. Empty when no credential is
   * needed.
   */
  readonly security: readonly (readonly string[])[];
  /**
   * Names of Cloudflare permission groups, any one of which suffices; empty when none is needed.
   * Undefined when the document does not say.
   */
  readonly acceptedPermissions: readonly string[] | undefined;
}

export interface OperationRequestBody {
  readonly required: boolean;
  readonly content: Readonly<Record<string, OperationContent>>;
}

export interface OperationResponse {
  /** "200", "4XX" or "default". */
  readonly status: string;
  readonly description: string;
  /** By header name, in lower case. */
  readonly headers: Readonly<Record<string, OperationHeader>>;
  /** By media type, as documented. */
  readonly content: Readonly<Record<string, OperationContent>>;
  /** By name; absent where the document has none. */
  readonly links?: Readonly<Record<string, LinkObject | Reference>>;
}

export interface OperationHeader {
  readonly description: string;
  readonly required: boolean;
  readonly schema: Schema;
  /** Whether the members of an object are written as `name=value` and not as `name,value`. */
  readonly explode?: boolean;
  /** The media type of a header that has `content`. */
  readonly mediaType?: string;
}

/** How a field or a part is written, with the headers of the part by name, in lower case. */
export interface OperationEncoding extends Omit<Encoding, "headers"> {
  readonly headers?: Readonly<Record<string, OperationHeader>>;
}

export interface OperationContent {
  /** `true`, which accepts everything, if the document has none. */
  readonly schema: Schema;
  /** Of each item of a body that is one after another. */
  readonly itemSchema?: Schema;
  /** Of a form or a multipart body, by the name of the field. */
  readonly encoding?: Readonly<Record<string, OperationEncoding>>;
  /** By name; a lone `example` is called "example". */
  readonly examples: Readonly<Record<string, unknown>>;
}
