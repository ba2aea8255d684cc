import { benchBreadth } from "./bench-breadth.ts";

// A number of documents, and a folder of others that are taken as well.
const [sample = "300", folder] = process.argv.slice(2);
const { lines } = await benchBreadth({
  sample: Number(sample),
  folder,
  onDocument: (line) => process.stderr.write(`${line}\n`),
});
for (const line of lines) process.stdout.write(`${line}\n`);
