import { cases } from "./bench-cases.ts";
import { exchange } from "./bench-exchange.ts";
import { suite } from "./bench-suite.ts";

/** The benches of this package. */
export const benches = [exchange, cases, suite];
