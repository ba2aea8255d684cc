import { loadDocument } from "@cftokens/openapi";
import { compareDocuments } from "@cftokens/openapi/compare";

// Loads two documents, compares them, and prints what that took: seconds, and the memory at its
// highest in bytes.
const [before = "", after = ""] = process.argv.slice(2);
const started = performance.now();
const [old, now] = [await loadDocument(before), await loadDocument(after)];
const loaded = performance.now();
const changes = compareDocuments(
  [{ name: "document", document: old }],
  [{ name: "document", document: now }],
);
const compared = performance.now();
process.stdout.write(
  JSON.stringify({
    load: (loaded - started) / 1000,
    compare: (compared - loaded) / 1000,
    changes: changes.length,
    memory: process.resourceUsage().maxRSS * 1024,
  }),
);
