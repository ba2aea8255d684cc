import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openTerminal, type TestTerminal } from "../test/terminal.ts";
import { type Picture, pictures } from "./pictures.ts";
import { screenCells } from "./screen-cells.ts";
import { toSvg } from "./to-svg.ts";

const quietMs = 700;
const folder = join(import.meta.dirname, "..", "..", "..", "docs", "pictures");

mkdirSync(folder, { recursive: true });
for (const picture of pictures) {
  writeFileSync(join(folder, `${picture.name}.svg`), await takePicture(picture));
  process.stdout.write(`docs/pictures/${picture.name}.svg\n`);
}
// The pseudo-terminal's threads would keep the process.
process.exit(0);

async function takePicture({
  columns,
  rows,
  title,
  args = [],
  isMoving = false,
  take,
}: Picture): Promise<string> {
  const clock = join(import.meta.dirname, "fixed-clock.ts");
  using terminal = openTerminal({ columns, rows, args, env: { NODE_OPTIONS: `--import=${clock}` } });
  await take(terminal);
  if (!isMoving) await settle(terminal);
  return toSvg(screenCells(terminal.emulation), { columns, title });
}

// Names, risks and the budget may come in after the rows: the picture is taken when nothing has
// changed for a while.
async function settle(terminal: TestTerminal): Promise<void> {
  for (let before = ""; before !== terminal.screen();) {
    before = terminal.screen();
    await wait(quietMs);
  }
}
