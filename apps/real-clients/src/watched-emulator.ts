import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { checkedFetch, createContract, type Finding } from "@cftokens/contract";
import { createEmulator, serve, type Emulator } from "@cftokens/emulator";
import { listDocuments, loadDocument } from "@cftokens/openapi";

/** An emulator behind HTTP whose every answer is judged by the documents. */
export interface WatchedEmulator {
  readonly baseUrl: string;
  readonly credentials: Emulator["credentials"];
  /** What was found so far. */
  readonly findings: readonly Finding[];
  /** Method and URL of every request so far. */
  readonly requests: readonly { readonly method: string; readonly url: string }[];
  readonly close: () => Promise<void>;
}

export async function openWatchedEmulator(): Promise<WatchedEmulator> {
  const emulator = createEmulator();
  const findings: Finding[] = [];
  const requests: { method: string; url: string }[] = [];
  const checked = checkedFetch(emulator.fetch, await loadContract(), (found) => findings.push(...found));
  const fetch: typeof checked = async (request) => {
    requests.push({ method: request.method, url: request.url });
    return checked(request);
  };
  const server = await serve({ ...emulator, fetch }, 0);
  return {
    baseUrl: server.baseUrl,
    credentials: emulator.credentials,
    findings,
    requests,
    close: async () => {
      await server.close();
      emulator.close();
    },
  };
}

async function loadContract() {
  const folder = dirname(fileURLToPath(import.meta.resolve("@cftokens/spec/package.json")));
  return createContract(await Promise.all((await listDocuments(folder)).map((file) => loadDocument(file))));
}
