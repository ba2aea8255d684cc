import type { CheckDescription } from "./check.ts";
import { exchangeChecks } from "./exchange-checks.ts";
import { unknownOperation } from "./exchange/unknown-operation.ts";
import { requestChecks } from "./request-checks.ts";
import { runChecks } from "./run-checks.ts";
import { stateChecks } from "./state-checks.ts";

/** What every check is for, in the order in which findings are reported. */
export const checkDescriptions: readonly CheckDescription[] = [
  unknownOperation,
  ...exchangeChecks,
  ...stateChecks,
  ...requestChecks,
  ...runChecks,
];
