import { homedir, userInfo } from "node:os";
import { isAbsolute } from "node:path";

/**
 * The user's home folder: what HOME says when that is an absolute path, else what the system knows.
 * A user without one has a folder that does not exist, so that nothing is read from elsewhere.
 */
export function homeFolder(): string {
  return [homedir, () => userInfo().homedir].map(ask).find(isAbsolute) ?? "/nonexistent";
}

function ask(question: () => string): string {
  try {
    return question();
  } catch {
    return "";
  }
}
