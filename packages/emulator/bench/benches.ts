import { freshWorld } from "./bench-fresh-world.ts";
import { http } from "./bench-http.ts";
import { inProcess } from "./bench-in-process.ts";
import { inTests } from "./bench-in-tests.ts";
import { life } from "./bench-life.ts";
import { listLatency } from "./bench-list-latency.ts";

/** The benches of this package. */
export const benches = [http, life, inProcess, inTests, freshWorld, listLatency];
