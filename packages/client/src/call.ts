import type { Answer, Enveloped, Plain } from "./answer.ts";
import type { CallOptions } from "./call-options.ts";
import type { BodyForm } from "@cftokens/openapi/bodies";

/**
 * The function of one operation: what its document says can be sent, and what comes back. `In` are
 * the statuses of successes in Cloudflare's envelope, `Bare` those of successes without one; `Sent`
 * says how a body is written that is no JSON.
 */
export type Call<
  Operation extends Described,
  In extends Status<Operation>,
  Bare extends Status<Operation> = never,
  Sent extends SentForm = {},
> = CallFunction<
  Input<Operation, Sent>,
  Answer<EnvelopedAnswer<Operation, In> | BareAnswer<Operation, Bare, Sent>>
>;

// The input may be left out where all of it may.
type CallFunction<Taken, Given> = {} extends Taken
  ? (input?: Taken) => Promise<Given>
  : (input: Taken) => Promise<Given>;

// An operation in the generated types.
interface Described {
  readonly parameters: object;
  readonly responses: object;
}

type Status<Operation extends Described> = keyof Operation["responses"];

// What is sent. Members that the operation does not have are not there, optional ones may be left
// out.
type Input<Operation extends Described, Sent extends SentForm> = Parameters<Operation["parameters"]> &
  Body<Operation, Sent> &
  CallOptions;

type Parameters<Places> = {
  readonly [Place in keyof Places as HasNone<Place, Places[Place]> extends true ? never : Place]: Values<
    Place,
    NonNullable<Places[Place]>
  >;
};

type HasNone<Place, Places> = [keyof Values<Place, NonNullable<Places>>] extends [never] ? true : false;

// OpenAPI ignores parameters for these headers: they follow from what is sent and who sends it
// (Parameter Object, `name`).
type Values<Place, Named> = Place extends "header"
  ? { [Name in keyof Named as Lowercase<Name & string> extends NotParameter ? never : Name]: Named[Name] }
  : Named;

type NotParameter = "accept" | "authorization" | "content-type";

// The body, and where the document gives a choice, the media type that a caller took of it.
type Body<Operation, Sent extends SentForm> = Sent extends { readonly others: infer Others }
  ? UsualBody<Operation, Sent, keyof Others> | OtherBody<ContentTypes<Operation>, Others>
  : UsualBody<Operation, Sent, never>;

type UsualBody<Operation, Sent extends SentForm, Other> = {
  readonly [
    Member in keyof Operation as Member extends "requestBody"
      ? [Content<NonNullable<Operation[Member]>, Other>] extends [never]
        ? never
        : "body"
      : never
  ]: Written<Sent, Content<NonNullable<Operation[Member]>, Other>>;
} & ([Other] extends [never]
  ? unknown
  : { readonly contentType?: Exclude<keyof ContentTypes<Operation>, Other> });

type OtherBody<Types, Others> = {
  [Type in keyof Others & keyof Types]: {
    readonly contentType: Type;
    readonly body: Written<Others[Type] & WrittenForm, Types[Type]>;
  };
}[keyof Others & keyof Types];

// The bodies of an operation by their media types.
type ContentTypes<Operation> = Operation extends { readonly requestBody?: infer Message }
  ? NonNullable<Message> extends { readonly content: infer Types }
    ? Types
    : never
  : never;

interface WrittenForm {
  readonly body?: Exclude<BodyForm, "json" | "form">;
  /** The parts of a multipart body that are bytes. */
  readonly binary?: string;
}

interface SentForm extends WrittenForm {
  /** The statuses whose answers are bytes. */
  readonly bytes?: number | string;
  /** The statuses whose answers are texts, whatever their schemas say. */
  readonly text?: number | string;
  /** The statuses whose answers are one item after another. */
  readonly stream?: number | string;
  /** By the media types that may be sent instead of the usual one. */
  readonly others?: Readonly<Record<string, WrittenForm>>;
}

type Bytes = Blob | ArrayBuffer | Uint8Array<ArrayBuffer>;

type Written<Sent extends WrittenForm, Value> = Sent extends { readonly body: infer Form }
  ? Form extends "text"
    ? string
    : Form extends "bytes"
      ? Bytes
      : Form extends "any"
        ? string | Bytes
        : Parts<Value, Sent extends { readonly binary: infer Names } ? Names : never> | FormData
  : Value;

// The parts of a multipart body; those that are bytes are a `Blob` or a `File`, or several.
type Parts<Value, Binary> = {
  readonly [Name in keyof Value]: Name extends Binary
    ? NonNullable<Value[Name]> extends readonly unknown[]
      ? readonly Blob[]
      : Blob
    : Value[Name];
};

type EnvelopedAnswer<Operation extends Described, Code> = Code extends keyof Operation["responses"]
  ? Enveloped<NumberOf<Code>, Content<Operation["responses"][Code]>>
  : never;

type BareAnswer<Operation extends Described, Code, Forms> = Code extends keyof Operation["responses"]
  ? Plain<
      NumberOf<Code>,
      Code extends CodesOf<Forms, "bytes">
        ? Uint8Array
        : Code extends CodesOf<Forms, "stream">
          ? AsyncIterable<Content<Operation["responses"][Code]>>
          : Code extends CodesOf<Forms, "text">
            ? TextOf<Content<Operation["responses"][Code]>>
            : OrUndefined<Content<Operation["responses"][Code]>>
    >
  : never;

// A schema of XML or of a number describes what a text means.
type TextOf<Type> = Type extends string ? Type : string;

type CodesOf<Forms, Form extends "bytes" | "stream" | "text"> =
  Forms extends Readonly<Record<Form, infer Codes>> ? Codes : never;

type OrUndefined<Type> = [Type] extends [never] ? undefined : Type;

// `2XX` and `default` stand for many.
type NumberOf<Code> = Code extends number ? Code : number;

// The one media type that is read, or that is sent unless a caller takes another one.
type Content<Message, Other = never> = Message extends { readonly content: infer Types }
  ? Types[Exclude<keyof Types, Other>]
  : never;
