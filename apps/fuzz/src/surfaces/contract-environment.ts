import { setTimeout } from "node:timers/promises";
import { type Environment, workspaceSpecFolder } from "@cftokens/contract-cli";

/** The world of a contract command that prints into a list, and ends when `interrupted` does. */
export function contractEnvironment(folder: string, said: string[], interrupted?: AbortSignal): Environment {
  return {
    program: "pnpm contract",
    specFolder: workspaceSpecFolder(),
    env: { XDG_STATE_HOME: folder },
    home: folder,
    print: (text) => said.push(text),
    remark: (text) => said.push(text),
    network: async (request) => fetch(request),
    now: () => new Date(),
    wait: async (milliseconds, signal) => await setTimeout(milliseconds, undefined, { signal }),
    onInterrupt(listener) {
      interrupted?.addEventListener("abort", listener);
      return () => interrupted?.removeEventListener("abort", listener);
    },
  };
}
