import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTerminal } from "../test/terminal.ts";
import { type Picture, PICTURES } from "./pictures.ts";
import { screenCells } from "./screen-cells.ts";
import { toSvg } from "./to-svg.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "docs", "pictures");

mkdirSync(folder, { recursive: true });
for (const picture of PICTURES) {
  writeFileSync(join(folder, `${picture.name}.svg`), await takePicture(picture));
  process.stdout.write(`docs/pictures/${picture.name}.svg\n`);
}
// The pseudo-terminal's threads would keep the process.
process.exit(0);

async function takePicture({ columns, rows, title, take }: Picture): Promise<string> {
  const clock = join(import.meta.dirname, "fixed-clock.ts");
  using terminal = openTerminal({ columns, rows, env: { NODE_OPTIONS: `--import=${clock}` } });
  await take(terminal);
  return toSvg(screenCells(terminal.emulation), { columns, title });
}
