import fc from "fast-check";
import { serveSurface } from "../src/serve-surface.ts";
import { createSurface, fault, held } from "../src/surface.ts";

// A surface that goes wrong in each way in which one can, at the third input.
const [way, seed] = process.argv.slice(2);
const kept: unknown[] = [];
let tried = 0;
if (way === "never opens") throw new Error("broken at the start");
await serveSurface(
  createSurface({
    inputs: fc.string(),
    async attempt(input) {
      tried += 1;
      if (way === "grows") kept.push(Array.from({ length: 100_000 }, () => tried));
      if (tried !== 3) return held("used");
      if (way === "says what is wrong") return fault(`dislikes ${input.length} characters`);
      if (way === "throws") throw new TypeError("undefined is not a function");
      if (way === "throws later")
        setImmediate(() => {
          throw new RangeError("later");
        });
      if (way === "never ends") for (;;) kept.length = 0;
      if (way === "never answers") await new Promise(() => undefined);
      if (way === "ends the process") process.exit(0);
      if (way === "eats memory") for (;;) kept.push(JSON.parse(`[${"0,".repeat(4_000_000)}0]`));
      return held("used");
    },
  }),
  Number(seed),
);
