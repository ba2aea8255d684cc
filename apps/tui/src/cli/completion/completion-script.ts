import { bashCompletion } from "./bash-completion.ts";
import { fishCompletion } from "./fish-completion.ts";
import { powershellCompletion } from "./powershell-completion.ts";
import { zshCompletion } from "./zsh-completion.ts";

/**
 * The completion script of a shell, made from the command table; empty for a shell that is not
 * known.
 */
export function completionScript(shell: string): string {
  switch (shell) {
    case "bash":
      return bashCompletion();
    case "zsh":
      return zshCompletion();
    case "fish":
      return fishCompletion();
    case "powershell":
      return powershellCompletion();
    default:
      return "";
  }
}
