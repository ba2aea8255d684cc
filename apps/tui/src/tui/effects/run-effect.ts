import type { Effect } from "../effect.ts";
import { writeExport } from "../dialogs/export/write-export.ts";
import { type FilesWorld, isFilesEffect, runFilesEffect } from "../screens/operations/explore-files.ts";
import { type AnswerWorld, isAnswerEffect, runAnswerEffect } from "../screens/answer/run-answer-effect.ts";
import { isHistoryEffect, runHistoryEffect } from "../screens/history/run-history-effect.ts";
import { type CallWorld, isCallEffect, runCallEffect } from "../screens/call/run-call-effect.ts";
import { isSuiteEffect, runSuiteEffect, type SuiteWorld } from "../screens/contract/run-suite-effect.ts";
import type { Message } from "../message.ts";
import { type Changer, isChangeEffect, runChangeEffect } from "./run-change-effect.ts";
import type { LastLocation } from "@cftokens/workbench/connection";
import type { TokenRow } from "@cftokens/workbench/inventory";
import { countOperations } from "@cftokens/workbench/needs";
import type { ErrorReport } from "@cftokens/workbench/text";
import type { SecretPipe } from "@cftokens/workbench/secrets";
import { type OwnCommandWorld, runOwnCommand } from "./run-own-command.ts";
import { runDelivery } from "./run-delivery.ts";
import { isLoadEffect, type Reader, runLoad } from "./run-load.ts";
import { slowFrom, workOf } from "../slow-work.ts";

/** The world outside the program, as far as effects reach into it. */
export interface World extends Changer, AnswerWorld, CallWorld, FilesWorld, OwnCommandWorld, SuiteWorld {
  readonly secretPipe: SecretPipe;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly writeClipboard: (text: string) => void;
  readonly suspend: () => Promise<void>;
  /** Ends the program; what it leaves behind is said on standard error. */
  readonly exit: (left: readonly ErrorReport[]) => void;
  readonly rememberLocation: (last: LastLocation) => void;
  readonly room?: Reader["room"];
  readonly rememberTokens: (rows: readonly TokenRow[]) => void;
  readonly switchProfile: (name: string) => void;
}

/** Carries out one effect. Sends its outcome back as messages, and a message when it takes long. */
export async function runEffect(
  effect: Effect,
  world: World,
  send: (message: Message) => void,
): Promise<void> {
  const work = workOf(effect);
  if (work === undefined) return carryOut(effect, world, send);
  let isOver = false;
  const announceWhenSlow = async (): Promise<void> => {
    await world.wait(slowFrom);
    if (!isOver) send({ area: "app", type: "slowed-down", work });
  };
  void announceWhenSlow();
  try {
    await carryOut(effect, world, send);
  } finally {
    isOver = true;
  }
}

async function carryOut(effect: Effect, world: World, send: (message: Message) => void): Promise<void> {
  if (isLoadEffect(effect)) return runLoad(effect, world, send);
  if (isFilesEffect(effect)) return runFilesEffect(effect, world, send);
  if (isHistoryEffect(effect)) return runHistoryEffect(effect, world, send);
  if (isAnswerEffect(effect)) return runAnswerEffect(effect, world, send);
  if (isCallEffect(effect)) return runCallEffect(effect, world, send);
  if (isSuiteEffect(effect)) return runSuiteEffect(effect, world, send);
  if (isChangeEffect(effect)) return runChangeEffect(effect, world, send);
  switch (effect.type) {
    case "tick-in":
      await world.wait(effect.milliseconds);
      send({ area: "app", type: "ticked", now: world.now() });
      return;
    case "count-operations": {
      const { row, token, operations, context } = effect;
      // The frame that shows the token is drawn first.
      await world.wait(0);
      send({
        area: "tokens",
        type: "operations-counted",
        row,
        count: countOperations(token, operations, context),
      });
      return;
    }
    case "write-secret":
    case "pipe-secret":
    case "stop-delivery":
      return runDelivery(effect, world, send);
    case "copy-secret":
      world.writeClipboard(effect.secret.reveal());
      return;
    case "write-export":
      send(await writeExport(effect));
      return;
    case "run-own-command":
      return runOwnCommand(effect, world, send);
    case "stop-own-command":
      world.commandRunner.stop();
      return;
    case "suspend":
      await world.suspend();
      return;
    case "copy-text":
      world.writeClipboard(effect.text);
      return;
    case "remember-location":
      world.rememberLocation(effect.last);
      return;
    case "remember-tokens":
      world.rememberTokens(effect.rows);
      return;
    case "switch-profile":
      world.switchProfile(effect.name);
      return;
    case "exit":
      world.exit(effect.left);
  }
}
