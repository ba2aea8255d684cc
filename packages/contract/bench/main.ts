import { resolve } from "node:path";
import { runBenches } from "@cftokens/workspace";
import { benchCases } from "./bench-cases.ts";
import { benchSuite } from "./bench-suite.ts";
import { benchExchange } from "./bench-exchange.ts";
import { loadUserTokens } from "./load-documents.ts";

const contract = await loadUserTokens();
process.exitCode = await runBenches(
  resolve(import.meta.dirname, ".."),
  {
    exchange: () => benchExchange(contract),
    "generated cases": () => benchCases(contract),
    "the suite on mocks": benchSuite,
  },
  (line) => process.stdout.write(`${line}\n`),
);
