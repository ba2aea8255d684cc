import { connect } from "node:net";

/**
 * Sends pieces to a port of this machine and gives what came back, one character each byte. It ends
 * when the other side closes, or falls silent for `silence` milliseconds after its first byte; a
 * server that never answers is left after `patience` milliseconds, which is no fault by itself:
 * half a request has no answer.
 */
export async function sendRaw(
  port: number,
  pieces: readonly string[],
  { silence, patience }: { readonly silence: number; readonly patience: number },
): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let received = "";
  const ended = Promise.withResolvers<void>();
  socket.setTimeout(patience, ended.resolve);
  socket.on("data", (chunk) => {
    received += chunk.toString("latin1");
    socket.setTimeout(silence);
  });
  socket.on("close", ended.resolve);
  // Reset and broken pipes are answers of a kind: the other side refused.
  socket.on("error", ended.resolve);
  for (const piece of pieces) if (!socket.destroyed) socket.write(Buffer.from(piece, "latin1"));
  await ended.promise;
  socket.destroy();
  return received;
}
