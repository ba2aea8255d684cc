export type { OwnCommand } from "./own-command.ts";
export {
  type CommandEnd,
  type CommandRunner,
  createCommandRunner,
  runInTerminal,
} from "./run-own-command.ts";
