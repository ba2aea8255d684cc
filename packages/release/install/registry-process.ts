import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fetchPackage } from "@cftokens/workspace";

// The process of a registry, which keeps its files in the first argument's folder and passes on
// the packages that the third one names, from the registry that the second one is. It prints its
// port.
const [folder = "", upstream = "", ...passedOn] = process.argv.slice(2);
const { resolve } = await fetchPackage("verdaccio", "6.10.4", { overrides: { "node-fetch": "2.7.0" } });
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fetched on demand, so its types are not here
const { runServer } = (await import(resolve("verdaccio"))) as {
  readonly runServer: (config: object) => Promise<Server>;
};
const open = { access: "$all", publish: "$authenticated" };
const server = await runServer({
  configPath: join(folder, "config.yaml"),
  self_path: folder,
  storage: join(folder, "storage"),
  auth: { htpasswd: { file: join(folder, "users"), max_users: 1 } },
  uplinks: { upstream: { url: upstream, cache: true } },
  packages: {
    ...Object.fromEntries(passedOn.map((name) => [name, { ...open, proxy: "upstream" }])),
    "**": open,
  },
  log: { type: "stdout", format: "json", level: "fatal" },
});
server.listen(0, "127.0.0.1", () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a server that listens at a port
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
