import { pathToFileURL } from "node:url";
import { fetchPackage } from "@cftokens/workspace";
import { defineBench, measureInTurn, roundsOf } from "@cftokens/workspace/bench";
import { createEmulator } from "../src/index.ts";
import { startPrism } from "./start-prism.ts";

const rounds = 8;
const url = "https://api.cloudflare.com/client/v4/user/tokens";
const path = "/user/tokens";
const what = "a fresh emulator in a test, until it has answered a list and is closed";
const unit = "ms";
const asked = { atMost: 1 };

/**
 * What a test pays for a world that no other test has touched, beside what else one would start for
 * it. All but Prism, which is a program, are warm.
 */
export const freshWorld = defineBench({
  figures: {
    "emulator-fresh-beside-msw": { what, peer: "handlers of msw that answer the same list", unit, asked },
    "emulator-fresh-beside-miniflare": {
      what,
      peer: "miniflare with a Worker that answers the same list",
      unit,
      asked,
    },
    "emulator-fresh-beside-prism": { what, peer: "Prism with the same document", unit, asked },
  },
  async *measure(wanted) {
    const text = await listOfFreshEmulator();
    const peers = [
      ["emulator-fresh-beside-msw", () => prepareMsw(text)],
      ["emulator-fresh-beside-miniflare", () => prepareMiniflare(text)],
      ["emulator-fresh-beside-prism", () => Promise.resolve(answerOfPrism)],
    ] as const;
    for (const [name, prepare] of peers) {
      if (!wanted.has(name)) continue;
      const answerOfPeer = await prepare();
      const { ours, peer } = await measureInTurn(rounds, {
        ours: () => timeOf(listOfFreshEmulator),
        peer: () => timeOf(answerOfPeer),
      });
      yield roundsOf(name, ours, peer);
    }
  },
});

// Starts something, has it answer a list, and ends it.
type Answer = () => Promise<unknown>;

async function timeOf(answer: Answer): Promise<number> {
  const start = performance.now();
  await answer();
  return performance.now() - start;
}

async function listOfFreshEmulator(): Promise<string> {
  const { fetch, credentials, close } = createEmulator();
  const headers = { authorization: `Bearer ${credentials.apiToken}` };
  const text = await textOf(await fetch(new Request(url, { headers })));
  close();
  return text;
}

interface Msw {
  readonly setupServer: (handler: unknown) => { readonly listen: () => void; readonly close: () => void };
  readonly http: { readonly get: (address: string, answer: () => Response) => unknown };
}

async function prepareMsw(text: string): Promise<Answer> {
  const fetched = await fetchPackage("msw", "3.0.5");
  // oxlint-disable typescript/no-unsafe-type-assertion -- fetched, so its types are not here
  const { setupServer } = (await importFile(fetched.resolve("msw/node"))) as Pick<Msw, "setupServer">;
  const { http } = (await importFile(fetched.resolve("msw"))) as Pick<Msw, "http">;
  // oxlint-enable typescript/no-unsafe-type-assertion
  return async () => {
    const server = setupServer(http.get(url, () => new Response(text)));
    server.listen();
    await textOf(await fetch(url));
    server.close();
  };
}

interface Miniflare {
  readonly Miniflare: new (options: { readonly modules: true; readonly script: string }) => {
    readonly dispatchFetch: (address: string) => Promise<Response>;
    readonly dispose: () => Promise<void>;
  };
}

async function prepareMiniflare(text: string): Promise<Answer> {
  const fetched = await fetchPackage("miniflare", "4.20260730.0");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fetched, so its types are not here
  const { Miniflare } = (await importFile(fetched.resolve("miniflare"))) as Miniflare;
  const script = `export default { fetch: () => new Response(${JSON.stringify(text)}) };`;
  return async () => {
    const miniflare = new Miniflare({ modules: true, script });
    await textOf(await miniflare.dispatchFetch(url));
    await miniflare.dispose();
  };
}

async function answerOfPrism(): Promise<void> {
  const prism = await startPrism();
  await textOf(await fetch(`${prism.url}${path}`, { headers: { authorization: "Bearer made-up" } }));
  await prism.stop();
}

// Throws for an answer that is no success: nothing would be measured.
async function textOf(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response.text();
}

async function importFile(file: string): Promise<unknown> {
  return import(pathToFileURL(file).href);
}
