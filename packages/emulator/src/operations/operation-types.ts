import type { Client, operations } from "@cftokens/client";
import type { FamilyName } from "./family.ts";

type Operations = typeof operations;

/** The names of a document's operations, which are those of its client functions. */
export type NameIn<Document extends FamilyName> = {
  [Id in keyof Operations]: Operations[Id]["document"] extends Document ? Operations[Id]["name"] : never;
}[keyof Operations];

/** The name of an operation that the emulator answers. */
export type EmulatedName = NameIn<FamilyName>;

type InputOf<Name extends EmulatedName> = NonNullable<Parameters<Client[Name]>[0]>;
type MemberOf<Input, Key extends string> = Input extends { readonly [K in Key]?: infer Value }
  ? Exclude<Value, undefined>
  : undefined;

/** The documented types of an operation's path values, query, body and result. */
export type PathOf<Name extends EmulatedName> = MemberOf<InputOf<Name>, "path">;
export type QueryOf<Name extends EmulatedName> = MemberOf<InputOf<Name>, "query">;
export type BodyOf<Name extends EmulatedName> = MemberOf<InputOf<Name>, "body">;
export type ResultOf<Name extends EmulatedName> = Extract<
  Awaited<ReturnType<Client[Name]>>,
  { ok: true }
>["result"];
