import { tryGenerators } from "./bench-breadth.ts";

// A number of documents, and a folder of others that are taken as well.
const [sample = "300", folder] = process.argv.slice(2);
const { tried, refused } = await tryGenerators({
  sample: Number(sample),
  folder,
  onDocument: (line) => process.stderr.write(`${line}\n`),
});
const lines = [
  "Generated, compiled, and seconds for all:",
  ...tried.map((one) => `  ${one.name}: ${one.generated}, ${one.compiled}, ${one.seconds.toFixed(0)} s`),
  ...(refused.length === 0 ? [] : ["Ours makes nothing that compiles of:", ...refused]),
];
for (const line of lines) process.stdout.write(`${line}\n`);
