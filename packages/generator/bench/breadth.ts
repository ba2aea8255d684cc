import { benchBreadth } from "./bench-breadth.ts";

const { lines } = await benchBreadth(Number(process.argv[2] ?? 300));
for (const line of lines) process.stdout.write(`${line}\n`);
