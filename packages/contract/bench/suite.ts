import { benchSuite } from "./bench-suite.ts";

const { lines, figures } = await benchSuite(Number(process.argv[2] ?? 57));
for (const line of lines) process.stdout.write(`${line}\n`);
for (const { name, measured } of figures) process.stdout.write(`${name}: ${measured.toFixed(2)}\n`);
