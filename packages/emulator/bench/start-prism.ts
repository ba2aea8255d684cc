import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchPackage } from "@cftokens/workspace";
import { freePort, startProcess, untilAnswering } from "./server-process.ts";

/** Starts Prism's mock of the API of user tokens in a process of its own. */
export async function startPrism(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const prism = await fetchPackage("@stoplight/prism-cli", "5.16.0");
  const document = resolve(
    fileURLToPath(import.meta.resolve("@cftokens/spec/package.json")),
    "../user-tokens.yaml",
  );
  const port = await freePort();
  const server = startProcess([
    resolve(prism.folder, "node_modules/@stoplight/prism-cli/dist/index.js"),
    "mock",
    "--port",
    String(port),
    "--host",
    "127.0.0.1",
    "--verboseLevel",
    "fatal",
    document,
  ]);
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(url);
  return { url, stop: server.stop };
}
