import { benchCases } from "./bench-cases.ts";
import { benchExchange } from "./bench-exchange.ts";
import { loadUserTokens } from "./load-documents.ts";

const contract = await loadUserTokens();
for (const bench of [benchExchange, benchCases])
  process.stdout.write(`${(await bench(contract)).join("\n")}\n`);
