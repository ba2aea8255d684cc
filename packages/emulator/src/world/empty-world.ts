import { seededWorld } from "./seeded-world.ts";
import type { WorldDescription } from "./world-description.ts";

/** The people, accounts and zones of the seeded world without any token. */
export const emptyWorld: WorldDescription = {
  ...seededWorld,
  apiTokens: [],
  serviceTokens: [],
  buildTokens: [],
};
