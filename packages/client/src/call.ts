import type { AnySuccess, Answer } from "./answer.ts";
import type { CallOptions } from "./call-options.ts";

/**
 * The function of one operation: what its document says can be sent, and the successes that come
 * back. `Body` is one that has to be sent. The input may be left out where all of it may.
 */
export type Call<Taken, Given extends AnySuccess, Body = never> = [Body] extends [never]
  ? {} extends Taken
    ? (input?: Taken & CallOptions) => Promise<Answer<Given>>
    : (input: Taken & CallOptions) => Promise<Answer<Given>>
  : (input: Taken & { readonly body: Body } & CallOptions) => Promise<Answer<Given>>;

/** A body that is bytes. */
export type Bytes = Blob | ArrayBuffer | Uint8Array<ArrayBuffer>;

/**
 * A multipart body. `Binary` are the parts that are bytes: each is a `Blob` or a `File`, or several
 * of them.
 */
export type Multipart<Parts, Binary = never> =
  | FormData
  | {
      readonly [Name in keyof Parts]: Name extends Binary
        ? NonNullable<Parts[Name]> extends readonly unknown[]
          ? readonly Blob[]
          : Blob
        : Parts[Name];
    };

/** An answer that is text. A schema of XML or of a number describes what the text means. */
export type TextOf<Type> = Type extends string ? Type : string;
