export type { Environment } from "./environment.ts";
export {
  loadContract,
  loadEmulatedContract,
  type LoadContractOptions,
  workspaceSpecFolder,
} from "./load-contract.ts";
export { mutationScore } from "./mutation/format-mutants.ts";
export { structuralOperators } from "./mutation/list-mutations.ts";
export { type Mutant, testMutants } from "./mutation/test-mutants.ts";
export { openContract } from "./open-contract.ts";
export { runCommand } from "./run-command.ts";
export { openEmulator } from "./target/open-target.ts";
export type { Target } from "./target/target.ts";
