import { fetchPackage } from "@cftokens/workspace";

/** Arguments of Node that have a program do something, and the folder in which it is run. */
export interface NodeCommand {
  readonly args: readonly string[];
  readonly cwd: string;
}

/** What makes hey-api's client of a document, in a folder. It is fetched when it is needed. */
export async function fetchHeyApi(): Promise<(document: string, output: string) => NodeCommand> {
  const { folder } = await fetchPackage("@hey-api/openapi-ts", "0.99.0", {
    dependencies: { typescript: "5.9.3" },
  });
  const script = `import { createClient } from "@hey-api/openapi-ts";
    const [input, path] = process.argv.slice(1);
    const plugins = ["@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch"];
    await createClient({ input, output: { path }, plugins, logs: { level: "silent", file: false } });`;
  return (document, output) => ({
    args: ["--input-type=module", "--eval", script, document, output],
    cwd: folder,
  });
}
