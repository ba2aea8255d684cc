export { loadContract, loadEmulatedContract, type LoadContractOptions } from "./load-contract.ts";
export { killedShare } from "./planted/format-planted.ts";
export { structuralOperators } from "./planted/list-mutations.ts";
export { plantFaults, type PlantedFault } from "./planted/plant-faults.ts";
export { openEmulator } from "./target/open-target.ts";
export type { Target } from "./target/target.ts";
