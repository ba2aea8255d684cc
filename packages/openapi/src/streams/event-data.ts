import { type StreamForm, unnamed } from "../bodies/describe-stream.ts";
import type { StreamEvent } from "./create-event-reader.ts";

/** What the data of an event is: a text, one that has to be JSON, or the end of the stream. */
export type EventData = "text" | "json" | "end";

/** Says what the data of an event is, in a stream of this form. */
export function kindOfData({ event = unnamed, data }: StreamEvent, { json }: StreamForm): EventData {
  const isJson = json === true || json?.includes(event) === true;
  if (!isJson) return "text";
  return data === lastData ? "end" : "json";
}

// What OpenAI's API ends its streams with, and many others like it, though it is no JSON.
const lastData = "[DONE]";
