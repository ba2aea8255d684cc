import type { BodyForm, DescribedField, StreamForm } from "@cftokens/openapi/bodies";
import type { ParameterForm } from "@cftokens/openapi/parameters";

/**
 * How the body of a documented success is read: `envelope` is Cloudflare's
 * `{ success, errors, messages, result }`, `json`, `text` and `bytes` are the whole body, `any` is
 * what its own content type says, and a stream is one item after another.
 */
export type AnswerForm = "envelope" | "json" | "text" | "bytes" | "any" | "empty" | StreamForm;

/** What a call of an operation needs of its description. */
export interface CallDescription {
  /** The name of the client function. */
  readonly name: string;
  /** In upper case. */
  readonly method: string;
  /** A template such as `/accounts/{account_id}/builds/tokens`. */
  readonly path: string;
  /** Where it is called, if not at the server of its API. */
  readonly server?: string;
  readonly pathParameters: readonly PathParameterDescription[];
  /** Absent where they are all plain. */
  readonly queryParameters?: readonly ParameterDescription[];
  /** Absent where there are none; without those that follow from what is sent, such as `Accept`. */
  readonly headerParameters?: readonly ParameterDescription[];
  readonly cookieParameters?: readonly ParameterDescription[];
  /**
   * Permission groups of which one is enough (`x-api-token-group`); empty when none is needed, null
   * when the document does not say.
   */
  readonly acceptedPermissions: readonly string[] | null;
  /** Alternatives; all schemes of one alternative are needed together. Absent for Cloudflare. */
  readonly security?: readonly (readonly string[])[];
  readonly requestBody: RequestBodyDescription | null;
  /** The names of members, headers and cookies that may be credentials; absent where none is. */
  readonly secretMembers?: readonly string[];
  /** The media types that are read (`Accept`); absent where nothing has to be said. */
  readonly accept?: string;
  /** Documented success statuses (`200`, `2XX`, `default`) and how to read their bodies. */
  readonly answers: Readonly<Record<string, AnswerForm>>;
}

/** One operation of a document as data, for code that needs operations at run time. */
export interface OperationDescription extends CallDescription {
  readonly id: string;
  /** The document that it comes from: `spec/<document>.yaml`. */
  readonly document: string;
  readonly summary: string;
  readonly queryParameters: readonly ParameterDescription[];
  readonly security: readonly (readonly string[])[];
}

/** An operation of which the types tell the name and the document. */
export interface NamedOperation<Name extends string, Document extends string> extends OperationDescription {
  readonly name: Name;
  readonly document: Document;
}

/**
 * The operations of a document by id, from the names of their functions. Generated tables write
 * their types down: the compiler takes a fraction of the time to read that it would to infer.
 */
export type NamedOperations<Document extends string, Names extends Readonly<Record<string, string>>> = {
  readonly [Id in keyof Names]: NamedOperation<Names[Id], Document>;
};

export interface PathParameterDescription extends WrittenForm {
  readonly name: string;
  /** `any`: scalars of several types, lists and objects. */
  readonly type: "string" | "number" | "any";
}

export interface ParameterDescription extends WrittenForm {
  readonly name: string;
  readonly required: boolean;
}

// What is not the default of the place where a parameter stands: see `ParameterForm`.
type WrittenForm = Pick<ParameterForm, "style" | "explode" | "allowReserved" | "mediaType">;

export interface RequestBodyDescription extends WrittenBodyDescription {
  readonly required: boolean;
  /** What a caller may send instead; absent where the document gives no choice. */
  readonly others?: readonly WrittenBodyDescription[];
}

/** How a body is written in one media type. */
export interface WrittenBodyDescription {
  readonly mediaType: string;
  /** Absent for JSON. */
  readonly form?: BodyForm;
  /** How fields of a form are written, of those about which the document says something. */
  readonly fields?: Readonly<Record<string, DescribedField>>;
}
