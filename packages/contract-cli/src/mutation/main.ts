import { parseArgs } from "node:util";
import { loadEmulatedContract } from "../load-contract.ts";
import { formatMutants } from "./format-mutants.ts";
import { testMutants } from "./test-mutants.ts";

// `pnpm planted` changes answers of the emulator; `pnpm mutate` (Stryker) changes the code that
// checks them.
const { values } = parseArgs({
  options: { every: { type: "string", default: "1" }, survivors: { type: "boolean", default: false } },
});
const contract = await loadEmulatedContract();
const mutants = await testMutants({
  contract,
  baseUrl: "http://emulator.test/client/v4",
  every: Number(values.every),
});
process.stdout.write(`${formatMutants(mutants)}\n`);
if (values.survivors) {
  for (const { operation, status, operator, pointer, killedBy } of mutants) {
    if (killedBy.length === 0) process.stdout.write(`${operation} ${status} ${operator} ${pointer}\n`);
  }
}
