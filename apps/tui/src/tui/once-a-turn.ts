/**
 * Subscribes a listener that is told once of all that happens in one turn of the event loop.
 * Answers that come together are drawn together: a frame for each is work that nobody sees. Gives
 * back what ends the subscription.
 */
export function onceATurn(subscribe: (listener: () => void) => () => void, listener: () => void): () => void {
  let turn: NodeJS.Immediate | undefined;
  const stop = subscribe(() => {
    turn ??= setImmediate(() => {
      turn = undefined;
      listener();
    });
  });
  return () => {
    stop();
    clearImmediate(turn);
  };
}
