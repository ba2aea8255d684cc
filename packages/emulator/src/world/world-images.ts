import { startOfDay } from "./plant-world.ts";
import type { WorldCredentials } from "./world-credentials.ts";
import type { WorldDescription } from "./world-description.ts";

/** A world that was planted before, as the content of a database, with its credentials. */
export interface WorldImage {
  readonly content: Uint8Array;
  readonly credentials: WorldCredentials;
}

/** All that a planted world depends on. Of the moment only the day matters. */
export interface Planted {
  readonly world: WorldDescription;
  readonly now: Date;
  readonly seed: string;
}

/** Finds the image of a world that this process has planted before. */
export function findImage(planted: Planted): WorldImage | undefined {
  return images.get(keyOf(planted));
}

/** Keeps the image of a world for the next emulator, and forgets the oldest of many. */
export function keepImage(planted: Planted, image: WorldImage): void {
  const [oldest] = images.keys();
  if (images.size >= mostImages && oldest !== undefined) images.delete(oldest);
  images.set(keyOf(planted), image);
}

// By its text, because whoever has described a world may change it later.
function keyOf({ world, now, seed }: Planted): string {
  return `${startOfDay(now).getTime()} ${seed} ${JSON.stringify(world)}`;
}

const images = new Map<string, WorldImage>();
// One of the seeded world has 132 KiB.
const mostImages = 16;
