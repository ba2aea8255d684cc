import { loadDocument } from "@cftokens/openapi";
import { compareDocuments } from "@cftokens/openapi/compare";

// Loads two documents, compares them, and prints what that took: seconds of the processor, which a
// busy machine does not lengthen, and the memory at its highest in bytes.
const [before = "", after = ""] = process.argv.slice(2);
const started = seconds();
const [old, now] = [await loadDocument(before), await loadDocument(after)];
const loaded = seconds();
const changes = compareDocuments(
  [{ name: "document", document: old }],
  [{ name: "document", document: now }],
);
const compared = seconds();
process.stdout.write(
  JSON.stringify({
    load: loaded - started,
    compare: compared - loaded,
    changes: changes.length,
    memory: process.resourceUsage().maxRSS * 1024,
  }),
);

function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
