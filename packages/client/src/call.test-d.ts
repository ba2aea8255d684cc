/* Checked by tsc, never run: each line after an expectation must not compile. */
import type { Call } from "./call.ts";

interface Pet {
  readonly id: string;
  readonly name: string;
}
interface SentPet {
  readonly id?: never;
  readonly name: string;
  readonly chip?: string;
}
interface Json<Body> {
  readonly headers: Record<string, unknown>;
  readonly content: { readonly "application/json": Body };
}
interface Nothing {
  readonly headers: Record<string, unknown>;
  readonly content?: never;
}
interface None {
  readonly query?: never;
  readonly header?: never;
  readonly path?: never;
  readonly cookie?: never;
}
type Envelope<Result> = Json<{ success: true; messages: readonly string[]; result: Result }>;

declare const list: Call<
  {
    readonly parameters: Omit<None, "query"> & { readonly query?: { readonly page?: number } };
    readonly requestBody?: never;
    readonly responses: { readonly 200: Envelope<readonly Pet[]> };
  },
  200
>;
declare const find: Call<
  {
    readonly parameters: Omit<None, "query"> & { readonly query: { readonly tag: string } };
    readonly responses: { readonly default: Json<Pet> };
  },
  never,
  "default"
>;
declare const create: Call<
  {
    readonly parameters: Omit<None, "header"> & {
      readonly header: { readonly Accept: "a"; readonly authorization: string; readonly "X-Trace": string };
    };
    readonly requestBody: { readonly content: { readonly "application/json": SentPet } };
    readonly responses: { readonly 201: Envelope<Pet>; readonly 202: Nothing };
  },
  201,
  202
>;
declare const feed: Call<
  {
    readonly parameters: Omit<None, "path" | "header"> & {
      readonly path: { readonly pet_id: number };
      readonly header: { readonly accept: "text/plain" };
    };
    readonly requestBody?: { readonly content: { readonly "application/json": { readonly food?: string } } };
    readonly responses: { readonly "2XX": Nothing };
  },
  never,
  "2XX"
>;

declare const watch: Call<
  {
    readonly parameters: None;
    readonly responses: {
      readonly 200: Json<Pet>;
      readonly 202: Json<{ readonly at: string }>;
      readonly 206: Nothing;
      readonly 207: Json<Pet>;
      readonly 208: Json<"a" | "b">;
    };
  },
  never,
  200 | 202 | 206 | 207 | 208,
  { stream: 200; bytes: 206; text: 207 | 208 }
>;

export async function whatCompiles(signal: AbortSignal): Promise<void> {
  await list();
  await list({ signal });
  const pets = await list({ query: { page: 2 } });
  if (pets.ok) pets.status satisfies 200;
  if (pets.ok) pets.result satisfies readonly { readonly id: string; readonly name: string }[];

  const found = await find({ query: { tag: "a" } });
  if (found.ok) found.status satisfies number;
  if (found.ok) found.result.id satisfies string;

  const created = await create({ header: { "X-Trace": "t" }, body: { name: "n", chip: "c" } });
  if (created.ok && created.status === 201) created.result.name satisfies string;
  if (created.ok && created.status === 202) created.result satisfies undefined;

  await feed({ path: { pet_id: 1 } });
  await feed({ path: { pet_id: 1 }, body: { food: "hay" }, timeoutMs: 1 });
}

export async function whatDoesNot(): Promise<void> {
  // @ts-expect-error -- no such parameter
  await list({ query: { pages: 2 } });
  // @ts-expect-error -- it has no body
  await list({ body: {} });
  // @ts-expect-error -- a required query
  await find();
  // @ts-expect-error -- a required query
  await find({});
  // @ts-expect-error -- a required body
  await create({ header: { "X-Trace": "t" } });
  // @ts-expect-error -- a required header
  await create({ body: { name: "n" } });
  // @ts-expect-error -- the client says who sends it
  await create({ header: { "X-Trace": "t", authorization: "x" }, body: { name: "n" } });
  // @ts-expect-error -- the server sets the id
  await create({ header: { "X-Trace": "t" }, body: { name: "n", id: "i" } });
  // @ts-expect-error -- a required path
  await feed({ body: {} });
  // @ts-expect-error -- it has no header but one that the client writes
  await feed({ path: { pet_id: 1 }, header: {} });
  const created = await create({ header: { "X-Trace": "t" }, body: { name: "n" } });
  // @ts-expect-error -- which of the two it is, is not known yet
  if (created.ok) created.result.name satisfies string;
}

export async function whatStreamsAre(): Promise<void> {
  const watched = await watch();
  if (watched.ok && watched.status === 200)
    for await (const pet of watched.result) pet satisfies { readonly id: string; readonly name: string };

  // @ts-expect-error -- its items come one after the other
  if (watched.ok && watched.status === 200) for (const pet of watched.result) pet satisfies unknown;
  // @ts-expect-error -- no member of an item
  if (watched.ok && watched.status === 200) for await (const pet of watched.result) pet.nam satisfies unknown;
}

export async function whatOtherAnswersAre(): Promise<void> {
  const watched = await watch();
  if (watched.ok && watched.status === 202) watched.result.at satisfies string;
  if (watched.ok && watched.status === 206) watched.result satisfies Uint8Array;
  if (watched.ok && watched.status === 207) watched.result satisfies string;
  if (watched.ok && watched.status === 208) watched.result satisfies "a" | "b";
}
