import type { SentRequest } from "@cftokens/workbench/requests";
import type { Message } from "../message.ts";

/**
 * Hands on what is told of requests, gathered for a moment: a start sends dozens of them, and every
 * message is a new picture.
 */
export function createRequestFeed(
  send: (message: Message) => void,
  wait: (milliseconds: number) => Promise<void>,
): (request: SentRequest) => void {
  let gathered: SentRequest[] = [];
  const handOn = async (): Promise<void> => {
    await wait(aMoment);
    const requests = gathered;
    gathered = [];
    send({ area: "requests", type: "told", requests });
  };
  return (request) => {
    gathered.push(request);
    if (gathered.length === 1) void handOn();
  };
}

const aMoment = 100;
