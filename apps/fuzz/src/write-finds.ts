import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SurfaceReport } from "./surface-report.ts";

/** Writes each find with its input to a folder, as one JSON file. */
export function writeFinds({ surface, finds }: SurfaceReport, seed: number, folder: string): void {
  if (finds.length > 0) mkdirSync(folder, { recursive: true });
  for (const find of finds) {
    const again = `pnpm fuzz --surface ${surface} --seed ${seed} --only ${find.number}`;
    const text = JSON.stringify({ ...find, again }, undefined, 2);
    writeFileSync(join(folder, `${surface}-${seed}-${find.number}.json`), `${text}\n`);
  }
}
