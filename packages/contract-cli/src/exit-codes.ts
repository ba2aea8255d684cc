/** The exit codes of the command; docs/contract-command.md has the same table for readers. */
export const exitCodes = {
  clean: 0,
  findings: 1,
  /** Arguments or files that cannot be used, or output that cannot be written. */
  unusableInput: 2,
  unreachable: 3,
  credentialsRefused: 4,
  /** The target answers, but not as an API: with web pages or redirects. */
  notTheApi: 5,
  brokenSpec: 6,
  /** Something that the run created is still there. */
  leftovers: 7,
  /** The target answered, and then did not any more. */
  targetLost: 8,
  /** A fault of the command itself. */
  internal: 70,
  /** As shells count it: 128 and SIGINT. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
