/* Checked by tsc, never run: each line after an expectation must not compile. */
import type { Enveloped, Plain } from "./answer.ts";
import type { Bytes, Call, Multipart, TextOf } from "./call.ts";

interface Pet {
  readonly id: string;
  readonly name: string;
}
interface SentPet {
  readonly id?: never;
  readonly name: string;
  readonly chip?: string;
}
interface Envelope<Result> {
  readonly success: true;
  readonly messages: readonly string[];
  readonly result: Result;
}

declare const list: Call<
  { readonly query?: { readonly page?: number } },
  Enveloped<Envelope<readonly Pet[]>>
>;
declare const find: Call<{ readonly query: { readonly tag: string } }, Plain<Pet, number>>;
declare const create: Call<
  { readonly header: { readonly "X-Trace": string } },
  Enveloped<Envelope<Pet>, 201> | Plain<undefined, 202>,
  SentPet
>;
declare const feed: Call<
  { readonly path: { readonly pet_id: number } } & { readonly body?: { readonly food?: string } },
  Plain<undefined, number>
>;
declare const count: Call<{}, Plain<number>>;
declare const draw: Call<
  {},
  Plain<undefined, 204>,
  Multipart<
    { readonly name: string; readonly picture: string; readonly more?: readonly string[] },
    "picture" | "more"
  >
>;
declare const upload: Call<
  {} & (
    | { readonly contentType?: "application/json"; readonly body: SentPet }
    | { readonly contentType: "text/csv"; readonly body: string }
    | { readonly contentType: "image/png"; readonly body: Bytes }
  ),
  Plain<undefined, 204>
>;
declare const watch: Call<
  {},
  | Plain<AsyncIterable<Pet>>
  | Plain<{ readonly at: string }, 202>
  | Plain<Uint8Array, 206>
  | Plain<TextOf<Pet>, 207>
  | Plain<TextOf<"a" | "b">, 208>
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

  await count();
  await draw({ body: { name: "n", picture: new Blob(), more: [new Blob()] } });
  await draw({ body: new FormData() });
  await upload({ body: { name: "n" } });
  await upload({ contentType: "application/json", body: { name: "n" } });
  await upload({ contentType: "text/csv", body: "a,b" });
  await upload({ contentType: "image/png", body: new Uint8Array(1) });
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
  // @ts-expect-error -- no such header
  await create({ header: { "X-Trace": "t", authorization: "x" }, body: { name: "n" } });
  // @ts-expect-error -- the server sets the id
  await create({ header: { "X-Trace": "t" }, body: { name: "n", id: "i" } });
  // @ts-expect-error -- a required path
  await feed({ body: {} });
  // @ts-expect-error -- it has no header
  await feed({ path: { pet_id: 1 }, header: {} });
  // @ts-expect-error -- it takes nothing
  await count({ query: {} });
  // @ts-expect-error -- a part that is bytes
  await draw({ body: { name: "n", picture: "bytes" } });
  // @ts-expect-error -- JSON, unless the caller says otherwise
  await upload({ body: "a,b" });
  // @ts-expect-error -- a body of that media type
  await upload({ contentType: "text/csv", body: { name: "n" } });
  // @ts-expect-error -- no such media type
  await upload({ contentType: "text/html", body: "a" });
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
