import { parseArgs } from "node:util";
import { loadEmulatedContract } from "../load-contract.ts";
import { formatPlanted } from "./format-planted.ts";
import { plantFaults } from "./plant-faults.ts";

const { values } = parseArgs({
  options: { every: { type: "string", default: "1" }, survivors: { type: "boolean", default: false } },
});
const contract = await loadEmulatedContract();
const planted = await plantFaults({
  contract,
  baseUrl: "http://emulator.test/client/v4",
  every: Number(values.every),
});
process.stdout.write(`${formatPlanted(planted)}\n`);
if (values.survivors) {
  for (const { operation, status, operator, pointer, checks } of planted) {
    if (checks.length === 0) process.stdout.write(`${operation} ${status} ${operator} ${pointer}\n`);
  }
}
