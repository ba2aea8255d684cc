import type {
  CallHistory,
  CallRecord,
  CallTarget,
  CatalogDocument,
  OpenedOperation,
} from "@cftokens/explorer";
import { listAnsweredIds } from "@cftokens/explorer/answer";
import { apiOf, ownDocument } from "./own-document.ts";
import type { CallSource, KnownId } from "./state.ts";

/** What the ids of kept answers need of the world. */
export interface IdWorld {
  /** Cloudflare's API, as the profile says. */
  readonly api: Pick<CallTarget, "baseUrl">;
  /** To read alone, it may be missing. */
  readonly openHistory: (use?: "read") => Promise<CallHistory | undefined>;
}

// The form for which ids are looked for.
interface OpenedForm {
  readonly source: CallSource;
  readonly opened: OpenedOperation;
  readonly listed: CatalogDocument;
}

/** The ids in the last answers of the same API that are kept; none where no history can be read. */
export async function keptIds(form: OpenedForm, world: IdWorld): Promise<readonly KnownId[]> {
  let history: CallHistory | undefined;
  try {
    history = await world.openHistory("read");
    const last = history?.listLast(mostRead) ?? [];
    return (await Promise.all(last.map(async (kept) => idsOfKept(kept, form, world)))).flat();
  } catch {
    // The call says so when it is to be kept.
    return [];
  } finally {
    history?.close();
  }
}

async function idsOfKept(
  { document, file, operation, exchange }: CallRecord,
  { source, opened, listed }: OpenedForm,
  { api }: IdWorld,
): Promise<readonly KnownId[]> {
  const { isCloudflare } = await import("@cftokens/explorer");
  const isHere = document === source.name;
  if (file !== source.file || !(isHere || apiOf(document) === opened.api)) return [];
  // Those of another account are of no use.
  if (isCloudflare(opened) && !exchange.request.url.startsWith(api.baseUrl)) return [];
  const entries = (isHere ? listed : await ownDocument(document))?.entries ?? [];
  const path = entries.find(({ id }) => id === operation)?.path;
  return path === undefined ? [] : idsOf({ path, exchange, from: originOf(source, opened) });
}

/** The ids in an answer that says yes; there are no credentials in the exchange. */
export function idsOf({
  path,
  exchange: { response },
  from,
}: Pick<CallRecord, "exchange"> & { readonly path: string; readonly from: string }): readonly KnownId[] {
  const isAnswer = response.status >= 200 && response.status < 300;
  return isAnswer ? listAnsweredIds({ path, body: response.body }).map((id) => ({ ...id, from })) : [];
}

/** What an id is of: the file of its document, or the API of a document of the program itself. */
export function originOf({ file }: CallSource, { api }: OpenedOperation): string {
  return file ?? api;
}

const mostRead = 50;
