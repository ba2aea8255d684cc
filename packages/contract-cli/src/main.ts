import { workspaceSpecFolder } from "./load-contract.ts";
import { openContract } from "./open-contract.ts";

process.exitCode = await openContract(process.argv.slice(2), {
  program: "pnpm contract",
  specFolder: workspaceSpecFolder(),
});
