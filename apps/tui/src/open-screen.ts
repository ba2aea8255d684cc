import { homedir } from "node:os";
import { DEFAULT_BASE_URL } from "@cftokens/client";
import { EmulatorDatabaseError } from "@cftokens/emulator";
import { chooseTarget, type Target } from "./choose-target.ts";
import { complain } from "./complain.ts";
import { connect, type Connection } from "./connect.ts";
import { runProgram } from "./program.tsx";

/** Runs the program on the target that the environment names. Gives back the exit code. */
export async function openScreen(): Promise<number> {
  const choice = chooseTarget(process.env, homedir(), DEFAULT_BASE_URL);
  if (!choice.ok) return complain(choice.reason, 2);
  const connection = tryToConnect(choice.target);
  if (connection instanceof EmulatorDatabaseError) return complain(connection.message, 1);
  try {
    await runProgram(connection);
    return 0;
  } finally {
    connection.close();
  }
}

function tryToConnect(target: Target): Connection | EmulatorDatabaseError {
  try {
    return connect(target);
  } catch (error) {
    if (error instanceof EmulatorDatabaseError) return error;
    throw error;
  }
}
