import { seededWorld } from "./seeded-world.ts";
import type { WorldDescription } from "./world-description.ts";

/** The users, accounts and zones of the seeded world, without tokens. */
export const emptyWorld: WorldDescription = {
  ...seededWorld,
  apiTokens: [],
  serviceTokens: [],
  buildTokens: [],
};
