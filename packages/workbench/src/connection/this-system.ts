import { homeFolder } from "./home-folder.ts";
import type { System } from "./open-profile.ts";
import { runProgram } from "./run-program.ts";

/** The system that this program runs on. */
export function thisSystem(): System {
  return {
    env: process.env,
    platform: process.platform,
    home: homeFolder(),
    runProgram: async (program, args) => runProgram(program, args),
  };
}
