import { answers } from "./answer-figures.ts";
import { exploring } from "./explore-figures.ts";
import { manyNeeds } from "./need-figures.ts";
import { running } from "./running-figures.ts";
import { firstFrame, version } from "./start-figures.ts";

/** The benches of this package. */
export const benches = [version, firstFrame, manyNeeds, exploring, answers, running];
