import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { showInputs } from "./run-surface.ts";
import type { SurfaceReport } from "./surface-report.ts";

/** Writes each find with its input to a folder, as one JSON file. */
export async function writeFinds(
  { surface, finds }: SurfaceReport,
  seed: number,
  folder: string,
): Promise<void> {
  if (finds.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const inputs = await showInputs(
    { surface, seed },
    finds.map(({ number }) => number),
  );
  for (const find of finds) {
    const again = `pnpm fuzz --surface ${surface} --seed ${seed} --only ${find.number}`;
    const text = JSON.stringify({ ...find, again, input: inputs.get(find.number) }, undefined, 2);
    writeFileSync(join(folder, `${surface}-${seed}-${find.number}.json`), `${text}\n`);
  }
}
