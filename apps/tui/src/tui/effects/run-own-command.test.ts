import { describe, expect, it } from "vitest";
import type { OwnCommand } from "@cftokens/workbench/commands";
import type { Message } from "../message.ts";
import { runOwnCommand } from "./run-own-command.ts";

const command: OwnCommand = {
  name: "x",
  title: "x",
  keys: [],
  words: ["x"],
  confirm: false,
  terminal: false,
  readOnly: false,
};

async function run(given: Partial<OwnCommand>, readOnly: boolean): Promise<readonly string[]> {
  const places: string[] = [];
  const world = {
    readOnly,
    commandRunner: {
      run: async () => {
        places.push("beside");
        return { failure: undefined, printed: "" };
      },
      stop: () => undefined,
    },
    runInTerminal: async () => {
      places.push("terminal");
      return { failure: undefined, printed: "" };
    },
  };
  const send = (message: Message): void => {
    if (message.area === "command" && message.type === "ended") places.push(message.end.failure ?? "done");
  };
  await runOwnCommand(
    { type: "run-own-command", command: { ...command, ...given }, environment: {} },
    world,
    send,
  );
  return places;
}

describe("running a command of the user", () => {
  it.each([
    [{}, false, ["beside", "done"]],
    [{ terminal: true }, false, ["terminal", "done"]],
    [{}, true, ["this program is only to read: nothing was run"]],
    [{ terminal: true }, true, ["this program is only to read: nothing was run"]],
    [{ readOnly: true }, true, ["beside", "done"]],
  ])("%j, only to read: %s", async (given, readOnly, places) => {
    expect(await run(given, readOnly)).toEqual(places);
  });
});
