import { answers } from "./answer-figures.ts";
import { exploring } from "./explore-figures.ts";
import { manyNeeds } from "./need-figures.ts";
import { running } from "./running-figures.ts";
import { bareStarts, firstFrame, listing } from "./start-figures.ts";

/** The benches of this package. */
export const benches = [bareStarts, firstFrame, listing, manyNeeds, exploring, answers, running];
