/**
 * Says why a server cannot listen at a port and what to do, by the system's error. Undefined for an
 * error of another kind.
 */
export function describeListenError(port: number, error: unknown): string | undefined {
  if (!(error instanceof Error && "syscall" in error && error.syscall === "listen")) return undefined;
  const another = "name another with --port (0 takes a free one)";
  switch ("code" in error ? error.code : undefined) {
    case "EADDRINUSE":
      return `Port ${port} is in use. Stop what uses it, or ${another}.`;
    case "EACCES":
      return `Port ${port} is for administrators only: ${another}.`;
    default:
      return `Port ${port} cannot be used (${error.message}): ${another}.`;
  }
}
